import { ClientRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { readDirectHead } from './direct-body.ts'
import { createRangeTransport } from './http-range-transport.ts'

describe('the head of an answer whose body passes the parser by', () => {
  const ok = 'HTTP/1.1 206 Partial Content\r\nETag: "e"\r\nContent-Length: 9\r\n\r\n'

  test.each([
    ['a part', `${ok}abc`, { headBytes: ok.length, bodyBytes: 9 }],
    ['the head alone', ok, { headBytes: ok.length, bodyBytes: 9 }],
    ['a whole object', 'HTTP/1.1 200 OK\r\ncontent-length:1\r\n\r\n', { headBytes: 37, bodyBytes: 1 }],
  ])('%s', (_, text, wanted) => {
    expect(readDirectHead(Buffer.from(text))).toEqual(wanted)
  })

  test.each([
    ['a body that is there already', `${ok}abcdefghi`],
    ['more than its body', `${ok}abcdefghijkl`],
    ['half a head', ok.slice(0, -2)],
    ['no length', 'HTTP/1.1 200 OK\r\nETag: "e"\r\n\r\nabc'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\nContent-Length: 7\r\n\r\n'],
    ['a length that is none', 'HTTP/1.1 200 OK\r\nContent-Length: 9, 9\r\n\r\n'],
    ['pieces', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n'],
    ['an error', 'HTTP/1.1 503 Slow Down\r\nContent-Length: 900\r\n\r\n<Err'],
    ['nothing new', 'HTTP/1.1 304 Not Modified\r\nContent-Length: 900\r\n\r\n'],
    ['something before the answer', `HTTP/1.1 103 Early Hints\r\n\r\n${ok}`],
    ['no HTTP', 'SSH-2.0-OpenSSH\r\n\r\n'],
  ])('is none with %s', (_, text) => {
    expect(readDirectHead(Buffer.from(text))).toBeNull()
  })
})

describe('answers of a server that writes them by hand', () => {
  const never = new AbortController().signal
  const receive = createRangeTransport()
  let close = () => {}
  afterEach(() => close())

  /** Sends to each request of each connection what it is given, in pieces that come one by one. */
  async function serve(answer: (turn: number, socket: Socket) => readonly string[]) {
    let turn = 0
    const connections: Socket[] = []
    const server = createServer({ noDelay: true }, (socket) => {
      connections.push(socket)
      socket.on('error', () => {})
      socket.on('data', async () => {
        for (const piece of answer(turn++, socket)) {
          await new Promise((resolve) => socket.write(piece, resolve))
          await new Promise((resolve) => setImmediate(resolve))
        }
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    close = () => {
      server.close()
      for (const socket of connections) socket.destroy()
    }
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, connections }
  }

  const bytesOf = async (url: string, by = receive) => {
    const answer = await by({ url, headers: {}, signal: never })
    let text = ''
    await answer.takeEach?.((piece) => {
      text += new TextDecoder().decode(piece)
      return undefined
    })
    return text
  }

  test('are read in whatever pieces they come, one after the other on one connection', async () => {
    const { url, connections } = await serve(
      (turn) =>
        [
          ['HTTP/1.1 206 Partial Content\r\nContent-Length: 6\r\n\r\n', 'abc', 'def'],
          ['HTTP/1.1 206 Partial Content\r\nContent-Le', 'ngth: 6\r\n\r\nabc', 'def'],
          ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', '3\r\nabc\r\n', '3\r\ndef\r\n0\r\n\r\n'],
          ['HTTP/1.1 100 Continue\r\n\r\n', 'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nab', 'cdef'],
          ['HTTP/1.1 206 Partial Content\r\nContent-Length: 6\r\n\r\na', 'bcdef'],
        ].at(turn) ?? [],
    )
    for (let turn = 0; turn < 5; turn += 1) expect(await bytesOf(url)).toBe('abcdef')
    expect(connections).toHaveLength(1)
  })

  test('end with their length; what comes behind it is no other answer', async () => {
    const head = 'HTTP/1.1 206 Partial Content\r\nContent-Length: 6\r\n\r\n'
    const { url, connections } = await serve(() => [`${head}abc`, `def${head}forged`])
    expect([await bytesOf(url), await bytesOf(url)]).toEqual(['abcdef', 'abcdef'])
    expect(connections).toHaveLength(2)
  })

  test('are left to a parser that does not go by the method', async () => {
    // Longer than one read of a head, so that some of it is always to come.
    const body = 'abcdef'.repeat(50_000)
    const { url } = await serve(() => [`HTTP/1.1 206 Partial Content\r\nContent-Length: ${body.length}\r\n\r\n`, body])
    Object.defineProperty(ClientRequest.prototype, 'method', { get: () => 'GET', set: () => {}, configurable: true })
    try {
      for (let turn = 0; turn < 2; turn += 1) expect((await bytesOf(url, createRangeTransport())) === body).toBe(true)
    } finally {
      Reflect.deleteProperty(ClientRequest.prototype, 'method')
    }
  })

  test('that break off reject, also before anybody takes them', async () => {
    const { url } = await serve((_, socket) => {
      setImmediate(() => setImmediate(() => socket.end()))
      return ['HTTP/1.1 206 Partial Content\r\nContent-Length: 6\r\n\r\n', 'abc']
    })
    await expect(bytesOf(url)).rejects.toThrow()
    const answer = await receive({ url, headers: {}, signal: never })
    await new Promise((resolve) => setTimeout(resolve, 20))
    await expect(answer.takeEach?.(() => undefined)).rejects.toThrow('ended in the body')
  })
})
