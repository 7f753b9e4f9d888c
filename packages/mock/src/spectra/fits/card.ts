import { pythonFloat } from '../artifacts/python-json.ts'

/** A number that stands as a real in its card, with `.0` where it is whole. Plain numbers stand as integers. */
export interface Real {
  readonly real: number
}

/** One line of a header: keyword, value, comment. `HIERARCH ESO ...` keywords are taken as they are. */
export type Card = readonly [keyword: string, value: string | boolean | number | Real, comment?: string]

export const real = (value: number): Real => ({ real: value })

/**
 * The 80 characters of a card, or several times 80 for a string of more than 68, which goes on in `CONTINUE` cards.
 *
 * @throws RangeError for a card that does not fit
 */
export function formatCard([keyword, value, comment]: Card): string {
  if (typeof value === 'string' && quoted(value).length > 70) return formatLongString(keyword, value)
  const long = keyword.startsWith('HIERARCH')
  const start = long ? `${keyword} = ` : `${keyword.padEnd(8)}= `
  const text = formatValue(value, long)
  const card = comment === undefined ? `${start}${text}` : `${start}${text.padEnd(20)} / ${comment}`
  if (card.length > 80) throw new RangeError(`The card ${keyword} takes ${card.length} characters`)
  return card.padEnd(80)
}

function formatValue(value: Card[1], long: boolean): string {
  if (typeof value === 'string') return quoted(value)
  const text = typeof value === 'boolean' ? (value ? 'T' : 'F') : formatNumber(value)
  return long ? text : text.padStart(20)
}

// The standard wants the exponent of a real in upper case.
const formatNumber = (value: number | Real): string =>
  typeof value === 'number' ? String(value) : pythonFloat(value.real).toUpperCase()

const quoted = (value: string): string => `'${value.replaceAll("'", "''").padEnd(8)}'`

function formatLongString(keyword: string, value: string): string {
  const pieces = value.match(/.{1,60}/gs) ?? []
  return pieces
    .map((piece, index) => {
      const start = index === 0 ? `${keyword.padEnd(8)}= ` : 'CONTINUE  '
      return `${start}${quoted(index < pieces.length - 1 ? `${piece}&` : piece)}`.padEnd(80)
    })
    .join('')
}
