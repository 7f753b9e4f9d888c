/** Whatever comes through a socket: counted, visible in traces, and never a drift. */
import type { LabSession } from '@nova/sdk/labs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collectUnhandled, type LabsWorld, labsWorld, serverText, shownText } from './labs-world.ts'

let world: LabsWorld
let session: LabSession
let unhandled: ReturnType<typeof collectUnhandled>
beforeEach(async () => {
  unhandled = collectUnhandled()
  world = await labsWorld()
  session = await world.open()
  await session.whenSynced()
})
afterEach(async () => {
  await world.close()
  await new Promise(setImmediate)
  unhandled.stop()
  expect(unhandled.reasons).toEqual([])
})

const path = () => {
  const [tap] = world.openTaps('demo.json')
  if (!tap) throw new Error('the channel of the path is open')
  return tap.request
}
/** Something somebody else changes, seen here in the end. */
async function expectTruth() {
  await world.other.createNetwork('demo.json', { name: `n${world.clock.monotonic()}`, type: 'linux_bridge' })
  await world.clock.advance(7000)
  await session.whenSynced()
  expect(session.status()).toMatchObject({ state: 'live', mode: 'live', problem: null })
  expect(shownText(session)).toBe(await serverText(world.client, 'demo.json'))
}
const head = () => world.platform.labs.live.head('demo.json')
const frame = (type: unknown, payload: unknown, seq: unknown = head()) =>
  JSON.stringify({ type, seq, rev: '', payload })
/** Somebody changes the lab, and what is sent of it arrives as something else. */
async function instead(text: () => string) {
  world.platform.labs.live.lose('demo.json')
  await world.other.createNetwork('demo.json', { name: 'garbled', type: 'linux_bridge' })
  path().onText(text())
}

const malformed: readonly (readonly [string, string, () => string])[] = [
  ['nothing', 'not-json', () => ''],
  ['no JSON', 'not-json', () => '{"type":"link_created"'],
  ['HTML', 'not-json', () => '<html>gateway</html>'],
  ['a number', 'not-an-object', () => '42'],
  ['null', 'not-an-object', () => 'null'],
  ['a list', 'not-an-object', () => '[{"type":"hello","seq":1}]'],
  ['no type', 'no-type', () => frame(undefined, {})],
  ['a type that is a number', 'no-type', () => frame(7, {})],
  ['a place that is a text', 'bad-seq', () => frame('link_deleted', { link_id: 'lnk_001' }, '7')],
  ['a place that is half', 'bad-seq', () => frame('link_deleted', { link_id: 'lnk_001' }, 1.5)],
  ['a place below zero', 'bad-seq', () => frame('link_deleted', { link_id: 'lnk_001' }, -1)],
  ['no payload', 'bad-member', () => frame('link_deleted', undefined)],
  ['a payload that is a list', 'bad-member', () => frame('link_deleted', [])],
  ['a link that is a text', 'bad-member', () => frame('link_created', { link: 'lnk_001' })],
  ['an id that is a list', 'bad-member', () => frame('link_deleted', { link_id: ['lnk_001'] })],
  ['a network that is null', 'bad-member', () => frame('network_created', { network: null })],
  ['a hello without a place', 'bad-seq', () => JSON.stringify({ type: 'hello' })],
]

describe('a malformed frame', () => {
  it.each(malformed)('%s is %s: counted, traced, and the lab is read again', async (_what, reason, text) => {
    const before = session.counters()
    await instead(text)
    expect(session.counters()).toMatchObject({ malformed: before.malformed + 1, frames: before.frames + 1 })
    expect(world.traces).toContainEqual(expect.objectContaining({ type: 'malformed', channel: 'path', reason }))
    await session.whenSynced()
    expect(session.counters().resyncs).toBeGreaterThan(before.resyncs)
    await expectTruth()
  })

  it('binary, which no server sends: the same', async () => {
    const before = session.counters()
    path().onBinary?.()
    expect(session.counters().malformed).toBe(before.malformed + 1)
    expect(world.traces).toContainEqual(expect.objectContaining({ type: 'malformed', reason: 'binary' }))
    await expectTruth()
    expect(session.counters().resyncs).toBeGreaterThan(before.resyncs)
  })

  it('larger than any document, or as deep as can be', async () => {
    path().onText(`"${'x'.repeat(64 * 1024 * 1024)}"`)
    expect(world.traces).toContainEqual(expect.objectContaining({ type: 'malformed', reason: 'too-large' }))
    path().onText('['.repeat(200_000))
    path().onText(
      `{"type":"link_created","seq":${head()},"rev":"","payload":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`,
    )
    expect(session.counters().malformed).toBe(3)
    await expectTruth()
  })

  it('is not quoted: what it holds is nobody’s business', async () => {
    path().onText('{"nova_session":"4c1f-secret"')
    path().onText(frame('made_up_secret-4c1f', {}))
    expect(JSON.stringify(world.traces.filter(({ type }) => type === 'malformed'))).not.toContain('4c1f')
    await expectTruth()
  })

  it('that never ends costs reads, not the session', async () => {
    for (let turn = 0; turn < 500; turn++) path().onText('no')
    await expectTruth()
    // One read for all that came in the same breath, another for what came meanwhile.
    expect(session.counters().resyncs).toBeLessThan(10)
    expect(session.counters().malformed).toBe(500)
  })
})

describe('a frame that reads well and says nonsense', () => {
  it.each([
    ['a type nobody knows', () => frame('galaxy_created', { id: 1 }), 'unknown'],
    ['a type that every object has', () => frame('constructor', {}), 'unknown'],
    ['a type that is an object’s prototype', () => frame('__proto__', {}), 'unknown'],
  ] as const)('%s is counted and takes its place', async (_what, text, counter) => {
    const before = session.counters()
    await instead(text)
    expect(session.counters()[counter]).toBe(before[counter] + 1)
    expect(session.status().channels.path.applied).toBe(head())
    expect(world.traces).toContainEqual(expect.objectContaining({ type: 'unknown', channel: 'path' }))
    // It may have meant anything: with the next poll all of the lab is read.
    await world.clock.advance(5500)
    expect(shownText(session)).toBe(await serverText(world.client, 'demo.json'))
    await expectTruth()
  })

  it.each([
    ['a link that was never made', () => frame('link_deleted', { link_id: 'lnk_999' })],
    ['a network twice', () => frame('network_deleted', { network_id: 1 })],
    ['a place far ahead', () => frame('link_deleted', { link_id: 'lnk_001' }, 1_000_000)],
    ['the largest place there is', () => frame('link_deleted', { link_id: 'lnk_001' }, Number.MAX_SAFE_INTEGER)],
  ])('%s: the lab is right again soon', async (_what, text) => {
    path().onText(text())
    await world.clock.advance(130_000)
    await session.whenSynced()
    expect(shownText(session)).toBe(await serverText(world.client, 'demo.json'))
    await world.other.createNetwork('demo.json', { name: 'late', type: 'linux_bridge' })
    await world.clock.advance(130_000)
    await session.whenSynced()
    expect(shownText(session)).toBe(await serverText(world.client, 'demo.json'))
  })
})

it('10,000 frames at once are applied, every one', async () => {
  const network = await world.other.createNetwork('demo.json', { name: 'burst', type: 'linux_bridge' })
  const { id } = network
  await world.clock.advance(300)
  await session.whenSynced()
  const before = session.counters()
  const last = head()
  for (let at = 1; at <= 10_000; at++)
    path().onText(frame('network_updated', { network: { ...network, name: `burst ${at}` } }, last + at))
  expect(session.counters()).toMatchObject({ frames: before.frames + 10_000, malformed: 0, holes: 0 })
  expect(session.counters().applied).toBe(before.applied + 10_000)
  expect(session.getSnapshot().networks.get(id)?.name).toBe('burst 10000')
})

it('a slow reader of 10,000 steps hears of all of them, gathered', async () => {
  const steps = session.changes({ maxPending: 10 })
  const network = await world.other.createNetwork('demo.json', { name: 'burst', type: 'linux_bridge' })
  const { id } = network
  await world.clock.advance(300)
  const last = head()
  for (let at = 1; at <= 10_000; at++)
    path().onText(frame('network_updated', { network: { ...network, name: `burst ${at}` } }, last + at))
  let count = 0
  let name = ''
  session.close()
  for await (const step of steps) {
    count += step.stepCount
    name = step.graph.networks.get(id)?.name ?? name
  }
  expect(count).toBeGreaterThanOrEqual(10_001)
  expect(name).toBe('burst 10000')
})

it('a socket that is refused with 403 is a state, with the status, and the lab is polled', async () => {
  session.close()
  world.platform.faults.add({ on: { operation: 'watchLab', times: 'always' }, do: { kind: 'status', status: 403 } })
  session = await world.open()
  await world.clock.advance(3000)
  expect(session.status()).toMatchObject({
    state: 'live',
    mode: 'polling',
    channels: { path: { state: 'refused', reason: 'refused', httpStatus: 403 }, document: { httpStatus: 403 } },
  })
  expect(session.counters().refusals).toBeGreaterThanOrEqual(2)
  await world.other.createNetwork('demo.json', { name: 'unheard', type: 'linux_bridge' })
  await world.clock.advance(7000)
  expect(shownText(session)).toBe(await serverText(world.client, 'demo.json'))
})
