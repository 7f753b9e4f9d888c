import { createMockPlatform, type MockPlatform } from '@nova/mock'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CallEvent } from '../../src/internal/http/observe.ts'
import { validateWith } from '../../src/internal/http/validate-response.ts'
import { getRuntime } from '../../src/internal/runtime.ts'
import { createLabsClient } from '../../src/labs/client.ts'
import { findLabs } from '../../src/labs/find-labs.ts'
import * as schemas from '../../src/labs/generated/schemas.ts'
import type { LabsClient, LabsClientOptions } from '../../src/labs/labs-client.ts'
import { logOut } from '../../src/labs/log-out.ts'
import { sessionOf } from '../../src/labs/session/session-access.ts'
import { failureOf } from './labs-host.ts'

/** A moment on most machines; one that stands still for seconds is no failure. */
const patience = { timeout: 20_000 }

const alice = { username: 'alice', password: 'nova-alice' }
let platform: MockPlatform
let events: CallEvent[]

beforeEach(async () => {
  platform = await createMockPlatform()
  events = []
})
afterEach(() => platform.close())

const clientOf = (options: LabsClientOptions = {}): LabsClient =>
  createLabsClient({
    baseUrl: platform.labs.baseUrl,
    auth: alice,
    fetch: platform.fetch,
    observe: (event) => events.push(event),
    ...options,
    runtime: { clock: platform.clock, openSocket: platform.openSocket, ...options.runtime },
  })
/** Two interfaces of containers that were just made, so that they are free. */
async function twoNodes(client: LabsClient, path: string) {
  const made = []
  for (const name of ['left', 'right'])
    made.push(
      await client.createNode(path, { name, type: 'docker', template: 'docker', image: 'nova-ve-lab/alpine:3' }),
    )
  const [from, to] = made.map(({ id }) => ({ node_id: id, interface_index: 0 }))
  if (!from || !to) throw new Error('two nodes were made')
  return { from, to }
}

describe('a session', () => {
  it('begins, is renewed when it expired, and ends', async () => {
    const client = clientOf()
    expect(await client.getCurrentUser()).toMatchObject({ username: 'alice' })
    platform.labs.expireSessions()
    expect(await client.getCurrentUser()).toMatchObject({ username: 'alice' })
    await logOut(client)
    const anonymous = clientOf({ auth: undefined as never })
    expect(await failureOf(anonymous.getCurrentUser())).toMatchObject({ code: 'session_missing', status: 401 })
  })

  it('of one user is one: two clients do not throw each other out forever', async () => {
    const [one, two] = [clientOf(), clientOf()]
    const codes = new Set<string>()
    for (let turn = 0; turn < 6; turn++)
      for (const client of [one, two])
        await client.getCurrentUser().catch(({ code }: { code: string }) => codes.add(code))
    expect([...codes]).toEqual(['session_lost'])
  })

  it('is refused with a wrong password', async () => {
    const client = clientOf({ auth: { username: 'alice', password: 'wrong' } })
    expect(await failureOf(client.listFolders())).toMatchObject({ code: 'login_refused', operation: 'login' })
  })

  it('is not needed with an access token, until that runs out', async () => {
    const { access_token } = await clientOf().login(alice)
    const client = clientOf({ auth: { bearer: access_token } })
    expect(await client.getCurrentUser()).toMatchObject({ username: 'alice' })
    await (platform.clock as unknown as { advance(ms: number): Promise<void> }).advance(61 * 60_000)
    expect(await failureOf(client.getCurrentUser())).toMatchObject({ code: 'token_refused', status: 401 })
  })

  it('opens a socket', async () => {
    const client = clientOf()
    const access = client[sessionOf]
    const texts: string[] = []
    const socket = getRuntime(client).openSocket({
      url: access.socketUrl('demo.json', 0),
      headers: await access.socketHeaders(),
      onOpen: () => {},
      onText: (text) => texts.push(text),
      onEnd: () => {},
    })
    await vi.waitUntil(() => texts.length > 0, patience)
    expect(JSON.parse(texts[0] ?? '')).toMatchObject({ type: 'hello' })
    socket.close()
  })
})

describe('labs', () => {
  it('are found, made, read by their path and taken away', async () => {
    const client = clientOf()
    await client.createFolder({ path: '', name: 'mine' })
    const { filename } = await client.createLab({ name: 'My Lab é', path: '/mine' })
    const found: string[] = []
    for await (const { path } of findLabs(client, { folder: 'mine' })) found.push(path)
    expect(found).toEqual([filename])
    expect(await client.getLab(`/${filename}`)).toMatchObject({ name: 'My Lab é', owner: 'alice' })
    await client.deleteLab(filename)
    expect(await failureOf(client.getLab(filename))).toMatchObject({ code: 'lab_not_found', status: 404 })
  })

  it('of another folder are closed to users who are limited to theirs', async () => {
    const client = clientOf({ auth: { username: 'teamster', password: 'nova-team' } })
    expect(await failureOf(client.getLab('demo.json'))).toMatchObject({ code: 'folder_forbidden', status: 403 })
  })

  it('are told from accounts: only administrators see those', async () => {
    expect(await failureOf(clientOf().listUsers())).toMatchObject({
      code: 'admin_required',
      details: { httpStatus: 403 },
    })
  })
})

describe('links', () => {
  const path = 'links.json'
  it('are made, refused for what is the matter, and taken away', async () => {
    const client = clientOf()
    await client.createLab({ filename: path })
    const ends = await twoNodes(client, path)
    const { link, network } = await client.createLink(path, ends)
    expect(network).toMatchObject({ implicit: true })
    expect(await failureOf(client.createLink(path, ends))).toMatchObject({ code: 'interface_occupied' })
    const again = { from: ends.from, to: { network_id: network?.id ?? 0 } }
    expect(await failureOf(client.createLink(path, again))).toMatchObject({ code: 'link_exists' })
    const { id } = await client.createNetwork(path, { name: 'lan' })
    expect(await failureOf(client.createLink(path, { from: ends.from, to: { network_id: id } }))).toMatchObject({
      code: 'interface_occupied',
      details: { existing_link: expect.anything(), node_id: ends.from.node_id, interface_index: 0 },
    })
    expect(await failureOf(client.createNetwork(path, { name: 'LAN' }))).toMatchObject({ code: 'network_name_taken' })
    expect(
      await failureOf(client.createLink(path, { from: { ...ends.from, interface_index: 7 }, to: { network_id: 99 } })),
    ).toMatchObject({
      code: 'network_not_found',
    })
    expect(await client.deleteLink(path, link.id)).toEqual({})
    expect(await client.deleteLink(path, link.id)).toEqual({ already_deleted: true })
  })

  it('wait for a lab that is locked, under one key', async () => {
    const client = clientOf()
    await client.createLab({ filename: path })
    const ends = await twoNodes(client, path)
    const release = platform.labs.holdLock(path)
    const made = client.createLink(path, ends)
    await vi.waitUntil(() => events.some(({ type }) => type === 'retry-scheduled'), patience)
    release()
    expect((await made).link).toBeTruthy()
    expect(Object.values(await client.listLinks(path))).toHaveLength(2)
    expect(events.find((event) => event.type === 'retry-scheduled')).toMatchObject({ retryAfterMs: 2000 })
  })

  it('that must not be repeated say when to come back', async () => {
    const client = clientOf()
    await client.createLab({ filename: path })
    const { link } = await client.createLink(path, await twoNodes(client, path))
    const release = platform.labs.holdLock(path)
    expect(await failureOf(client.updateLink(path, link.id, { label: 'x' }))).toMatchObject({
      code: 'lab_locked',
      status: 503,
      retryAfterMs: 2000,
    })
    release()
    expect(await client.updateLink(path, link.id, { label: 'x' })).toMatchObject({ label: 'x' })
  })

  it('are made once when the answer is lost', async () => {
    platform.faults.add({ on: { operation: 'createLink' }, do: { kind: 'drop', when: 'after' } })
    const client = clientOf()
    await client.createLab({ filename: path })
    await client.createLink(path, await twoNodes(client, path))
    expect(Object.values(await client.listLinks(path))).toHaveLength(2)
  })
})

it('answers what its schemas say, wherever the result is in them', async () => {
  const client = clientOf({ auth: { username: 'admin', password: 'nova-admin' }, validate: validateWith(schemas) })
  const ends = await twoNodes(client, 'demo.json')
  const { link } = await client.createLink('demo.json', ends)
  await client.updateLink('demo.json', link.id, { color: '#fff' })
  const network = await client.createNetwork('demo.json', { name: 'fresh' })
  await client.updateNetwork('demo.json', network.id, { left: 5 })
  await client.putLayout('demo.json', { nodes: [{ id: ends.from.node_id, left: 1, top: 2 }] })
  await client.startNode('demo.json', ends.from.node_id)
  const answers = await Promise.all([
    client.getCurrentUser(),
    client.listUsers(),
    client.listFolders(),
    client.getLab('demo.json'),
    client.listNodes('demo.json'),
    client.getNode('demo.json', ends.from.node_id),
    client.listNodeInterfacesV2('demo.json', ends.from.node_id),
    client.getLiveMac('demo.json', ends.from.node_id, 0),
    client.getNodeConsole('demo.json', ends.from.node_id),
    client.getNodeTelnet('demo.json', ends.from.node_id),
    client.getNodeLogs('demo.json', ends.from.node_id),
    client.getNodeLogs('demo.json', ends.from.node_id, { follow: true }),
    client.listNetworks('demo.json', { include_hidden: true }),
    client.listLinks('demo.json'),
    client.getTopology('demo.json'),
    client.getNodeCatalog('demo.json'),
    client.listTemplates('docker'),
    client.getHealth(),
    client.getStatus(),
    client.getPoll(),
    client.getSettings(),
    client.listClouds(),
    client.getVersion(),
  ])
  for (const answer of answers) expect(answer).toBeTruthy()
})

it('works on a port as it does in process', async () => {
  const { baseUrls, close } = await platform.listen()
  try {
    const client = createLabsClient({ baseUrl: baseUrls.labs, auth: alice, runtime: { clock: platform.clock } })
    expect(Object.keys(await client.listNodes('demo.json')).length).toBeGreaterThan(0)
    const texts: string[] = []
    const access = client[sessionOf]
    const socket = getRuntime(client).openSocket({
      url: access.socketUrl('demo.json', 0),
      headers: await access.socketHeaders(),
      onOpen: () => {},
      onText: (text) => texts.push(text),
      onEnd: () => {},
    })
    await vi.waitUntil(() => texts.length > 0, patience)
    socket.close()
  } finally {
    await close()
  }
})
