import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { seenOf } from './seen.ts'

const text = '{"a": 1}'
const plain = new TextEncoder().encode(text)
const zipped = new Response(null, { headers: { 'content-encoding': 'gzip' } })

test.each([
  ['as it came', new Response(null), plain],
  ['compressed, by a fetch that does not unpack', zipped, gzipSync(plain)],
  ['compressed once, unpacked by fetch', zipped, plain],
])('a body is read %s', (_, response, bytes) => {
  expect(seenOf(response, bytes)).toMatchObject({ text, json: { a: 1 } })
})

test('what is no JSON is text only', () => {
  expect(seenOf(new Response(null), new TextEncoder().encode('<html>'))).toMatchObject({
    text: '<html>',
    json: undefined,
  })
})
