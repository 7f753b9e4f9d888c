/** Seconds between two looks at the bridges of a host, at least. */
const SHORTEST_CADENCE_SECONDS = 5
/** Seconds between two looks at the bridges of a host, at most. */
const LONGEST_CADENCE_SECONDS = 300
/** What a host uses when nothing is set. */
const DEFAULT_CADENCE_SECONDS = 30

export type DiscoveryCadence =
  | { readonly valid: true; readonly seconds: number }
  | { readonly valid: false; readonly problem: string }

/**
 * Whether a host would start with this `NOVA_VE_DISCOVERY_CADENCE_SECONDS`: a whole number from 5 to 300. A host with
 * any other does not start. Does not ask a host what it uses: no operation answers that.
 *
 * @param value The text of the variable, or a number. Undefined is the default, 30.
 *
 * @example
 * ```ts
 * const cadence = checkDiscoveryCadence('4')
 * if (!cadence.valid) console.error(cadence.problem)
 * ```
 */
export function checkDiscoveryCadence(value: string | number | undefined): DiscoveryCadence {
  if (value === undefined) return { valid: true, seconds: DEFAULT_CADENCE_SECONDS }
  const seconds = typeof value === 'number' ? value : readNumber(value)
  if (!Number.isInteger(seconds))
    return { valid: false, problem: `${JSON.stringify(value)} is no whole number of seconds` }
  if (seconds < SHORTEST_CADENCE_SECONDS)
    return { valid: false, problem: outside(seconds, 'less than', SHORTEST_CADENCE_SECONDS) }
  if (seconds > LONGEST_CADENCE_SECONDS)
    return { valid: false, problem: outside(seconds, 'more than', LONGEST_CADENCE_SECONDS) }
  return { valid: true, seconds }
}

const readNumber = (text: string) => (/^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : Number.NaN)

const outside = (seconds: number, how: string, limit: number) => `${seconds} s is ${how} the ${limit} s a host takes`
