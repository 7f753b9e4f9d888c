/** What a switch takes, by name. */
export type SwitchArguments = Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object'>>

/** Something a program on the other side of a socket may do to a service behind its back. */
export interface ControlSwitch {
  readonly takes: SwitchArguments
  /** Given what it takes, checked. What it returns is told. */
  readonly act: (given: Readonly<Record<string, never>>) => unknown
}

/** Switches of one service by name. */
export type ControlSwitches = Readonly<Record<string, ControlSwitch>>

/** A switch whose body knows the types of what it takes. */
export function defineSwitch<Takes extends SwitchArguments>(
  takes: Takes,
  act: (given: { readonly [Name in keyof Takes]: ArgumentTypes[Takes[Name]] }) => unknown,
): ControlSwitch {
  return { takes, act: act as unknown as ControlSwitch['act'] }
}

interface ArgumentTypes {
  readonly string: string
  readonly number: number
  readonly boolean: boolean
  readonly object: Readonly<Record<string, unknown>>
}

/** What is wrong with what was given, or null. */
export function findArgumentProblem(takes: SwitchArguments, given: unknown): string | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return 'The body has to be a JSON object.'
  const record = given as Readonly<Record<string, unknown>>
  for (const [name, kind] of Object.entries(takes))
    if (!isOfKind(record[name], kind)) return `${name} has to be ${kind === 'object' ? 'an' : 'a'} ${kind}.`
  const unknown = Object.keys(record).find((name) => !Object.hasOwn(takes, name))
  return unknown === undefined ? null : `${unknown} is not taken here.`
}

function isOfKind(value: unknown, kind: string): boolean {
  if (kind === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  return kind === 'number' ? Number.isFinite(value) : typeof value === kind
}
