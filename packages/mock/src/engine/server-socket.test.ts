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
