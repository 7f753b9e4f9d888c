import { expect, test } from 'vitest'
import { createSeededRandom } from '../../../engine/random.ts'
import { createConsoleGateway } from './console-gateway.ts'

const gateway = (mode: 'database' | 'json') =>
  createConsoleGateway({ publicPath: '/html5/', mode, random: createSeededRandom(1) })

test('connections of a database have numbers that stay', () => {
  const console = gateway('database')
  const [, first] = /client\/([^?]+)\?/.exec(console.locate('lab', 1, 'telnet')) ?? []
  expect(first).toBe('MQBjAHBvc3RncmVzcWw=')
  console.locate('lab', 2, 'telnet')
  expect(console.locate('lab', 1, 'telnet')).toContain(`#/client/${first}?token=`)
})

test('the seventh connection of a database', () => {
  const console = gateway('database')
  for (let id = 1; id <= 6; id++) console.locate('lab', id, 'vnc')
  expect(console.locate('lab', 7, 'vnc')).toMatch(/^\/html5\/#\/client\/NwBjAHBvc3RncmVzcWw=\?token=[0-9A-F]{64}$/)
})

test('without a database the client id is encoded', () => {
  expect(gateway('json').locate('läb', 1, 'rdp')).toMatch(
    /^\/html5\/#\/client\/[A-Za-z0-9]+(%3D)*\?token=[0-9A-F]{64}$/,
  )
})
