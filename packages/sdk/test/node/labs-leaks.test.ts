/** What is left when labs and editors are closed: no timer, no socket, no listener, no loop. */
import { getEventListeners } from 'node:events'
import type { VirtualClock } from '@nova/mock'
import { createLabEditor } from '@nova/sdk/labs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { collectUnhandled, failureOf, type LabsWorld, labsWorld } from './labs-world.ts'

/** A moment on most machines; one that stands still for seconds is no failure. */
const patience = { timeout: 20_000 }

let world: LabsWorld
let unhandled: ReturnType<typeof collectUnhandled>
beforeEach(async () => {
  unhandled = collectUnhandled()
  world = await labsWorld()
  await world.client.getCurrentUser()
})
afterEach(async () => {
  await world.close()
  unhandled.stop()
  expect(unhandled.reasons).toEqual([])
})

const pending = () => (world.platform.clock as VirtualClock).pendingCount
/** Once nothing moves any more the clock holds what it held before: the platform has timers of its own. */
const expectNothingLeft = (before: number) =>
  vi.waitFor(() => {
    expect(world.platform.labs.socketCount).toBe(0)
    expect(pending()).toBeLessThanOrEqual(before)
    expect(world.openTaps()).toEqual([])
  }, patience)

describe('200 labs', () => {
  it('opened and closed leave nothing', async () => {
    const before = pending()
    const stop = new AbortController()
    for (let turn = 0; turn < 200; turn++) {
      const session = await world.open('demo.json', { signal: stop.signal })
      session.subscribe(() => {})
      session.subscribeStatus(() => {})
      const loop = session.changes({ signal: stop.signal }).next()
      const editor = createLabEditor(world.client, session)
      editor.move({ nodes: [{ id: 1, left: turn, top: 1 }] })
      if (turn % 2 === 0) await editor.close()
      session.close()
      await loop
    }
    await expectNothingLeft(before)
    expect(getEventListeners(stop.signal, 'abort')).toEqual([])
  }, 120_000)

  it('that cannot be opened leave nothing', async () => {
    const before = pending()
    const stop = new AbortController()
    for (let turn = 0; turn < 50; turn++) await failureOf(world.open('missing.json', { signal: stop.signal }))
    world.platform.faults.add({ on: { operation: 'listLinks', times: 'always' }, do: { kind: 'status', status: 404 } })
    for (let turn = 0; turn < 50; turn++)
      await world.open('demo.json', { signal: stop.signal }).then(
        () => expect.unreachable('the read fails'),
        () => {},
      )
    await expectNothingLeft(before)
    expect(getEventListeners(stop.signal, 'abort')).toEqual([])
  }, 120_000)

  it('whose opening is given up leave nothing, wherever it was', async () => {
    const before = pending()
    for (let turns = 0; turns < 40; turns++) {
      const stop = new AbortController()
      const opening = world.open('demo.json', { signal: stop.signal })
      for (let turn = 0; turn < turns; turn++) await Promise.resolve()
      stop.abort(new Error('enough'))
      await opening.then(
        (session) => session.close(),
        (reason) => expect(reason).toMatchObject({ message: 'enough' }),
      )
      expect(getEventListeners(stop.signal, 'abort')).toEqual([])
    }
    await expectNothingLeft(before)
  })
})

describe('an editor whose lab is closed under it', () => {
  it('sends no layout any more, and stops looking for what it did', async () => {
    const before = pending()
    const session = await world.open()
    await session.whenSynced()
    const editor = createLabEditor(world.client, session)
    // Answered, and never seen: what announces it is lost.
    world.platform.labs.live.lose('demo.json', 5)
    await editor.createNetwork({ name: 'unseen' })
    editor.move({ nodes: [{ id: 1, left: 9, top: 9 }] })
    session.close()
    await world.clock.advance(600_000)
    expect(world.platform.journal.of('putLayout')).toEqual([])
    await expectNothingLeft(before)
    expect(() => editor.move({ nodes: [] })).toThrow(expect.objectContaining({ code: 'lab_closed' }))
    expect(await failureOf(editor.deleteNode(1))).toMatchObject({ code: 'lab_closed' })
    await editor.close()
  })

  it('leaves no listener at the session when it is closed itself', async () => {
    const session = await world.open()
    let added = 0
    let removed = 0
    const counting = {
      ...session,
      subscribeStatus(listener: () => void) {
        added++
        const stop = session.subscribeStatus(listener)
        return () => {
          removed++
          stop()
        }
      },
    }
    for (let turn = 0; turn < 200; turn++) await createLabEditor(world.client, counting).close()
    expect([added, removed]).toEqual([200, 200])
  })
})

it('waiting for a lab leaves nothing, whether it was granted, late or given up', async () => {
  world.platform.faults.add({ on: { operation: 'listNodes', nth: 2, times: 'always' }, do: { kind: 'drop' } })
  const session = await world.open()
  await world.clock.advance(6000)
  expect(session.status().state).toBe('stale')
  const stop = new AbortController()
  const waiting = Array.from({ length: 8 }, () =>
    session.whenSynced({ signal: stop.signal, timeoutMs: 900 }).catch((e) => e),
  )
  await world.clock.advance(900)
  for (const error of await Promise.all(waiting)) expect(error).toMatchObject({ code: 'sync_timeout', kind: 'timeout' })
  expect(getEventListeners(stop.signal, 'abort')).toEqual([])
  const given = session.whenSynced({ signal: stop.signal })
  stop.abort(new Error('enough'))
  await expect(given).rejects.toThrow('enough')
  expect(getEventListeners(stop.signal, 'abort')).toEqual([])
  session.close()
  await expect(session.whenSynced()).rejects.toMatchObject({ code: 'lab_closed' })
})
