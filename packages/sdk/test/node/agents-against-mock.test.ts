import { createMockPlatform, createVirtualClock } from '@nova/mock'
import * as agents from '@nova/sdk/agents'
import * as schemas from '@nova/sdk/agents/schemas'
import { afterEach, describe, expect, it } from 'vitest'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

const profiles = ['P0', 'P1', 'P4'] as const
const worlds = profiles.flatMap((profile) => [false, true].map((strict) => ({ profile, strict })))
type World = (typeof worlds)[number]

async function enter({ profile, strict }: World) {
  const clock = createVirtualClock()
  const platform = await createMockPlatform({ clock, agents: { profile, strict } })
  cleanups.push(() => platform.close())
  const clientOf = (auth: string) =>
    agents.createAgentsClient({
      baseUrl: platform.agents.baseUrl,
      auth,
      fetch: platform.fetch,
      runtime: { clock },
      profile,
      validate: agents.validateWith(schemas),
    })
  return { clock, platform, clientOf, client: clientOf('test-key') }
}

const errorOf = async (promise: Promise<unknown>) =>
  (await promise.then(
    () => new Error('did not fail'),
    (error: unknown) => error,
  )) as agents.AgentsError

describe.each(worlds)('$profile, strict: $strict', (world) => {
  it('does everything there is to do', async () => {
    const { client } = await enter(world)
    await client.getHealth()
    await client.getRoot()
    const { task_id } = await agents.createTask(client, { type: 'report' })
    expect(await client.updateTask(task_id, { type: 'report', parameters: {} })).toMatchObject({ status: 'updated' })
    const waited = await agents.waitForTask(client, task_id, { until: ['updated'] })
    expect(waited.history).toHaveLength(1)
    const task = { type: 'report' }
    expect(await agents.assign(client, 'writer', { task })).toMatchObject({ agent_id: 'writer', status: 'assigned' })
    const strategy = world.profile === 'P4' ? { mode: 'parallel' } : 'parallel'
    await agents.coordinate(client, { agents: ['writer'], task, strategy })
    expect(await agents.optimizeFlow(client, 'nightly')).toMatchObject({ flow_id: 'nightly' })
    await agents.allocate(client, { resources: { gpu: { capacity: 2 } } })
    await client.storeMemory({ type: 'store', content: { text: 'x' } })
    await client.searchMemories({ type: 'search', content: { text: 'x' } })
    await client.getFlowAnalytics()
  })

  it('fails in the same words, whatever the bodies', async () => {
    const { client, clientOf } = await enter(world)
    const task = { type: 'report', parameters: {} }
    expect(await errorOf(client.getTask('none'))).toMatchObject({ code: 'resource_not_found', status: 404 })
    expect(await errorOf(client.getMemory('none'))).toMatchObject({ code: 'resource_not_found', status: 404 })
    expect(await errorOf(clientOf('no-key').getTask('a'))).toMatchObject({ code: 'authentication_error', status: 401 })
    expect(await errorOf(clientOf('read-key').createTask(task))).toMatchObject({
      code: 'authorization_error',
      status: 403,
    })
    // The write key holds no permission to read.
    expect(await errorOf(clientOf('write-key').getTask('a'))).toMatchObject({
      code: 'authorization_error',
      status: 403,
    })
    // A member that no type of ours has an opinion of, so that only the service refuses it.
    const deadline = 3 as never
    expect(await errorOf(client.createTask({ ...task, deadline }))).toMatchObject({
      code: 'request_invalid',
      status: 422,
    })
  })

  it('is never refused for its quota, and is let through as soon as there is some', async () => {
    const { client, clock } = await enter(world)
    await Promise.all(Array.from({ length: 150 }, () => client.getFlowAnalytics()))
    expect(clock.monotonic()).toBeGreaterThanOrEqual(60_000)
    expect(clock.monotonic()).toBeLessThan(62_000)
  })

  it('uncounted, is refused, waits, and goes on', async () => {
    const { platform, clock } = await enter(world)
    const refusals: (number | null)[] = []
    const client = agents.createAgentsClient({
      baseUrl: platform.agents.baseUrl,
      auth: 'test-key',
      fetch: platform.fetch,
      runtime: { clock },
      quota: false,
      observe: (event) => void (event.type === 'attempt-end' && event.status === 429 && refusals.push(event.status)),
    })
    for (let nth = 0; nth < 100; nth++) await client.getFlowAnalytics()
    await agents.createTask(client, { type: 'report' })
    expect(refusals).toHaveLength(1)
    expect(clock.monotonic()).toBeGreaterThanOrEqual(60_000)
  })
})
