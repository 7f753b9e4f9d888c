import type { Successes } from './expect-answer.ts'
import { succeed } from './expect-answer.ts'
import type { TransferContext } from './transfer-check.ts'

type Initiated = Successes['initiateUpload']

export interface OpenUpload {
  readonly key: string
  readonly upload_id: string
  readonly initiated: Initiated
  /** Whether its parts have to carry checksums. */
  readonly checksums: boolean
}

/** What was put as one part. */
export interface SentPart {
  readonly part_number: number
  readonly etag: string
  readonly checksum_sha256?: string
}

/** SHA-256 of nothing in particular, for uploads nobody sends. */
const anyDigest = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

/** The body of an initiate without wishes for checksums, as far as the deployment lets one have none. */
export function initiateBody(context: TransferContext, change: Readonly<Record<string, unknown>> = {}): object {
  const { checksumMode, thresholdBytes } = context.facts
  const body = { filename: `${context.runId}.bin`, size_bytes: 10, ...change }
  if (checksumMode === 'optional') return { checksum_preference: 'none', ...body }
  const isSingle = Number(body.size_bytes) < thresholdBytes
  return checksumMode === 'required' && isSingle ? { checksum_value: anyDigest, ...body } : body
}

/** Opens a multipart upload that is aborted when the check is over. */
export async function openMultipart(
  context: TransferContext,
  change: Readonly<Record<string, unknown>> = {},
): Promise<OpenUpload> {
  const body = initiateBody(context, { size_bytes: context.facts.thresholdBytes, ...change })
  const initiated = await succeed(context, 'initiateUpload', { body })
  context.want(initiated.strategy === 'multipart', 'the strategy is multipart', initiated.strategy)
  const { key, upload_id } = initiated
  context.want(typeof upload_id === 'string' && upload_id !== '', 'upload_id is set', upload_id)
  abortLater(context, { key, upload_id })
  const checksums = initiated.checksum_algorithm === 'SHA256' && initiated.checksum_mode !== 'none'
  return { key, upload_id, initiated, checksums }
}

/** Aborts an upload when the check is over, unless it is finished by then. */
export function abortLater(context: TransferContext, body: { readonly key: string; readonly upload_id: string }): void {
  context.cleanup(`upload ${body.key}`, async () => {
    const { status } = await context.call('abortUpload', { body }, { conforming: false })
    // 502 is what an upload answers that is gone.
    context.want(status === 200 || status === 502, 'the upload is aborted or gone', status)
  })
}

export const targetOf = ({ key, upload_id }: Pick<OpenUpload, 'key' | 'upload_id'>) => ({ key, upload_id })

/** Signs and puts parts by number; each must be taken with an ETag. */
export async function sendParts(
  context: TransferContext,
  upload: OpenUpload,
  bodies: Readonly<Record<number, Uint8Array>>,
): Promise<readonly SentPart[]> {
  const numbers = Object.keys(bodies).map(Number)
  const digests: Record<string, string> = {}
  if (upload.checksums)
    for (const number of numbers) digests[number] = await digestOf(bodies[number] ?? new Uint8Array())
  const { urls } = await succeed(context, 'signUploadParts', {
    body: {
      ...targetOf(upload),
      part_numbers: numbers,
      ...(upload.checksums && { checksums_sha256: digests }),
    },
  })
  const sent: SentPart[] = []
  for (const number of numbers) {
    const digest = digests[number]
    const etag = await putBytes(context, urls[String(number)] ?? '', bodies[number] ?? new Uint8Array(), {
      ...(digest !== undefined && { 'x-amz-checksum-sha256': digest }),
    })
    sent.push({ part_number: number, etag, ...(digest !== undefined && { checksum_sha256: digest }) })
  }
  return sent
}

/** Puts bytes at a presigned URL and gives the ETag. */
export async function putBytes(
  context: TransferContext,
  url: string,
  body: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const put = await context.send(url, { method: 'PUT', body, headers })
  context.want(put.status === 200, 'the store takes what was signed', `${put.status} ${put.text}`)
  const etag = put.headers.get('etag')
  context.want(etag !== null && /^".+"$/.test(etag), 'the store answers with a quoted ETag', etag)
  return etag
}

/** A presigned PUT, and the headers without which it is not what was signed. */
export interface SignedPut {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** Opens an upload of one request for these bytes, with a checksum only where the deployment demands one. */
export async function openSingle(
  context: TransferContext,
  bytes: Uint8Array,
  change: Readonly<Record<string, unknown>> = {},
): Promise<SignedPut & { readonly key: string; readonly initiated: Initiated }> {
  const digest = context.facts.checksumMode === 'required' ? await digestOf(bytes) : null
  const initiated = await succeed(context, 'initiateUpload', {
    body: initiateBody(context, {
      size_bytes: bytes.byteLength,
      ...(digest !== null && { checksum_value: digest }),
      ...change,
    }),
  })
  const { key, url, strategy } = initiated
  context.want(strategy === 'single' && url != null, 'a small file gets one URL', strategy)
  const headers = {
    ...(typeof change['content_type'] === 'string' && { 'content-type': change['content_type'] }),
    ...(digest !== null && { 'x-amz-checksum-sha256': digest }),
  }
  return { key, url, headers, initiated }
}

/** Signs one part. */
export async function signPart(
  context: TransferContext,
  upload: OpenUpload,
  part_number: number,
  bytes: Uint8Array,
): Promise<SignedPut> {
  const digest = upload.checksums ? await digestOf(bytes) : null
  const { urls } = await succeed(context, 'signUploadParts', {
    body: {
      ...targetOf(upload),
      part_numbers: [part_number],
      ...(digest !== null && { checksums_sha256: { [part_number]: digest } }),
    },
  })
  const headers: Record<string, string> = digest === null ? {} : { 'x-amz-checksum-sha256': digest }
  return { url: urls[String(part_number)] ?? '', headers }
}

/** Stores a small object in one request and gives its key. */
export async function storeObject(
  context: TransferContext,
  bytes: Uint8Array = textBytes(`conformance ${context.runId}`),
  change: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly key: string; readonly etag: string; readonly bytes: Uint8Array }> {
  const { key, url, headers } = await openSingle(context, bytes, change)
  return { key, etag: await putBytes(context, url, bytes, headers), bytes }
}

/** Base64 of the SHA-256. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return btoa(String.fromCharCode(...digest))
}

export const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text)

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index])
