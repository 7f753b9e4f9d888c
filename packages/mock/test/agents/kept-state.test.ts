/** What is on disk when the process dies without a word. */
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AgentsWorld, createAgentsWorld } from './agents-world.ts'

let dataDir: string
let world: AgentsWorld
beforeEach(async () => {
  dataDir = await mkdtemp(`${tmpdir()}/nova-agents-`)
  world = await createAgentsWorld({}, { dataDir })
})
afterEach(async () => {
  await world.platform.close()
  await rm(dataDir, { recursive: true, force: true })
})

const memory = '/api/orchestration/memory'
const heron = { type: 'store', content: { text: 'a heron' } }

async function stateFile(): Promise<string> {
  const name = (await readdir(dataDir)).find((file) => file.endsWith('.json'))
  return `${dataDir}/${name}`
}
const kept = async () => JSON.parse(await readFile(await stateFile(), 'utf8')).agents

test('what took effect is safe, also where the call failed', async () => {
  world.platform.agents.failNext('storeMemory', { takesEffect: true })
  expect((await world.ask(`POST ${memory}/store`, { body: heron })).status).toBe(400)
  expect((await kept()).memories).toHaveLength(3)
})

test('what is turned by hand is kept, too', async () => {
  const { json } = await world.ask('POST /api/orchestration/tasks', { body: { type: 'a', parameters: {} } })
  world.platform.agents.setTaskStatus(json.task_id, 'done')
  await expect.poll(async () => (await kept()).tasks).toMatchObject([{ status: 'done' }])
  world.platform.agents.reset()
  await expect.poll(async () => (await kept()).tasks).toEqual([])
})

test('what keeps nothing writes nothing', async () => {
  await world.ask(`POST ${memory}/store`, { body: heron })
  const written = await stat(await stateFile(), { bigint: true })
  const task = { type: 'a', parameters: {} }
  for (const [what, body] of [
    [`POST ${memory}/search`, { type: 'search', content: { text: 'heron' } }],
    ['POST /api/orchestration/agents/coordinate', { agents: ['a'], task }],
    ['POST /api/orchestration/agents/a/assign', { agent_id: 'a', task }],
    ['POST /api/orchestration/flows/f/optimize', { flow_id: 'f' }],
    ['POST /api/orchestration/resources/allocate', { resources: {} }],
  ] as const)
    expect((await world.ask(what, { body })).status).toBe(200)
  // Each writing is another file under the same name.
  const { ino, mtimeNs } = await stat(await stateFile(), { bigint: true })
  expect([ino, mtimeNs]).toEqual([written.ino, written.mtimeNs])
})
