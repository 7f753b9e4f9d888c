import { expect, test } from 'vitest'
import { createServerSocket } from './server-socket.ts'

function setUp() {
  const wire: string[] = []
  const made = createServerSocket({
    send: (text) => void wire.push(text),
    end: (code) => void wire.push(`end ${String(code)}`),
  })
  return { wire, ...made }
}

test('nothing goes out after the end, whoever ended it', () => {
  for (const end of ['server', 'client']) {
    const { wire, socket, closed } = setUp()
    socket.send('a')
    if (end === 'server') socket.close(1001)
    else closed()
    socket.send('b')
    socket.close()
    expect(wire).toEqual(end === 'server' ? ['a', 'end 1001'] : ['a'])
    expect(socket.isOpen).toBe(false)
  }
})

test('listeners hear of the end once, late ones at once', () => {
  const { socket, closed } = setUp()
  const heard: string[] = []
  socket.onClose(() => heard.push('early'))
  closed()
  closed()
  socket.onClose(() => heard.push('late'))
  expect(heard).toEqual(['early', 'late'])
})

test('messages reach whoever listens; without a listener bytes break the connection', () => {
  const heard = setUp()
  const messages: unknown[] = []
  heard.received('too early')
  heard.socket.onMessage((message) => messages.push(message))
  heard.received('text')
  heard.received(new Uint8Array([1]))
  heard.socket.close(1000)
  heard.received('too late')
  expect([messages, heard.wire]).toEqual([['text', new Uint8Array([1])], ['end 1000']])

  const deaf = setUp()
  deaf.received('text')
  expect(deaf.socket.isOpen).toBe(true)
  deaf.received(new Uint8Array([1]))
  expect(deaf.wire).toEqual(['end undefined'])
})
