import { type ChunkChainStart, createChunkChain } from '../auth/chunk-signatures.ts'
import type { PayloadRule } from '../auth/payload-rule.ts'
import { fromBase64, toBase64, toHex } from '../byte-text.ts'
import { type ChecksumAlgorithm, createChecksum } from '../checksum-algorithm.ts'
import { createHashDigest } from '../crypto.ts'
import type { StoredBlob, StoreStorage } from '../storage/storage.ts'
import { StoreError } from '../store-error.ts'
import { createAwsChunkedDecoder } from './aws-chunked.ts'
import { type DeclaredIntegrity, verifyChecksumText } from './declared-integrity.ts'

/** The sender vanished in the middle of its body: there is nobody to answer, and nothing was kept. */
export class BodyCutShort extends Error {
  constructor(cause: unknown) {
    super('The request body broke off', { cause })
    this.name = 'BodyCutShort'
  }
}

/** Where bytes go as they arrive. */
type Sink = (bytes: Uint8Array) => Promise<void>

export interface IncomingBody {
  readonly body: AsyncIterable<Uint8Array>
  readonly headers: Headers
  readonly payload: PayloadRule
  readonly chunkChain?: ChunkChainStart
}

export interface ReceiveOptions {
  readonly storage: StoreStorage
  readonly maxBytes: number
  readonly declared: DeclaredIntegrity
  readonly ignoresChecksums: boolean
}

export interface ReceivedBody {
  readonly blob: StoredBlob
  readonly md5: Uint8Array
  /** The checksum that was declared and found true, base64. */
  readonly checksum: { readonly algorithm: ChecksumAlgorithm; readonly value: string } | undefined
}

/**
 * Takes a body into storage piece by piece, digesting on the way, and commits it only when it is
 * whole and is what its headers say. Whatever goes wrong, nothing is kept.
 */
export async function receiveBody(incoming: IncomingBody, options: ReceiveOptions): Promise<ReceivedBody> {
  const announcedBytes = readAnnouncedSize(incoming, options.maxBytes)
  const writer = await options.storage.openBlob()
  const { declared } = options
  try {
    const md5 = createHashDigest('md5')
    const checksum = declared.checksum && createChecksum(declared.checksum.algorithm)
    let sizeBytes = 0
    const trailers = await drainBody(incoming, async (bytes) => {
      sizeBytes += bytes.byteLength
      if (sizeBytes > options.maxBytes) throw tooLarge(sizeBytes, options.maxBytes)
      md5.update(bytes)
      checksum?.update(bytes)
      await writer.write(bytes)
    })
    verifySize(announcedBytes, sizeBytes)
    const md5Bytes = await md5.finish()
    verifyMd5(declared.contentMd5, md5Bytes, options.ignoresChecksums)
    const declaredChecksum = finishDeclaration(declared, trailers)
    if (declaredChecksum && checksum) {
      const value = toBase64(await checksum.finish())
      if (value !== declaredChecksum.value && !options.ignoresChecksums) throw wrongChecksum(declaredChecksum.algorithm)
    }
    return { blob: await writer.commit(), md5: md5Bytes, checksum: declaredChecksum }
  } catch (error) {
    await writer.discard()
    throw error
  }
}

/** A small body in one piece: an XML document. */
export async function collectBody(incoming: IncomingBody, maxBytes: number): Promise<Uint8Array> {
  const announcedBytes = readAnnouncedSize(incoming, maxBytes)
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  await drainBody(incoming, async (bytes) => {
    sizeBytes += bytes.byteLength
    if (sizeBytes > maxBytes) throw tooLarge(sizeBytes, maxBytes)
    chunks.push(bytes)
  })
  if (announcedBytes !== undefined && announcedBytes !== sizeBytes) throw new StoreError('IncompleteBody')
  const whole = new Uint8Array(sizeBytes)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}

/** Reads the body to its end, undoing aws-chunked framing, and gives the trailing headers. */
async function drainBody(incoming: IncomingBody, sink: Sink): Promise<ReadonlyMap<string, string>> {
  const { payload } = incoming
  if (payload.kind === 'aws-chunked') return drainChunked(incoming, payload, sink)
  const payloadHash = payload.kind === 'sha256' ? createHashDigest('sha256') : undefined
  await readToEnd(incoming.body, async (bytes) => {
    payloadHash?.update(bytes)
    await sink(bytes)
  })
  if (payload.kind === 'sha256' && payloadHash) {
    const computed = toHex(await payloadHash.finish())
    if (computed !== payload.hex)
      throw new StoreError('XAmzContentSHA256Mismatch', {
        elements: { ClientComputedContentSHA256: payload.hex, S3ComputedContentSHA256: computed },
      })
  }
  return new Map()
}

async function drainChunked(
  incoming: IncomingBody,
  payload: Extract<PayloadRule, { kind: 'aws-chunked' }>,
  sink: Sink,
): Promise<ReadonlyMap<string, string>> {
  const decoder = createAwsChunkedDecoder()
  const chain = incoming.chunkChain && createChunkChain(incoming.chunkChain)
  let chunkHash = createHashDigest('sha256')
  let trailers: readonly (readonly [string, string])[] = []
  await readToEnd(incoming.body, async (bytes) => {
    for (const event of decoder.push(bytes)) {
      if (event.kind === 'data') {
        if (chain) chunkHash.update(event.bytes)
        await sink(event.bytes)
      } else if (event.kind === 'end') trailers = event.trailers
      else if (chain) {
        const expected = chain.nextChunk(toHex(await chunkHash.finish()))
        if (event.signature !== expected) throw wrongChunkSignature('chunk')
        chunkHash = createHashDigest('sha256')
      }
    }
  })
  if (!decoder.isComplete) throw new StoreError('IncompleteBody')
  const named = new Map(trailers)
  if (chain && payload.hasTrailer) {
    const signature = named.get('x-amz-trailer-signature')
    const text = trailers.flatMap(([name, value]) => (name === 'x-amz-trailer-signature' ? [] : [`${name}:${value}\n`]))
    if (signature !== chain.trailer(text.join(''))) throw wrongChunkSignature('trailer')
  }
  return named
}

/**
 * Iterates by hand: leaving a `for await` early closes the stream, which on a socket kills the
 * connection before the refusal can be sent. After a refusal the rest is read and thrown away.
 */
async function readToEnd(body: AsyncIterable<Uint8Array>, take: Sink): Promise<void> {
  const iterator = body[Symbol.asyncIterator]()
  let refusal: { readonly error: unknown } | undefined
  for (;;) {
    let next: IteratorResult<Uint8Array>
    try {
      next = await iterator.next()
    } catch (error) {
      throw new BodyCutShort(error)
    }
    if (next.done) break
    if (refusal || next.value.byteLength === 0) continue
    try {
      await take(next.value)
    } catch (error) {
      refusal = { error }
    }
  }
  if (refusal) throw refusal.error
}

/** How many bytes of content the headers promise, without any framing. */
function readAnnouncedSize({ headers, payload }: IncomingBody, maxBytes: number): number | undefined {
  const name = payload.kind === 'aws-chunked' ? 'x-amz-decoded-content-length' : 'content-length'
  const text = headers.get(name)
  if (text === null) {
    if (payload.kind === 'aws-chunked') throw new StoreError('MissingContentLength')
    if (headers.has('transfer-encoding'))
      throw new StoreError('NotImplemented', {
        message: 'A header you provided implies functionality that is not implemented',
        elements: { Header: 'Transfer-Encoding' },
      })
    return undefined
  }
  if (!/^\d+$/.test(text)) throw new StoreError('InvalidArgument', { elements: { ArgumentName: name } })
  const sizeBytes = Number(text)
  if (sizeBytes > maxBytes) throw tooLarge(sizeBytes, maxBytes)
  return sizeBytes
}

function verifySize(announcedBytes: number | undefined, sizeBytes: number): void {
  if (announcedBytes !== undefined && announcedBytes !== sizeBytes)
    throw new StoreError('IncompleteBody', {
      message: `The headers announced ${announcedBytes} bytes, the body had ${sizeBytes}.`,
    })
}

function verifyMd5(expected: string | undefined, md5: Uint8Array, isIgnored: boolean): void {
  const calculated = toBase64(md5)
  if (expected === undefined || expected === calculated || isIgnored) return
  throw new StoreError('BadDigest', {
    message: 'The Content-MD5 you specified did not match what we received.',
    elements: { ExpectedDigest: toHex(fromBase64(expected) ?? new Uint8Array()), CalculatedDigest: calculated },
  })
}

function finishDeclaration(declared: DeclaredIntegrity, trailers: ReadonlyMap<string, string>) {
  const { checksum } = declared
  if (checksum === undefined) return undefined
  if (checksum.value !== undefined) return checksum
  const value = trailers.get(checksum.trailer)
  if (value === undefined) throw new StoreError('MalformedTrailerError')
  verifyChecksumText(checksum.algorithm, value)
  return { algorithm: checksum.algorithm, value }
}

const wrongChecksum = (algorithm: ChecksumAlgorithm) =>
  new StoreError('BadDigest', {
    message: `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
  })

const wrongChunkSignature = (what: string) =>
  new StoreError('SignatureDoesNotMatch', { message: `The signature of a ${what} of the body does not match.` })

const tooLarge = (sizeBytes: number, maxBytes: number) =>
  new StoreError('EntityTooLarge', { elements: { ProposedSize: sizeBytes, MaxSizeAllowed: maxBytes } })
