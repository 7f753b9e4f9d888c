import { describe, expect, test } from 'vitest'
import type { StoreError } from '../store-error.ts'
import { patternBytes } from '../test-support/pattern-bytes.ts'
import { type ChunkedEvent, createAwsChunkedDecoder } from './aws-chunked.ts'

const signature = 'ab'.repeat(32)
const encoder = new TextEncoder()
const join = (...parts: (string | Uint8Array)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part))))

/** Everything that came out, with neighbouring data joined. */
function decode(pieces: Iterable<Uint8Array>) {
  const decoder = createAwsChunkedDecoder()
  const data: Uint8Array[] = []
  const others: Exclude<ChunkedEvent, { kind: 'data' }>[] = []
  for (const piece of pieces)
    for (const event of decoder.push(piece)) event.kind === 'data' ? data.push(event.bytes.slice()) : others.push(event)
  return { bytes: Buffer.concat(data), others, isComplete: decoder.isComplete }
}

const first = patternBytes(8192, 1)
const second = patternBytes(5, 2)
const body = join(
  `2000;chunk-signature=${signature}\r\n`,
  first,
  '\r\n5\r\n',
  second,
  '\r\n0\r\nx-amz-checksum-crc32: AAAAAA==\r\nX-Other:1\r\n\r\n',
)
const want = {
  bytes: Buffer.concat([first, second]),
  others: [
    { kind: 'chunk-end', sizeBytes: 8192, signature },
    { kind: 'chunk-end', sizeBytes: 5, signature: undefined },
    { kind: 'chunk-end', sizeBytes: 0, signature: undefined },
    {
      kind: 'end',
      trailers: [
        ['x-amz-checksum-crc32', 'AAAAAA=='],
        ['x-other', '1'],
      ],
    },
  ],
  isComplete: true,
}

describe('the aws-chunked decoder', () => {
  test('decodes a body in one piece, and byte by byte', () => {
    expect(decode([body])).toEqual(want)
    expect(decode(Array.from(body, (byte) => Uint8Array.of(byte)))).toEqual(want)
  })

  test('decodes a body cut at every boundary', () => {
    for (let cut = 0; cut <= body.length; cut++) {
      const got = decode([body.subarray(0, cut), body.subarray(cut)])
      if (!got.bytes.equals(want.bytes) || got.others.length !== 4) expect(got, `cut at ${cut}`).toEqual(want)
    }
  })

  test('is not complete one byte before the end', () => {
    expect(decode([body.subarray(0, -1)]).isComplete).toBe(false)
    expect(decode([encoder.encode('0\r\n\r\n')]).isComplete).toBe(true)
  })

  test.each<[string, Uint8Array, string]>([
    ['no size', join('\r\n'), 'InvalidRequest'],
    ['a size that is no number', join('zz\r\n'), 'InvalidRequest'],
    ['a line without CR', join('0\n\n'), 'InvalidRequest'],
    ['a chunk longer than its size', join('1\r\nab\r\n'), 'InvalidRequest'],
    ['bytes after the end', join('0\r\n\r\nmore'), 'InvalidRequest'],
    ['an endless line', join('0'.repeat(10_000)), 'InvalidRequest'],
    ['a trailing line without a name', join('0\r\n: x\r\n\r\n'), 'MalformedTrailerError'],
    ['a short chunk in the middle', join('1\r\na\r\n1\r\n'), 'InvalidChunkSizeError'],
  ])('refuses %s', (_, bytes, code) => {
    expect(() => decode([bytes])).toThrow(expect.objectContaining({ code }) as StoreError)
  })
})
