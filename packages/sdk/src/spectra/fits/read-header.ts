import { fitsError } from './fits-error.ts'
import { createHeader, type FitsHeader } from './header.ts'
import { latin1 } from './latin1.ts'
import { type FitsCard, parseCard } from './parse-card.ts'

/** Headers and data come in blocks of this many bytes. */
const BLOCK_BYTES = 2880

const CARD_BYTES = 80

/** The header that begins at `offset`, and where its data begins. */
export function readHeader(
  bytes: Uint8Array,
  offset: number,
  hdu: number,
): { readonly header: FitsHeader; readonly dataOffset: number } {
  const cards: FitsCard[] = []
  for (let at = offset; at + CARD_BYTES <= bytes.length; at += CARD_BYTES) {
    const raw = latin1(bytes.subarray(at, at + CARD_BYTES))
    if (raw.trimEnd() === 'END') {
      const dataOffset = offset + paddedBytes(at + CARD_BYTES - offset)
      return { header: createHeader(cards), dataOffset }
    }
    cards.push(parseCard(raw, cards.length + 1, hdu))
  }
  throw fitsError('fits_truncated', {
    place: { hdu },
    problem: `the file ends within the header, after ${cards.length} cards and before its END`,
    seen: `${bytes.length} bytes in all`,
  })
}

/** As many bytes as whole blocks take. */
export function paddedBytes(sizeBytes: number): number {
  return Math.ceil(sizeBytes / BLOCK_BYTES) * BLOCK_BYTES
}
