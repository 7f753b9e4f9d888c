import { type FitsPlace, fitsError } from './fits-error.ts'
import type { FitsHeader } from './header.ts'

/** What the data of an HDU is. Only images and binary tables can be read. */
export type FitsHduKind = 'image' | 'table' | 'ascii_table' | 'random_groups' | 'other'

/** What the mandatory cards of a header say about its data. */
export interface HduShape {
  readonly kind: FitsHduKind
  readonly bitpix: number
  /** NAXISn, the fastest changing first. */
  readonly axes: readonly number[]
  readonly pcount: number
  readonly gcount: number
  /** Bytes of data, without padding. May be far more than there are: nothing has been allocated. */
  readonly dataBytes: number
}

const kinds: Readonly<Record<string, FitsHduKind>> = {
  IMAGE: 'image',
  IUEIMAGE: 'image',
  BINTABLE: 'table',
  A3DTABLE: 'table',
  TABLE: 'ascii_table',
}

const bitpixes = new Set([8, 16, 32, 64, -32, -64])
const MAX_AXES = 999

/** Reads the mandatory cards. */
export function hduShape(header: FitsHeader, place: FitsPlace): HduShape {
  const bitpix = requireInteger(header, 'BITPIX', place)
  if (!bitpixes.has(bitpix)) throw invalid(header, 'BITPIX', place, 'it is none of 8, 16, 32, 64, -32, -64')
  const axisCount = requireCount(header, 'NAXIS', place)
  if (axisCount > MAX_AXES) throw invalid(header, 'NAXIS', place, `there are more than ${MAX_AXES} axes`)
  const axes = Array.from({ length: axisCount }, (_, index) => requireCount(header, `NAXIS${index + 1}`, place))
  const pcount = header.has('PCOUNT') ? requireCount(header, 'PCOUNT', place) : 0
  const gcount = header.has('GCOUNT') ? requireCount(header, 'GCOUNT', place) : 1
  const extension = header.text('XTENSION')
  const isGroups = extension === null && header.get('GROUPS') === true && axes[0] === 0
  const kind = isGroups ? 'random_groups' : extension === null ? 'image' : (kinds[extension] ?? 'other')
  const counted = isGroups ? axes.slice(1) : axes
  const elements = counted.length === 0 ? 0 : counted.reduce((product, length) => product * length, 1)
  return { kind, bitpix, axes, pcount, gcount, dataBytes: (Math.abs(bitpix) / 8) * gcount * (pcount + elements) }
}

/** A card that has to be there and to be a whole number of no less than 0. */
export function requireCount(header: FitsHeader, keyword: string, place: FitsPlace): number {
  const value = requireInteger(header, keyword, place)
  if (value < 0) throw invalid(header, keyword, place, 'it is below 0')
  return value
}

function requireInteger(header: FitsHeader, keyword: string, place: FitsPlace): number {
  const card = header.card(keyword)
  if (!card)
    throw fitsError('fits_header_invalid', { place: { ...place, keyword }, problem: `there is no card ${keyword}` })
  if (typeof card.value !== 'number' || !Number.isSafeInteger(card.value))
    throw invalid(header, keyword, place, 'it is no whole number that can be counted to')
  return card.value
}

function invalid(header: FitsHeader, keyword: string, place: FitsPlace, problem: string) {
  const card = header.card(keyword)
  const at = card ? { card: card.number } : {}
  return fitsError('fits_header_invalid', {
    place: { ...place, ...at, keyword },
    problem,
    seen: card?.valueText ?? null,
  })
}
