import { type KeyOf, type LineGroup, parseDec, parseRa, type SkyPosition } from '@nova/sdk/spectra'
import { InvalidArgumentError } from 'commander'
import { UsageError } from '../command-failure.ts'

/** A name that was typed without quotes comes in pieces. */
export const nameOf = (words: readonly string[]): string => words.join(' ').trim()

/** `267.72,-32.62` in degrees, or `17:50:53.90,-32:37:20.5`. */
export function parsePlace(value: string): SkyPosition {
  const [ra = '', dec = '', more] = value.split(',').map((part) => part.trim())
  const ra_deg = parseRa(ra) ?? degrees(ra, 0, 360)
  const dec_deg = parseDec(dec) ?? degrees(dec, -90, 90)
  if (ra_deg !== null && dec_deg !== null && more === undefined) return { ra_deg, dec_deg }
  throw new InvalidArgumentError('Not a place: give degrees as 267.72,-32.62 or 17:50:53.90,-32:37:20.5.')
}

/** A radius. */
export function parseRadius(value: string): number {
  const radius = degrees(value, 0, 180)
  if (radius !== null) return radius
  throw new InvalidArgumentError('Not a number of degrees from 0 to 180.')
}

function degrees(text: string, min: number, max: number): number | null {
  // Number('') and Number('0x10') are numbers, and nobody means them.
  const value = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN
  return value >= min && value <= max ? value : null
}

const lineGroups: Readonly<Record<string, LineGroup>> = { fe: 'fe_ii', he: 'he_n', neb: 'nebular' }

/** `fe,he,neb`: which emission lines to mark. */
export function parseLines(value: string): LineGroup[] {
  return value.split(',').map((word) => {
    const name = word.trim()
    const group = Object.hasOwn(lineGroups, name) ? lineGroups[name] : undefined
    if (group === undefined) throw new InvalidArgumentError('Known are fe, he and neb, with commas between.')
    return group
  })
}

/** Members by their paths: `*` stands for anything, slashes included. */
export function matchesPattern(pattern: string): (path: string) => boolean {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  const whole = new RegExp(`^${pieces.join('.*')}$`, 's')
  return (path) => whole.test(path)
}

const FIELDS_ADVICE = 'Give each parameter once, as nova_id=UUID; `nova spectra keys kinds` lists them.'

/** `name=value` words beside a kind, as `buildKey` takes them; what is wrong with a value, that says. */
export function keyFields(kind: string, words: readonly string[]): KeyOf {
  const fields: Record<string, string> = { kind }
  for (const word of words) {
    const equals = word.indexOf('=')
    const name = word.slice(0, Math.max(0, equals))
    if (name === '' || name === 'kind') throw new UsageError(`${word} is no name=value.`, FIELDS_ADVICE)
    if (Object.hasOwn(fields, name)) throw new UsageError(`${name} is given twice.`, FIELDS_ADVICE)
    fields[name] = word.slice(equals + 1)
  }
  return fields as unknown as KeyOf
}
