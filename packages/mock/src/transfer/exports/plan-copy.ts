const mib = 1024 * 1024
const largestPieceBytes = 5 * 1024 * mib
const mostPieces = 10_000

export interface CopyPiece {
  readonly partNumber: number
  readonly first: number
  /** Inclusive, as byte ranges are. */
  readonly last: number
}

export type CopyPlan = { readonly kind: 'whole' } | { readonly kind: 'pieces'; readonly pieces: readonly CopyPiece[] }

/** One copy request while the store allows it, otherwise pieces of equal size. */
export function planCopy(sizeBytes: number, maxSingleCopyBytes: number, copyPartSizeBytes: number): CopyPlan {
  if (sizeBytes <= maxSingleCopyBytes) return { kind: 'whole' }
  const wanted = Math.max(copyPartSizeBytes, Math.ceil(sizeBytes / mostPieces))
  const pieceBytes = Math.min(wanted, largestPieceBytes)
  const count = Math.ceil(sizeBytes / pieceBytes)
  const pieces = Array.from({ length: count }, (_, index) => ({
    partNumber: index + 1,
    first: index * pieceBytes,
    last: Math.min(sizeBytes, (index + 1) * pieceBytes) - 1,
  }))
  return { kind: 'pieces', pieces }
}
