import { expect, it } from 'vitest'
import type { CheckReport } from '../report.ts'
import { roomsContract } from '../rooms-service.testing.ts'
import { summarizeFrames } from './summarize-frames.ts'

const skipped: CheckReport = { id: 'a', title: '', operations: [], outcome: 'skip', durationMs: 0, requests: [] }

const summarize = (seen: Record<string, readonly string[]>, checks: readonly CheckReport[] = []) =>
  summarizeFrames({
    declared: roomsContract.frames,
    seen: new Map(Object.entries(seen).map(([type, ids]) => [type, new Set(ids)])),
    checks,
    unreachable: (type) => (type === 'hello' ? 'nobody listens' : null),
  })

it('lists every frame with a reason when none came', () => {
  expect(summarize({}, [skipped])).toEqual({
    cells: [
      { type: 'hello', channel: 'both', state: 'unreachable', reason: 'nobody listens', checks: [] },
      { type: 'room_made', channel: 'path', state: 'missed', reason: 'no check saw it; 1 were skipped', checks: [] },
      { type: 'room_lost', channel: 'document', state: 'unreachable', reason: 'no server sends it', checks: [] },
    ],
    totals: { provoked: 0, unreachable: 2, missed: 1, undeclared: 0 },
  })
})

it('counts what came, also what no server was known to send, and shows what is beyond the contract', () => {
  const { cells, totals } = summarize({ hello: ['a', 'b'], room_lost: ['c'], party: ['d'] })
  expect(cells.map(({ type, state, checks }) => [type, state, checks])).toEqual([
    ['hello', 'provoked', ['a', 'b']],
    ['room_made', 'missed', []],
    ['room_lost', 'provoked', ['c']],
    ['party', 'undeclared', ['d']],
  ])
  expect(totals).toEqual({ provoked: 2, unreachable: 0, missed: 1, undeclared: 1 })
})
