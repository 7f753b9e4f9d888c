import { describe, expect, it } from 'vitest'
import { createEventDecoder, EventTooLarge, type ServerEvent } from './decode-events.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const decode = (chunks: readonly Uint8Array[]) => {
  const decoder = createEventDecoder(10_000)
  return chunks.flatMap((chunk) => decoder.feed(chunk))
}
const message = (data: string, id: string | null = null, event = 'message'): ServerEvent => ({ event, data, id })

const streams: readonly (readonly [string, string, readonly ServerEvent[]])[] = [
  ['LF', 'data: a\n\ndata: b\n\n', [message('a'), message('b')]],
  ['CRLF', 'event: export\r\nid: 7\r\ndata: a\r\n\r\ndata: b\r\n\r\n', [message('a', '7', 'export'), message('b')]],
  ['CR', 'id: 7\rdata: a\r\rdata: b\r\r', [message('a', '7'), message('b')]],
  ['mixed line ends', 'data: a\r\ndata: b\n\rdata: c\r\r\n', [message('a\nb'), message('c')]],
  ['byte order mark', '\ufeffdata: a\n\n', [message('a')]],
  ['characters of two, three and four bytes', 'data: é€🎈\n\n', [message('é€🎈')]],
  ['comments and unknown fields', ': keepalive\n\nfoo: bar\ndata: a\n\n:\n\n', [message('a')]],
  ['one leading blank is dropped, not two', 'data:  a\n\n', [message(' a')]],
  ['an event without data is none', 'event: x\n\ndata: a\n\n', [message('a')]],
  ['an unfinished event is none', 'data: a\n\ndata: b\n', [message('a')]],
]

describe('decodes the same events cut at every byte', () => {
  for (const [name, text, want] of streams)
    it(name, () => {
      const whole = bytes(text)
      for (let cut = 0; cut <= whole.length; cut++)
        expect(decode([whole.subarray(0, cut), whole.subarray(cut)]), `cut at ${cut}`).toEqual(want)
      expect(decode([...whole].map((byte) => Uint8Array.of(byte)))).toEqual(want)
    })
})

it('delivers an event that ends in CR at once', () => {
  expect(createEventDecoder(100).feed(bytes('data: a\r\r'))).toEqual([message('a')])
})

it('reads how long to wait before reconnecting, and ignores nonsense', () => {
  const decoder = createEventDecoder(100)
  decoder.feed(bytes('retry: soon\n'))
  expect(decoder.reconnectMs).toBeNull()
  decoder.feed(bytes('retry: 2500\n'))
  expect(decoder.reconnectMs).toBe(2500)
})

it('stops at a line or an event without end', () => {
  for (const flood of ['data: xxxxxxxxx', 'data: xxxxxxxx\n']) {
    const decoder = createEventDecoder(50)
    expect(() => {
      for (let i = 0; i < 100; i++) decoder.feed(bytes(flood))
    }).toThrow(EventTooLarge)
  }
})
