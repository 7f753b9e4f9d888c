import { judgeObject } from '../../../internal/storage/judge-object.ts'
import type { ObjectLook } from '../../../internal/storage/read-object.ts'

/** What the object of a file has to be. */
export interface ExpectedFile {
  readonly sizeBytes: number
  /** Hex; null where it was not taken. */
  readonly md5: string | null
  /** The file is known to be what it was when it was sent, so an object of its length is this file. */
  readonly mayTrustLength: boolean
}

export type StoredFileVerdict =
  /** The file is there; `by` says what vouches for it. */
  | { readonly verdict: 'stored'; readonly by: 'etag' | 'length' }
  | { readonly verdict: 'absent' }
  /** Something else is there, or nobody can tell. */
  | { readonly verdict: 'unproven'; readonly seen: string }

/**
 * Whether what lies at the key of a file is the file. An ETag of one PUT is the MD5 of its bytes, unless storage
 * encrypts with keys of its own (KMS): then it says nothing, although it looks the same.
 */
export function judgeStoredFile(look: ObjectLook, expected: ExpectedFile): StoredFileVerdict {
  const { sizeBytes, md5, mayTrustLength } = expected
  const judged = judgeObject(look, { sizeBytes, partCount: 1, compositeEtag: md5 })
  if (judged.verdict === 'absent') return judged
  if (judged.verdict !== 'proven') return { verdict: 'unproven', seen: judged.seen }
  if (judged.by === 'etag') return { verdict: 'stored', by: 'etag' }
  const isDigest = look.etag !== null && /^[0-9a-f]{32}$/i.test(look.etag) && !isKms(look.encryption)
  if (isDigest && md5 !== null) return { verdict: 'unproven', seen: 'an object of that length with other bytes' }
  if (mayTrustLength) return { verdict: 'stored', by: 'length' }
  return { verdict: 'unproven', seen: 'an object of that length, of which nothing else shows' }
}

const isKms = (encryption: string | null): boolean => /kms/i.test(encryption ?? '')
