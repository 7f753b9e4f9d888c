/** Refusals as real servers and real sockets give them. */
import { createMockPlatform } from '@nova/mock'
import { createLabsClient, type LabSession, openLab } from '@nova/sdk/labs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { alice, collectUnhandled } from './labs-world.ts'

let platform: Awaited<ReturnType<typeof createMockPlatform>>
let listening: Awaited<ReturnType<typeof platform.listen>>
let unhandled: ReturnType<typeof collectUnhandled>
const sessions: LabSession[] = []
beforeEach(async () => {
  unhandled = collectUnhandled()
  platform = await createMockPlatform()
  listening = await platform.listen()
})
afterEach(async () => {
  for (const session of sessions.splice(0)) session.close()
  await listening.close()
  await platform.close()
  unhandled.stop()
  expect(unhandled.reasons).toEqual([])
})

const clientOf = (auth: Parameters<typeof createLabsClient>[0]) =>
  createLabsClient({ baseUrl: listening.baseUrls.labs, retry: false, ...auth })
async function open(path = 'demo.json') {
  const session = await openLab(clientOf({ auth: alice }), path)
  sessions.push(session)
  return session
}
async function until(session: LabSession, isSo: () => boolean): Promise<void> {
  if (isSo()) return
  await new Promise<void>((resolve) => {
    const stop = session.subscribeStatus(() => {
      if (!isSo()) return
      stop()
      resolve()
    })
  })
}

it('a handshake answered 403 is a state with its status, and the lab is polled', async () => {
  platform.faults.add({ on: { operation: 'watchLab', times: 'always' }, do: { kind: 'status', status: 403 } })
  const session = await open()
  const { channels } = session.status()
  await until(session, () => session.status().channels.document.state === 'refused')
  expect(session.status()).toMatchObject({
    mode: 'polling',
    channels: { path: { state: 'refused', httpStatus: 403 }, document: { state: 'refused', httpStatus: 403 } },
  })
  expect(channels.path.reason).not.toBeNull()
  expect(session.getSnapshot().nodes.size).toBeGreaterThan(0)
})

it('a lab in a folder opens no socket for its path, and says why', async () => {
  const session = await open('team/Nested.json')
  await until(session, () => session.status().channels.document.state === 'open')
  expect(session.status()).toMatchObject({ mode: 'partly-live', channels: { path: { reason: 'sub_folder' } } })
  expect(platform.labs.socketCount).toBe(1)
})

it('a wrong password, a missing lab, a legacy lab and a host that is gone are typed', async () => {
  const wrong = clientOf({ auth: { username: 'alice', password: 'wrong horse' } })
  await expect(openLab(wrong, 'demo.json')).rejects.toMatchObject({ code: 'login_refused', service: 'labs' })
  await expect(open('missing.json')).rejects.toMatchObject({ code: 'lab_not_found' })
  await expect(open('legacy.json')).rejects.toMatchObject({ code: 'legacy_schema' })
  const gone = clientOf({ auth: alice, baseUrl: 'http://127.0.0.1:9' })
  await expect(openLab(gone, 'demo.json')).rejects.toMatchObject({ code: 'network_error' })
})

it('a host that goes away is a state, and closing needs it no more', async () => {
  const session = await open()
  await session.whenSynced()
  await listening.close()
  await until(session, () => session.status().state === 'stale')
  await expect(session.resync()).rejects.toMatchObject({ code: 'network_error' })
  session.close()
  expect(session.status().state).toBe('closed')
})
