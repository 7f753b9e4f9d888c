/** What a call of the store ended in, as far as it can be told from the AWS client's error. */
export type StoreFailure =
  /** The store said no, and did nothing. */
  | {
      readonly kind: 'missing' | 'bucket_missing' | 'exists' | 'changed' | 'denied' | 'refused' | 'corrupted'
      readonly seen: string
    }
  /** No answer, or one of a store in trouble: what was asked for may have been done. */
  | { readonly kind: 'unanswered'; readonly seen: string }

/** The parts of the AWS client's errors that are read here. */
interface AwsError {
  readonly name?: unknown
  readonly message?: unknown
  /** Of the system, such as ECONNRESET, which the client calls a timeout. */
  readonly code?: unknown
  readonly $metadata?: { readonly httpStatusCode?: number; readonly attempts?: number; readonly requestId?: string }
}

const byName: Readonly<Record<string, StoreFailure['kind']>> = {
  NoSuchKey: 'missing',
  NotFound: 'missing',
  NoSuchBucket: 'bucket_missing',
  AccessDenied: 'denied',
  InvalidAccessKeyId: 'denied',
  SignatureDoesNotMatch: 'denied',
  ExpiredToken: 'denied',
  CredentialsProviderError: 'denied',
  BadDigest: 'corrupted',
  XAmzContentChecksumMismatch: 'corrupted',
  XAmzContentSHA256Mismatch: 'corrupted',
  // Others wrote at the same moment; the store did nothing and says that it would do it now.
  ConditionalRequestConflict: 'unanswered',
  RequestTimeout: 'unanswered',
  SlowDown: 'unanswered',
}

const byStatus: Readonly<Record<number, StoreFailure['kind']>> = {
  403: 'denied',
  404: 'missing',
  401: 'denied',
  409: 'unanswered',
}

/** Which failure an error of the AWS client is. `condition` is what a refused precondition was about. */
export function readFailure(error: unknown, condition: 'exists' | 'changed' = 'exists'): StoreFailure {
  const { name, message, code, $metadata } = (error ?? {}) as AwsError
  const status = $metadata?.httpStatusCode
  const words = [
    status,
    typeof name === 'string' ? name : 'an unknown error',
    typeof code === 'string' ? code : undefined,
  ]
  const seen = words.filter((word, index) => word !== undefined && words.indexOf(word) === index).join(' ')
  if (status === 412 || name === 'PreconditionFailed') return { kind: condition, seen }
  const known = typeof name === 'string' ? byName[name] : undefined
  if (known !== undefined) return { kind: known, seen }
  // The client compares what it received with the checksum of the answer, and has no name for a difference.
  if (/checksum mismatch/i.test(String(message))) return { kind: 'corrupted', seen: 'a checksum that does not fit' }
  if (status === undefined || status >= 500 || status === 429) return { kind: 'unanswered', seen }
  return { kind: byStatus[status] ?? 'refused', seen }
}

/** How often the client sent what failed. More than once means that an earlier try may have done it. */
export const attemptsOf = (error: unknown): number => (error as AwsError | null)?.$metadata?.attempts ?? 1

/** What the operators of the store can search for. */
export const requestIdOf = (error: unknown): string | undefined => (error as AwsError | null)?.$metadata?.requestId
