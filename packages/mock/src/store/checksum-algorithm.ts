import { Crc32, Crc32cJs, Crc64NvmeJs } from '@aws-sdk/checksums/crc'
import { createHashDigest, type Digest } from './crypto.ts'

/** The additional checksums S3 knows, by the name their header ends with. */
export const checksumAlgorithms = ['crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256'] as const
export type ChecksumAlgorithm = (typeof checksumAlgorithms)[number]

/** `COMPOSITE`: a checksum of the parts' checksums. `FULL_OBJECT`: of the bytes, however they were cut. */
export type ChecksumType = 'COMPOSITE' | 'FULL_OBJECT'

interface AlgorithmFacts {
  /** Bytes of the raw digest. */
  readonly sizeBytes: number
  /** The element that carries it in XML. */
  readonly element: string
  /** Which types a multipart upload may have, its default first. */
  readonly types: readonly [ChecksumType, ...ChecksumType[]]
}

export const algorithmFacts: Readonly<Record<ChecksumAlgorithm, AlgorithmFacts>> = {
  crc32: { sizeBytes: 4, element: 'ChecksumCRC32', types: ['COMPOSITE', 'FULL_OBJECT'] },
  crc32c: { sizeBytes: 4, element: 'ChecksumCRC32C', types: ['COMPOSITE', 'FULL_OBJECT'] },
  crc64nvme: { sizeBytes: 8, element: 'ChecksumCRC64NVME', types: ['FULL_OBJECT'] },
  sha1: { sizeBytes: 20, element: 'ChecksumSHA1', types: ['COMPOSITE'] },
  sha256: { sizeBytes: 32, element: 'ChecksumSHA256', types: ['COMPOSITE'] },
}

export const checksumHeader = (algorithm: ChecksumAlgorithm) => `x-amz-checksum-${algorithm}`

export function isChecksumAlgorithm(name: string): name is ChecksumAlgorithm {
  return (checksumAlgorithms as readonly string[]).includes(name)
}

/** A digest of the given kind, ready for bytes. */
export function createChecksum(algorithm: ChecksumAlgorithm): Digest {
  if (algorithm === 'sha1' || algorithm === 'sha256') return createHashDigest(algorithm)
  const sum = algorithm === 'crc32' ? new Crc32() : algorithm === 'crc32c' ? new Crc32cJs() : new Crc64NvmeJs()
  return { update: (bytes) => sum.update(bytes), finish: () => sum.digest() }
}
