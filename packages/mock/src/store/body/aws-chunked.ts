import { StoreError } from '../store-error.ts'

/** What a piece of an aws-chunked body turned out to hold, in order. */
export type ChunkedEvent =
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'chunk-end'; readonly sizeBytes: number; readonly signature: string | undefined }
  | { readonly kind: 'end'; readonly trailers: readonly (readonly [name: string, value: string])[] }

export interface AwsChunkedDecoder {
  /** Takes the next bytes as they come, cut anywhere. */
  push(bytes: Uint8Array): ChunkedEvent[]
  /** Whether the last chunk and its trailing headers have been seen. */
  readonly isComplete: boolean
}

/** Far longer than any size line, signature or checksum; an endless line must not fill the memory. */
const maxLineBytes = 8192

/** AWS refuses shorter pieces anywhere but at the end, which streams cut small run into. */
const minChunkBytes = 8192

/**
 * `size[;chunk-signature=...]\r\n data \r\n ... 0[;...]\r\n [name:value\r\n]* \r\n`
 */
export function createAwsChunkedDecoder(): AwsChunkedDecoder {
  let state: 'size' | 'data' | 'data-end' | 'trailers' | 'done' = 'size'
  let line = ''
  let chunk: { sizeBytes: number; signature: string | undefined } = { sizeBytes: 0, signature: undefined }
  let remaining = 0
  let shortChunkBytes: number | undefined
  const trailers: (readonly [string, string])[] = []

  const takeLine = (text: string): ChunkedEvent[] => {
    switch (state) {
      case 'size': {
        chunk = parseSizeLine(text)
        if (chunk.sizeBytes > 0 && shortChunkBytes !== undefined) throw chunkTooSmall(shortChunkBytes)
        if (chunk.sizeBytes < minChunkBytes) shortChunkBytes = chunk.sizeBytes
        remaining = chunk.sizeBytes
        state = chunk.sizeBytes > 0 ? 'data' : 'trailers'
        return chunk.sizeBytes > 0 ? [] : [{ kind: 'chunk-end', ...chunk }]
      }
      case 'data-end':
        if (text !== '') throw malformed('a chunk is longer than its size says')
        state = 'size'
        return [{ kind: 'chunk-end', ...chunk }]
      default: {
        if (text === '') {
          state = 'done'
          return [{ kind: 'end', trailers }]
        }
        const colon = text.indexOf(':')
        if (colon < 1) throw new StoreError('MalformedTrailerError')
        trailers.push([text.slice(0, colon).trim().toLowerCase(), text.slice(colon + 1).trim()])
        return []
      }
    }
  }

  return {
    get isComplete() {
      return state === 'done'
    },
    push(bytes) {
      const events: ChunkedEvent[] = []
      let offset = 0
      while (offset < bytes.length) {
        if (state === 'done') throw malformed('bytes follow the end of the body')
        if (state === 'data') {
          const data = bytes.subarray(offset, offset + remaining)
          events.push({ kind: 'data', bytes: data })
          offset += data.length
          remaining -= data.length
          if (remaining === 0) state = 'data-end'
          continue
        }
        const feed = bytes.indexOf(0x0a, offset)
        const end = feed === -1 ? bytes.length : feed
        line += String.fromCharCode(...bytes.subarray(offset, Math.min(end, offset + maxLineBytes)))
        if (line.length >= maxLineBytes) throw malformed('a line has no end')
        offset = end + 1
        if (feed === -1) break
        if (!line.endsWith('\r')) throw malformed('a line does not end with CR LF')
        const text = line.slice(0, -1)
        line = ''
        events.push(...takeLine(text))
      }
      return events
    },
  }
}

function parseSizeLine(text: string) {
  const match = /^([0-9a-fA-F]{1,16})\s*(?:;\s*chunk-signature=([0-9a-f]{64})\s*)?$/.exec(text)
  if (!match?.[1]) throw malformed('a chunk has no size')
  return { sizeBytes: Number.parseInt(match[1], 16), signature: match[2] }
}

const malformed = (reason: string) =>
  new StoreError('InvalidRequest', { message: `The aws-chunked framing of the body is not well-formed: ${reason}.` })

const chunkTooSmall = (sizeBytes: number) =>
  new StoreError('InvalidChunkSizeError', {
    message: `Only the last chunk is allowed to have a size less than ${minChunkBytes} bytes`,
    elements: { BadChunkSize: sizeBytes },
  })
