import { transferError } from '../errors.ts'
import type { LedgerEntry } from './ledger.ts'
import type { InitiateUploadRequest, InitiateUploadResponse } from './wire.ts'

export const TOKEN_KIND = 'nova.transfer.upload'
export const TOKEN_VERSION = 1

/** How a source is recognised later, elsewhere: by length, sample and name. The time only helps a person. */
export interface SourceFingerprint {
  readonly filename: string
  readonly size_bytes: number
  readonly modified_at_ms: number | null
  /** Base64 of SHA-256 over the size, the first and the last bytes; null for a stream. */
  readonly sample_sha256: string | null
}

/** What the service promised at initiate and will not promise again. Never a URL: those are secrets. */
export interface UploadSession
  extends Pick<
    InitiateUploadResponse,
    | 'bucket'
    | 'key'
    | 'session_id'
    | 'max_concurrency_hint'
    | 'sign_batch_size_hint'
    | 'checksum_mode'
    | 'resumable_until'
    | 'expires_in_seconds'
  > {
  readonly upload_id: string
  /** Part of the token because a resume with another size would splice parts of two cuts. */
  readonly part_size_bytes: number
  readonly checksum_algorithm: string | null
}

/** Whether every part carries its digest. `optional` is all or nothing: storage refuses a mixture. */
export const isChecksummed = (session: Pick<UploadSession, 'checksum_algorithm' | 'checksum_mode'>): boolean =>
  session.checksum_algorithm === 'SHA256' && session.checksum_mode !== 'none'

/**
 * Everything needed to go on with an upload in another process, tab or machine, as plain JSON.
 * It holds no secret, yet names the object and its digests: keep it as you keep the file's name.
 */
export interface UploadToken {
  readonly v: typeof TOKEN_VERSION
  readonly kind: typeof TOKEN_KIND
  readonly id: string
  readonly base_url: string
  readonly created_at_ms: number
  readonly source: SourceFingerprint
  /** The initiate call, repeatable word for word under {@link idempotency_key}. */
  readonly request: InitiateUploadRequest
  readonly idempotency_key: string
  /** `initiating`: asked for, answer unknown. `completing`: Complete may have been sent. */
  readonly phase: 'initiating' | 'sending' | 'completing'
  readonly session: UploadSession | null
  /** Sign calls made so far; the service stops counting at its budget. */
  readonly sign_calls: number
  readonly ledger: readonly LedgerEntry[]
}

/**
 * Reads a token from text or parsed JSON.
 *
 * @throws `token_corrupt` when it is no complete token, `token_version_unsupported` when a later
 * version of this package wrote it.
 *
 * @example
 * ```ts
 * const { source, ledger } = parseUploadToken(await readFile('token.json', 'utf8'))
 * console.log(ledger.length, 'parts of', source.filename, 'arrived')
 * ```
 */
export function parseUploadToken(input: unknown): UploadToken {
  const value = typeof input === 'string' ? parseJson(input) : input
  const fields = check(value, isRecord, 'it is not a JSON object')
  check(fields['kind'], (kind): kind is string => kind === TOKEN_KIND, `its kind is not ${TOKEN_KIND}`)
  const version = check(fields['v'], isCount, 'its version is missing')
  const reader = readers[version]
  if (!reader)
    throw transferError({
      code: 'token_version_unsupported',
      message: `The upload token has version ${version}; this package reads 1 to ${TOKEN_VERSION}.`,
      advice: 'Resume with the version of the package that wrote the token, or discard it and upload again.',
      details: { version },
    })
  return reader(fields)
}

/** One reader per version ever written; each returns the latest form. */
const readers: Readonly<Record<number, (fields: Fields) => UploadToken>> = {
  1: (fields) => {
    const source = check(fields['source'], isRecord, '`source` is missing')
    const request = check(fields['request'], isRecord, '`request` is missing')
    const session =
      fields['session'] === null ? null : readSession(check(fields['session'], isRecord, '`session` is missing'))
    const ledger = check(fields['ledger'], Array.isArray, '`ledger` is missing').map(readEntry)
    const numbers = new Set(ledger.map((entry) => entry.part_number))
    check(numbers.size, (size): size is number => size === ledger.length, '`ledger` names a part twice')
    return {
      v: TOKEN_VERSION,
      kind: TOKEN_KIND,
      id: check(fields['id'], isText, '`id` is missing'),
      base_url: check(fields['base_url'], isText, '`base_url` is missing'),
      created_at_ms: check(fields['created_at_ms'], isNumber, '`created_at_ms` is missing'),
      source: {
        filename: check(source['filename'], isText, '`source.filename` is missing'),
        size_bytes: check(source['size_bytes'], isCount, '`source.size_bytes` is missing'),
        modified_at_ms: check(source['modified_at_ms'], orNull(isNumber), '`source.modified_at_ms` is missing'),
        sample_sha256: check(source['sample_sha256'], orNull(isText), '`source.sample_sha256` is missing'),
      },
      request: readRequest(request),
      idempotency_key: check(fields['idempotency_key'], isText, '`idempotency_key` is missing'),
      phase: check(fields['phase'], isPhase, '`phase` is missing'),
      session,
      sign_calls: check(fields['sign_calls'], isCountOrZero, '`sign_calls` is missing'),
      ledger,
    }
  },
}

function readRequest(fields: Fields): InitiateUploadRequest {
  check(fields['filename'], isText, '`request.filename` is missing')
  check(fields['size_bytes'], isCount, '`request.size_bytes` is missing')
  return fields as unknown as InitiateUploadRequest
}

function readSession(fields: Fields): UploadSession {
  const text = (name: string) => check(fields[name], isText, `\`session.${name}\` is missing`)
  const count = (name: string) => check(fields[name], isCount, `\`session.${name}\` is missing`)
  return {
    bucket: text('bucket'),
    key: text('key'),
    session_id: text('session_id'),
    upload_id: text('upload_id'),
    part_size_bytes: count('part_size_bytes'),
    max_concurrency_hint: count('max_concurrency_hint'),
    sign_batch_size_hint: count('sign_batch_size_hint'),
    expires_in_seconds: count('expires_in_seconds'),
    checksum_mode: check(fields['checksum_mode'], isChecksumMode, '`session.checksum_mode` is missing'),
    checksum_algorithm: check(fields['checksum_algorithm'], orNull(isText), '`session.checksum_algorithm` is missing'),
    resumable_until: text('resumable_until'),
  }
}

function readEntry(value: unknown, index: number): LedgerEntry {
  const where = `\`ledger[${index}]\``
  const fields = check(value, isRecord, `${where} is no entry`)
  return {
    part_number: check(fields['part_number'], isCount, `${where} has no part number`),
    offset: check(fields['offset'], isCountOrZero, `${where} has no offset`),
    size_bytes: check(fields['size_bytes'], isCount, `${where} has no size`),
    sha256: check(fields['sha256'], isText, `${where} has no digest`),
    etag: check(fields['etag'], isText, `${where} has no ETag`),
  }
}

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isCountOrZero = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isCount = (value: unknown): value is number => isCountOrZero(value) && value > 0
const isPhase = (value: unknown): value is UploadToken['phase'] =>
  value === 'initiating' || value === 'sending' || value === 'completing'
const isChecksumMode = (value: unknown): value is UploadSession['checksum_mode'] =>
  value === 'none' || value === 'optional' || value === 'required'
const orNull =
  <T>(is: (value: unknown) => value is T) =>
  (value: unknown): value is T | null =>
    value === null || is(value)

function check<T>(value: unknown, is: (value: unknown) => value is T, otherwise: string): T {
  if (is(value)) return value
  throw corrupt(otherwise)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw corrupt('it is not JSON')
  }
}

const corrupt = (seen: string) =>
  transferError({
    code: 'token_corrupt',
    message: `The upload token cannot be used: ${seen}.`,
    advice: 'Restore the token from where it was kept, or discard it and upload the file again.',
  })
