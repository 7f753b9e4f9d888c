import { describe, expect, test } from 'vitest'
import type { FaultAction } from './fault-rule.ts'
import { createServerSocket } from './server-socket.ts'
import { shapeFrames } from './shape-frames.ts'

/** What arrives of a, b, c, d, and whether the connection broke. */
function arriving(...actions: FaultAction[]) {
  const seen: string[] = []
  const { socket } = createServerSocket({
    send: (text) => void seen.push(text),
    end: () => void seen.push('broken'),
  })
  const shaped = shapeFrames(socket, actions, () => {})
  for (const text of ['a', 'b', 'c', 'd']) shaped.send(text)
  return seen.join(' ')
}

describe('frames of a socket', () => {
  const table: readonly [readonly FaultAction[], string][] = [
    [[], 'a b c d'],
    [[{ kind: 'lose', frame: 2 }], 'a c d'],
    [[{ kind: 'lose', frame: 2, count: 2 }], 'a d'],
    [[{ kind: 'swap', frame: 2 }], 'a c b d'],
    [[{ kind: 'swap', frame: 4 }], 'a b c'],
    [
      [
        { kind: 'swap', frame: 1 },
        { kind: 'lose', frame: 2 },
      ],
      'c a d',
    ],
    [[{ kind: 'mute', afterFrames: 1 }], 'a'],
    [[{ kind: 'drop', afterFrames: 2 }], 'a b broken'],
    [[{ kind: 'drop', afterFrames: 0 }], 'broken'],
    [
      [
        { kind: 'drop', afterFrames: 2 },
        { kind: 'lose', frame: 2 },
      ],
      'a broken',
    ],
  ]
  test.each(table)('%j -> %s', (actions, want) => expect(arriving(...actions)).toBe(want))
})

test('counts what went out', () => {
  let sent = 0
  const { socket } = createServerSocket({ send: () => {}, end: () => {} })
  const shaped = shapeFrames(socket, [{ kind: 'lose', frame: 1 }], () => {
    sent += 1
  })
  shaped.send('a')
  shaped.send('b')
  expect(sent).toBe(1)
})
