import { expect, test } from 'vitest'
import { createBlobSink, createBytesSink } from './memory-sink.ts'
import { createStreamSink } from './stream-sink.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([6, null])('collects bytes in memory when the size is %s', async (sizeBytes) => {
  const sink = createBytesSink()
  await sink.begin(sizeBytes)
  await sink.write([bytes('ab'), bytes('cd')])
  await sink.write([bytes('ef')])
  await sink.publish()
  expect(sink.bytes()).toEqual(bytes('abcdef'))
})

test('collects a Blob, also a large one', async () => {
  const sink = createBlobSink()
  await sink.begin(null)
  await sink.write([bytes('ab'), new Uint8Array(17 * 1024 * 1024)])
  await sink.write([bytes('cd')])
  await sink.publish()
  expect(sink.blob().size).toBe(17 * 1024 * 1024 + 4)
  expect(new Uint8Array(await sink.blob().slice(-3).arrayBuffer())).toEqual(Uint8Array.of(0, 99, 100))
})

test('hands bytes to a stream at its pace and ends it', async () => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const read = new Response(readable).text()
  const sink = createStreamSink(writable)
  await sink.begin(4)
  await sink.write([bytes('ab'), bytes('cd')])
  await sink.publish()
  expect(await read).toBe('abcd')
})

test('breaks a stream off with the reason, and meets its failure at the next write', async () => {
  const reasons: unknown[] = []
  const sink = createStreamSink(new WritableStream({ abort: (reason) => void reasons.push(reason) }))
  await sink.abandon('wrong bytes')
  expect(reasons).toEqual(['wrong bytes'])
  const broken = createStreamSink(
    new WritableStream({
      write() {
        throw new Error('pipe closed')
      },
    }),
  )
  await expect(broken.write([bytes('a'), bytes('b')])).rejects.toThrow('pipe closed')
  await broken.abandon('over')
})
