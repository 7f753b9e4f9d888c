import { createMockPlatform } from '@nova/mock'
import { expect, test } from 'vitest'
import { runConformance } from '../run-conformance.ts'
import type { OpenSocket } from '../socket/socket.ts'
import { mustOpen } from './talk.ts'

/** What a proxy does that hands on requests and no sockets. */
const refusing: OpenSocket = ({ onEnd }) => {
  queueMicrotask(() => onEnd({ opened: false, code: 1006, reason: '', status: 404 }))
  return { send() {}, close() {} }
}

test('of a version that has a socket it is wanted, whatever stands in front of it; what takes one is skipped', async () => {
  const platform = await createMockPlatform({ agents: { profile: 'P4' } })
  const { checks, notes, frames } = await runConformance({
    target: platform.agents.baseUrl,
    service: 'agents',
    fetch: platform.fetch,
    openSocket: refusing,
    only: 'profile/socket,socket/*,engine/vectors',
  }).finally(() => platform.close())
  expect(notes?.[0]).toBe('Is nearest to P4.')
  const of = (id: string) => checks.find((check) => check.id === id)
  expect(of('socket/opens')).toMatchObject({ outcome: 'fail', wanted: 'the socket opens' })
  expect(of('socket/refused')).toMatchObject({ outcome: 'fail', wanted: 'a handshake without a key is 403' })
  expect(of('profile/socket')?.seen).toContain('refusal as in no version, or not always the same, instead of')
  expect(of('engine/vectors')).toMatchObject({ outcome: 'skip', reason: 'the socket does not open: see socket/opens' })
  expect(frames?.cells.map(({ state }) => state)).toEqual(['missed', 'missed'])
})

test.each([
  [true, true, true],
  [undefined, true, true],
  [false, true, true],
  [true, false, true],
  [false, false, false],
] as const)('seen to open %s, opens in this version %s: has to open %s', (seen, own, wanted) => {
  const facts = {
    observed: { socket: { ...(seen !== undefined && { opens: seen }) } },
    profile: { socket: { opens: own } },
  }
  expect(mustOpen(facts as unknown as Parameters<typeof mustOpen>[0])).toBe(wanted)
})
