import { describe, expect, it } from 'vitest'
import { readBody, readWhatComes } from './read-body.ts'

const streamOf = (chunks: readonly number[][], onCancel = () => {}) =>
  new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = chunks[0]
      if (chunk) controller.enqueue(Uint8Array.from(chunk))
      else controller.close()
      chunks = chunks.slice(1)
    },
    cancel: onCancel,
  })

describe('readBody', () => {
  it('joins the chunks', async () => {
    expect([...(await readBody(new Response(streamOf([[1, 2], [3]])), 3))]).toEqual([1, 2, 3])
  })

  it('reads no body as no bytes', async () => {
    expect((await readBody(new Response(null), 3)).byteLength).toBe(0)
  })

  it('ends where enough was read, and cancels the rest', async () => {
    let cancelled = false
    const body = streamOf([[97], [98], [99]], () => {
      cancelled = true
    })
    const bytes = await readBody(new Response(body), 9, (text) => text.endsWith('b'))
    expect([new TextDecoder().decode(bytes), cancelled]).toEqual(['ab', true])
  })

  it('gives up above the limit and cancels the rest', async () => {
    let cancelled = false
    const body = streamOf([[1, 2], [3, 4], [5]], () => {
      cancelled = true
    })
    await expect(readBody(new Response(body), 3)).rejects.toThrow('more than 3 bytes')
    expect(cancelled).toBe(true)
  })
})

describe('readWhatComes', () => {
  const broken = () =>
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Uint8Array.from([1])),
      pull: (controller) => controller.error(new TypeError('terminated')),
    })

  it('keeps what came of a body that breaks off, and says so', async () => {
    expect(await readWhatComes(new Response(streamOf([[1], [2]])), 3)).toEqual({
      bytes: Uint8Array.from([1, 2]),
      isCutOff: false,
    })
    expect(await readWhatComes(new Response(broken()), 3)).toMatchObject({ isCutOff: true })
    await expect(readBody(new Response(broken()), 3)).rejects.toThrow('terminated')
  })

  it('gives up above the limit all the same', async () => {
    await expect(
      readWhatComes(
        new Response(
          streamOf([
            [1, 2],
            [3, 4],
          ]),
        ),
        3,
      ),
    ).rejects.toThrow('more than 3 bytes')
  })
})
