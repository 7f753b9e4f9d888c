/** Ways for what is published to be wrong, by name. */
export const catalogueSummaries = {} as const satisfies Readonly<Record<string, string>>
