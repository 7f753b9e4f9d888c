import { sha256 } from '@noble/hashes/sha2.js'
import { toHex } from '../../internal/hash.ts'
import { realText } from '../ids/real-text.ts'
import { earliestExposure } from './hasp-provenance.ts'
import type { FitsHeader } from './header.ts'
import type { SignatureField } from './profiles.ts'
import type { FitsFile } from './read-fits.ts'
import { primaryHeader, selectProfile } from './select-profile.ts'

const HEX_DIGITS = 16

/**
 * The 16 hex digits by which the catalogue traces a spectrum back to the header it came with; null for ticket spectra,
 * which have none. For traces only: two exposures can share it, and duplicates are found by the SHA-256 of the file.
 * Numbers count as they are written, so a card `2400.0` and a card `2400` give different digits.
 *
 * @throws SpectraError `fits_profile_unknown` for a file that no profile reads.
 *
 * @example
 * ```ts
 * console.log(headerSignatureHash(readFits(bytes), 'ESO')) // be26278bf5e0b958
 * ```
 */
export function headerSignatureHash(fits: FitsFile, provider: string): string | null {
  const { signature } = selectProfile(fits, provider)
  if (!signature) return null
  const text = [provider, ...signature.map((field) => fieldText(fits, field))].join('|')
  return toHex(sha256(new TextEncoder().encode(text))).slice(0, HEX_DIGITS)
}

function fieldText(fits: FitsFile, field: SignatureField): string {
  if (field !== 'min MJD_BEG') return cardText(primaryHeader(fits), field)
  const earliest = earliestExposure(fits)
  return earliest === null ? '' : realText(earliest)
}

/** A card as the language of the pipeline prints its value: a real number keeps its fraction, `T` is `True`. */
function cardText(header: FitsHeader, keyword: string): string {
  const card = header.card(keyword)
  if (!card || card.value === null) return ''
  const { value, valueText } = card
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value !== 'number') return valueText
  return /^[+-]?\d+$/.test(valueText) ? String(BigInt(valueText.replace('+', ''))) : realText(value)
}
