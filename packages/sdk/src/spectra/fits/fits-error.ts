import { type SpectraError, type SpectraErrorCode, spectraError } from '../errors.ts'

/** Codes of what can be wrong with a FITS file. */
export type FitsErrorCode = Extract<SpectraErrorCode, `fits_${string}`>

/** Why the catalogue would put a spectrum into quarantine. */
export type FitsQuarantineReason = 'UNKNOWN_PROFILE' | 'MISSING_CRITICAL_METADATA' | 'OTHER'

/** Where in a file something is wrong: HDUs and rows counted from 0, cards and columns from 1, as FITS tools do. */
export interface FitsPlace {
  readonly hdu?: number
  readonly hduName?: string
  readonly card?: number
  readonly keyword?: string
  /** TTYPEn, or `n` where the column has no name. */
  readonly column?: string
  readonly row?: number
}

interface FitsErrorInit {
  /** What is wrong: the end of a sentence that begins with the place. */
  readonly problem: string
  readonly place?: FitsPlace
  readonly seen?: unknown
  /** @default that of the table of codes */
  readonly advice?: string | undefined
  readonly quarantineReason?: FitsQuarantineReason
  readonly cause?: unknown
}

/** An error of a FITS file; `details` has the place, what was seen, and the quarantine reason when there is one. */
export function fitsError<Code extends FitsErrorCode>(code: Code, init: FitsErrorInit): SpectraError<Code> {
  const { problem, place = {}, seen, advice, quarantineReason, cause } = init
  const shown = seen === undefined ? '' : ` (seen: ${showSeen(seen)})`
  return spectraError({
    code,
    message: `FITS: ${[...placeWords(place), problem].join(': ')}${shown}.`,
    attempts: 0,
    advice,
    cause,
    details: {
      ...place,
      ...(seen === undefined ? {} : { seen: showSeen(seen) }),
      ...(quarantineReason ? { quarantine_reason_code: quarantineReason } : {}),
    },
  })
}

function placeWords({ hdu, hduName, card, keyword, column, row }: FitsPlace): readonly string[] {
  const where = hdu === undefined ? '' : `HDU ${hdu}${hduName ? ` (${hduName})` : ''}`
  const what = [
    where,
    card === undefined ? '' : `card ${card}${keyword ? ` (${keyword})` : ''}`,
    column === undefined ? '' : `column ${column}`,
    row === undefined ? '' : `row ${row}`,
  ].filter(Boolean)
  return what.length > 0 ? [what.join(', ')] : []
}

/** Bytes of strangers end up in terminals and logs: no control characters, and no more than a card. */
function showSeen(seen: unknown): string | number {
  if (typeof seen === 'number') return seen
  return String(seen)
    .trimEnd()
    .slice(0, 80)
    .replace(/[^\x20-\x7e]/g, '?')
}
