import { algorithmFacts, type ChecksumAlgorithm, checksumAlgorithms } from '../checksum-algorithm.ts'
import { unquoteEtag } from '../preconditions.ts'
import { StoreError } from '../store-error.ts'
import type { PartRecord, UploadRecord } from '../store-records.ts'
import { elementsOf, parseXml, textOf } from '../store-xml.ts'

/** One part as the caller lists it. */
export interface ListedPart {
  readonly number: number
  /** Unquoted. */
  readonly etag: string
  readonly checksums: Readonly<Partial<Record<ChecksumAlgorithm, string>>>
}

export function parseCompletion(document: Uint8Array): ListedPart[] {
  const parts = elementsOf(parseXml(document, 'CompleteMultipartUpload'), 'Part').map((part): ListedPart => {
    const numberText = textOf(part, 'PartNumber') ?? ''
    const etag = textOf(part, 'ETag')
    if (!/^\d+$/.test(numberText) || etag === undefined) throw new StoreError('MalformedXML')
    const checksums = Object.fromEntries(
      checksumAlgorithms.flatMap((algorithm) => {
        const value = textOf(part, algorithmFacts[algorithm].element)
        return value === undefined ? [] : [[algorithm, value] as const]
      }),
    )
    return { number: Number(numberText), etag: unquoteEtag(etag), checksums }
  })
  if (parts.length === 0) throw new StoreError('MalformedXML')
  return parts
}

export interface CompletionRules {
  readonly minPartSizeBytes: number
  readonly ignoresChecksums: boolean
}

/**
 * Holds a part list against what was received and gives the parts the object is made of. Parts that
 * were uploaded and not listed are left out: a subset completes.
 */
export function selectParts(
  listed: readonly ListedPart[],
  held: ReadonlyMap<number, PartRecord>,
  declared: UploadRecord['checksum'],
  rules: CompletionRules,
): PartRecord[] {
  for (const [index, part] of listed.entries()) {
    const previous = listed[index - 1]
    if (previous && part.number <= previous.number) throw new StoreError('InvalidPartOrder')
  }
  const isComposite = declared?.type === 'COMPOSITE' && !rules.ignoresChecksums
  const selected = listed.map((part) => {
    const record = held.get(part.number)
    if (!record || record.etag !== part.etag)
      throw new StoreError('InvalidPart', { elements: { PartNumber: part.number, ETag: part.etag } })
    const checksum = declared && part.checksums[declared.algorithm]
    if (isComposite && checksum === undefined)
      throw new StoreError('InvalidRequest', {
        message: `The upload was created using a ${declared.algorithm} checksum. The complete request must include the checksum for each part. It was missing for part ${part.number} in the request.`,
      })
    // An upload without a declared checksum has kept none to compare with.
    const hasForeignChecksum =
      declared && Object.keys(part.checksums).some((algorithm) => algorithm !== declared.algorithm)
    const isWrong = checksum !== undefined && record.checksum !== undefined && checksum !== record.checksum
    if ((isWrong || hasForeignChecksum) && !rules.ignoresChecksums)
      throw new StoreError('InvalidPart', { elements: { PartNumber: part.number, ETag: part.etag } })
    return record
  })
  for (const part of selected.slice(0, -1))
    if (part.blob.sizeBytes < rules.minPartSizeBytes)
      throw new StoreError('EntityTooSmall', {
        elements: {
          ProposedSize: part.blob.sizeBytes,
          MinSizeAllowed: rules.minPartSizeBytes,
          PartNumber: part.number,
          ETag: part.etag,
        },
      })
  // A composite checksum counts its parts 1..N; AWS answers a gap with an internal error.
  if (isComposite && selected.some((part, index) => part.number !== index + 1)) throw new StoreError('InternalError')
  return selected
}
