import { expect, test } from 'vitest'
import { collectBytes } from './body.ts'
import { asStream, breakBody, ConnectionLostError, countBytes, cutBody, flipByte, stallBody } from './reshape-body.ts'

async function* chunks(...sizes: number[]) {
  let next = 0
  for (const size of sizes) yield Uint8Array.from({ length: size }, () => next++)
}
const read = async (body: AsyncIterable<Uint8Array>) => [...(await collectBytes(body))]

test.each([
  [0, []],
  [2, [0, 1]],
  [3, [0, 1, 2]],
  [4, [0, 1, 2, 3]],
  [99, [0, 1, 2, 3, 4]],
])('cuts after %i bytes whatever the chunks', async (byteCount, want) => {
  expect(await read(cutBody(chunks(3, 2), byteCount))).toEqual(want)
})

test('breaks in the middle', async () => {
  const seen: number[] = []
  const broken = (async () => {
    for await (const chunk of breakBody(chunks(3, 2), 4)) seen.push(...chunk)
  })()
  await expect(broken).rejects.toBeInstanceOf(ConnectionLostError)
  expect(seen).toEqual([0, 1, 2, 3])
})

test('stalls until the caller gives up', async () => {
  const controller = new AbortController()
  const reading = read(stallBody(chunks(3), 1, controller.signal))
  controller.abort()
  await expect(reading).rejects.toBeInstanceOf(ConnectionLostError)
})

test('flips one byte and counts what passes', async () => {
  let byteCount = 0
  const body = countBytes(flipByte(chunks(3, 2), 4), (count) => {
    byteCount += count
  })
  expect(await read(body)).toEqual([0, 1, 2, 3, 5])
  expect(byteCount).toBe(5)
  expect(await read(asStream(null))).toEqual([])
})

test('flips a byte of what is sent, not of what is kept', async () => {
  const kept = Buffer.from([0, 1, 2])
  expect(await read(flipByte(asStream(kept), 1))).toEqual([0, 0, 2])
  expect([...kept]).toEqual([0, 1, 2])
})
