import { InvalidArgumentError } from 'commander'

/** How much a memory matters: a number from 0 to 1, or a word for one. */
export type ImportanceArgument = (typeof importanceWords)[number] | number

const importanceWords = ['low', 'normal', 'reflection', 'high'] as const

/** `high` or `0.7`. */
export function parseImportance(value: string): ImportanceArgument {
  const word = importanceWords.find((known) => known === value)
  return word ?? shareOf(value, `Give ${importanceWords.join(', ')}, or a number from 0 to 1.`)
}

/** A score. */
export function parseScore(value: string): number {
  return shareOf(value, 'Not a number from 0 to 1.')
}

function shareOf(text: string, wanted: string): number {
  // Number('') and Number('0x1') are numbers, and nobody means them.
  const number = /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN
  if (number >= 0 && number <= 1) return number
  throw new InvalidArgumentError(wanted)
}

const unitsMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const

/** `5s`, `500ms`, `2m`, or `5`, which are seconds; in milliseconds. */
export function parseInterval(value: string): number {
  const [, digits, unit = 's'] = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(value) ?? []
  const ms = Math.round(Number(digits) * unitsMs[unit as keyof typeof unitsMs])
  // What timers can wait.
  if (ms >= 1 && ms <= 2 ** 31 - 1) return ms
  throw new InvalidArgumentError('Not a span of time: give 5s, 500ms or 2m.')
}

/** How often the service lets a key call; `off`: it is not counted. */
export type QuotaArgument = { readonly calls: number; readonly windowMs: number } | 'off'

/** `100/60`: so many calls in so many seconds. `off`: nothing is counted. */
export function parseQuota(value: string): QuotaArgument {
  if (value === 'off') return value
  const [, calls, seconds] = /^(\d+)\/(\d+)$/.exec(value) ?? []
  const limits = { calls: Number(calls), windowMs: Number(seconds) * 1000 }
  if (limits.calls >= 1 && limits.windowMs >= 1000) return limits
  throw new InvalidArgumentError('Give calls and seconds as 100/60, or off.')
}

/** Options of the form NAME=VALUE, by name. */
export type Values = Readonly<Record<string, unknown>>

/**
 * `depth=2`: a name and its value, which is JSON where it is JSON and text otherwise, so `zip="01234"` stays text. For
 * options that may be given several times.
 */
export function collectValue(value: string, earlier: Values): Values {
  const at = value.indexOf('=')
  const name = value.slice(0, at).trim()
  if (at < 0 || name === '') throw new InvalidArgumentError('Write NAME=VALUE, as in depth=2.')
  if (Object.hasOwn(earlier, name)) throw new InvalidArgumentError(`${name} is given twice.`)
  // Built from entries: a name such as __proto__ stays a name.
  return Object.fromEntries([...Object.entries(earlier), [name, readValue(value.slice(at + 1))]])
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** An id that goes into a path. */
export function parseId(value: string): string {
  if (value !== '' && !value.includes('/')) return value
  throw new InvalidArgumentError('Not an id: ids are not empty and have no slash.')
}
