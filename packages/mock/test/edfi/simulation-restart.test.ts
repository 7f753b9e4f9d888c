import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createSimulationWorld, type SimulationWorld } from './simulation-world.ts'

const directories: string[] = []
const open: SimulationWorld[] = []
async function enter(dataDir: string) {
  const world = await createSimulationWorld({ dataDir })
  open.push(world)
  return world
}
afterEach(async () => {
  for (const { platform } of open.splice(0)) await platform.close()
  for (const directory of directories.splice(0)) await rm(directory, { recursive: true, force: true })
})

test('a run that was under way when the platform ended stays as it was, and nobody goes on with it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'edfi-runs-'))
  directories.push(dataDir)
  const first = await enter(dataDir)
  const running = await first.start()
  await first.platform.clock.sleep(6000)
  const parked = await first.start({ script: { outcome: 'parked' } })
  const before = await first.look(running.jobId)
  expect(before.run.status).toBe('running')
  await open.shift()?.platform.close()

  const second = await enter(dataDir)
  await second.platform.clock.sleep(60_000)
  expect(await second.look(running.jobId)).toEqual(before)
  expect((await second.look(parked.jobId)).run.status).toBe('new')
  expect(second.platform.edfi.launches.take()).toBeNull()
  expect((await second.user(`PUT /api/jobs/${running.jobId}/start`)).status).toBe(400)
  const token = await second.platform.edfi.mintRunToken(before.run.id, 'access')
  const executor = second.as({ authorization: `Bearer ${token}` })
  const done = { action: 'done', status: 'failure' }
  expect((await executor(`POST /api/earthbeam/jobs/${before.run.id}/status`, done)).status).toBe(201)
  expect((await second.user(`PUT /api/jobs/${running.jobId}/start`)).status).toBe(200)
  await second.finish(running.jobId)
  expect((await second.look(running.jobId)).run.status).toBe('success')
})
