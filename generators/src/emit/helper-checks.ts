/** Checks the emitted module declares for itself when one of its schemas uses them, by name. */
export const helperChecks = {
  distinct: `const distinct = () =>
  z.refine<readonly unknown[]>((items) => new Set(items.map((item) => JSON.stringify(item))).size === items.length, {
    error: 'items must be unique',
  })`,
  // JSON Schema counts characters, zod counts UTF-16 units.
  shortest: `const shortest = (length: number) =>
  z.refine<string>((text) => [...text].length >= length, { error: \`must have at least \${length} characters\` })`,
  longest: `const longest = (length: number) =>
  z.refine<string>((text) => text.length <= length || [...text].length <= length, {
    error: \`must have at most \${length} characters\`,
  })`,
  keyCount: `const keyCount = (least: number, most: number) =>
  z.refine<object>((map) => Object.keys(map).length >= least && Object.keys(map).length <= most, {
    error: \`must have \${least} to \${most} keys\`,
  })`,
  when: `const when = (rule: string, condition: z.ZodMiniType, then: z.ZodMiniType, otherwise: z.ZodMiniType = z.unknown()) =>
  z.refine<unknown>(
    (value) => (condition.safeParse(value).success ? then : otherwise).safeParse(value).success,
    { error: rule },
  )`,
} as const
