/** What holds more than this is taken for something that holds the key, too. */
const MAX_OBJECTS = 1000

/**
 * What a failure was caused by, unless it shows the key: a `fetch` that a caller brings may put all that it sent into
 * what it throws. Then what is left of it is its name, its code and its message without the key.
 */
export function hideInCause(cause: unknown, hide: (text: string) => string): unknown {
  if (!mayShow(cause, hide)) return cause
  if (!(cause instanceof Error)) return undefined
  const { name, message, code } = cause as Error & { code?: unknown }
  return Object.assign(new Error(hide(message)), {
    name: hide(name),
    ...(typeof code === 'string' ? { code: hide(code) } : {}),
  })
}

function mayShow(cause: unknown, hide: (text: string) => string): boolean {
  const isShown = (value: unknown) => typeof value === 'string' && hide(value) !== value
  const found = new Set<unknown>([cause])
  // A set goes on with what is added to it meanwhile.
  for (const one of found) {
    if (isShown(one) || found.size > MAX_OBJECTS) return true
    if (typeof one !== 'object' || one === null || ArrayBuffer.isView(one)) continue
    for (const member of membersOf(one)) if (typeof member === 'object' || isShown(member)) found.add(member)
  }
  return false
}

/** Without asking anything of it. */
const membersOf = (value: object): readonly unknown[] =>
  value instanceof Headers
    ? [...value.values()]
    : Reflect.ownKeys(value).map((name) => Object.getOwnPropertyDescriptor(value, name)?.value)
