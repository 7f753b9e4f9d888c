import { fromBase64 } from '../byte-text.ts'
import { algorithmFacts, type ChecksumAlgorithm, checksumHeader, isChecksumAlgorithm } from '../checksum-algorithm.ts'
import { StoreError } from '../store-error.ts'

/** What the sender says the bytes are. */
export interface DeclaredIntegrity {
  /** Base64. */
  readonly contentMd5: string | undefined
  readonly checksum:
    | { readonly algorithm: ChecksumAlgorithm; readonly value: string }
    | { readonly algorithm: ChecksumAlgorithm; readonly value: undefined; readonly trailer: string }
    | undefined
}

/**
 * Reads `Content-MD5`, `x-amz-checksum-*` and `x-amz-trailer`. Checksums in the query of a presigned
 * URL are not looked at, as on AWS: signing them there binds nothing.
 */
export function readDeclaredIntegrity(headers: Headers, allowsTrailer: boolean): DeclaredIntegrity {
  const contentMd5 = headers.get('content-md5') ?? undefined
  if (contentMd5 !== undefined && fromBase64(contentMd5)?.length !== 16)
    throw new StoreError('InvalidDigest', { elements: { 'Content-MD5': contentMd5 } })
  const given = [...headers].flatMap(([name, value]) => {
    const algorithm = algorithmOf(name)
    return algorithm === undefined ? [] : [{ algorithm, value }]
  })
  const trailer = allowsTrailer ? (headers.get('x-amz-trailer')?.trim().toLowerCase() ?? undefined) : undefined
  if (given.length + (trailer === undefined ? 0 : 1) > 1)
    throw new StoreError('InvalidRequest', {
      message: 'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    })
  const announced = headers.get('x-amz-sdk-checksum-algorithm')?.toLowerCase()
  const [inHeader] = given
  if (inHeader) {
    verifyChecksumText(inHeader.algorithm, inHeader.value)
    verifyAnnounced(announced, inHeader.algorithm)
    return { contentMd5, checksum: inHeader }
  }
  if (trailer !== undefined) {
    const algorithm = algorithmOf(trailer)
    if (algorithm === undefined)
      throw new StoreError('InvalidRequest', {
        message: 'The value specified in the x-amz-trailer header is not supported',
      })
    verifyAnnounced(announced, algorithm)
    return { contentMd5, checksum: { algorithm, value: undefined, trailer } }
  }
  if (announced !== undefined)
    throw new StoreError('InvalidRequest', {
      message:
        'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    })
  return { contentMd5, checksum: undefined }
}

/** Refuses a text that cannot be a digest of this kind. */
export function verifyChecksumText(algorithm: ChecksumAlgorithm, value: string): void {
  if (fromBase64(value)?.length !== algorithmFacts[algorithm].sizeBytes)
    throw new StoreError('InvalidRequest', { message: `Value for ${checksumHeader(algorithm)} header is invalid.` })
}

function verifyAnnounced(announced: string | undefined, algorithm: ChecksumAlgorithm): void {
  if (announced !== undefined && announced !== algorithm)
    throw new StoreError('InvalidRequest', {
      message: 'Value for x-amz-sdk-checksum-algorithm header is invalid.',
    })
}

function algorithmOf(header: string): ChecksumAlgorithm | undefined {
  const name = header.startsWith('x-amz-checksum-') ? header.slice('x-amz-checksum-'.length) : ''
  return isChecksumAlgorithm(name) ? name : undefined
}
