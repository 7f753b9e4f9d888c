import { createMockPlatform, type MockPlatform } from '@nova/mock'
import { createLabsClient, type LabSession, openLab } from '@nova/sdk/labs'
import { afterEach, expect, it } from 'vitest'

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

/** Real sockets and the real clock: cookies in the handshake, libraries on both ends. */
async function world() {
  const platform: MockPlatform = await createMockPlatform()
  const listening = await platform.listen()
  open.push(
    () => platform.close(),
    () => listening.close(),
  )
  const clientOf = (username: string, password: string) =>
    createLabsClient({ baseUrl: listening.baseUrls.labs, auth: { username, password } })
  return { platform, client: clientOf('alice', 'nova-alice'), other: clientOf('bob', 'nova-bobby') }
}

/** Follows the status until it is so. */
async function until(session: LabSession, isSo: () => boolean): Promise<void> {
  if (isSo()) return
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!isSo()) return
      for (const stop of stops) stop()
      resolve()
    }
    const stops = [session.subscribeStatus(look), session.subscribe(look)]
  })
}

it('hears over two real sockets what another client does, and survives that they break', async () => {
  const { platform, client, other } = await world()
  const session = await openLab(client, 'demo.json')
  open.push(() => session.close())
  await session.whenSynced()
  await until(session, () => session.status().mode === 'live')

  const created = await other.createNetwork('demo.json', { name: 'heard', type: 'linux_bridge' })
  await until(session, () => session.getSnapshot().networks.has(created.id))

  platform.labs.dropSockets()
  await until(session, () => session.status().state === 'stale')
  await other.updateNetwork('demo.json', created.id, { name: 'heard again' })
  await until(session, () => session.getSnapshot().networks.get(created.id)?.name === 'heard again')
  await until(session, () => session.status().mode === 'live')
  expect(session.counters()).toMatchObject({ malformed: 0, unknown: 0, reconnects: 2 })
})

it('a session that ended takes its sockets with it, and both come back', async () => {
  const { client, platform } = await world()
  const session = await openLab(client, 'team/Nested.json')
  open.push(() => session.close())
  const isOpen = () => session.status().channels.document.state === 'open'
  await until(session, isOpen)
  platform.labs.expireSessions()
  platform.labs.dropSockets()
  await until(session, () => !isOpen())
  await until(session, isOpen)
  await session.whenSynced()
  expect(session.status()).toMatchObject({ mode: 'partly-live', problem: null })
})
