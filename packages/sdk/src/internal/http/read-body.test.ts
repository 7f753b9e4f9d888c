import { expect, it } from 'vitest'
import { readBody } from './read-body.ts'

const streamOf = (chunks: readonly (Uint8Array | Error)[]) => {
  const queue = [...chunks]
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = queue.shift()
      if (next === undefined) controller.close()
      else if (next instanceof Error) controller.error(next)
      else controller.enqueue(next)
    },
  })
}
const bytes = (text: string) => new TextEncoder().encode(text)

it('reads multi-byte text whatever the chunk boundaries', async () => {
  const whole = bytes('{"name":"né €🎈"}')
  for (let cut = 0; cut <= whole.length; cut++) {
    const response = new Response(streamOf([whole.slice(0, cut), whole.slice(cut)]))
    expect(await readBody(response, 100)).toEqual({ text: '{"name":"né €🎈"}' })
  }
})

it('accepts an announced length in bytes, not characters', async () => {
  const headers = { 'content-length': String(bytes('é€').length) }
  expect(await readBody(new Response('é€', { headers }), 100)).toEqual({ text: 'é€' })
})

it('says that a body shorter than announced is truncated', async () => {
  const response = new Response('{"a":', { headers: { 'content-length': '12' } })
  expect(await readBody(response, 100)).toEqual({ text: '{"a":', fault: 'truncated' })
})

it('keeps what came before the connection broke', async () => {
  const cause = new Error('terminated')
  const response = new Response(streamOf([bytes('{"a":'), cause]))
  expect(await readBody(response, 100)).toEqual({ text: '{"a":', fault: 'truncated', cause })
})

it('refuses an announced body over the limit without reading it', async () => {
  const response = new Response('x'.repeat(101), { headers: { 'content-length': '101' } })
  expect(await readBody(response, 100)).toEqual({ text: '', fault: 'too-large' })
})

it('stops reading an unannounced body at the limit', async () => {
  let cancelled = false
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(bytes('x'.repeat(60))),
    cancel: () => {
      cancelled = true
    },
  })
  const { fault } = await readBody(new Response(endless), 100)
  expect([fault, cancelled]).toEqual(['too-large', true])
})

it('does not trust the length of a compressed body', async () => {
  const response = new Response('x'.repeat(50), { headers: { 'content-length': '5', 'content-encoding': 'gzip' } })
  expect((await readBody(response, 100)).text).toHaveLength(50)
})
