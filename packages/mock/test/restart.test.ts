import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMockPlatform } from '../src/index.ts'
import { createWorld, type World } from './world.ts'

let dataDir = ''
const open: World[] = []
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'nova-platform-'))
})
afterEach(async () => {
  for (const world of open.splice(0)) await world.platform.close()
  await rm(dataDir, { recursive: true })
})
const enter = async (transfer = {}) => {
  const world = await createWorld({ dataDir, transfer })
  open.push(world)
  return world
}
/** The first life ends as in a crash: it is never asked to put anything away. */
const leave = () => void open.splice(0)

test('an upload goes on where it stood', async () => {
  const before = await enter({ active_multipart_upload_limit: 1 })
  const upload = await before.openUpload()
  const signed = await before.call('signUploadParts', {
    body: { key: upload.key, upload_id: upload.upload_id, part_numbers: [1] },
  })
  await before.platform.fetch(signed.json.urls[1], { method: 'PUT', body: new Uint8Array(1000) })
  leave()

  const after = await enter({ active_multipart_upload_limit: 1 })
  const body = { key: upload.key, upload_id: upload.upload_id }
  const old = { token: before.token }
  expect((await after.call('introspectUpload', { body, ...old })).json.parts).toHaveLength(1)
  expect((await after.openUpload()).answer.status).toBe(429)
  const parts = await after.sendParts(upload, [1000, 1000, 500])
  expect((await after.call('completeUpload', { body: { ...body, parts } })).status).toBe(200)
})

test('keys, answers and exports survive, ids do not come twice', async () => {
  const before = await enter()
  const source_key = await before.putObject('kept')
  const request = { body: { filename: 'a', size_bytes: 1 }, headers: { 'idempotency-key': 'k' } }
  const first = await before.call('initiateUpload', request)
  const created = await before.call('createExport', { body: { source_key, filename: 'x' } })
  leave()

  const after = await enter()
  expect((await after.call('initiateUpload', request)).text).toBe(first.text)
  const fresh = await after.call('initiateUpload', { body: { filename: 'a', size_bytes: 1 } })
  expect(fresh.json.key).not.toBe(first.json.key)
  const path = { export_id: created.json.export_id }
  expect((await after.call('getExport', { path })).json.status).toBe('queued')
  await after.clock.advance(10_000)
  await after.platform.settle()
  expect((await after.call('getExport', { path })).json.status).toBe('succeeded')
})

test('what was answered is on disk', async () => {
  const world = await enter()
  const upload = await world.openUpload()
  const stored = JSON.parse(await readFile(join(dataDir, 'platform.json'), 'utf8'))
  expect(stored.transfer.sessions).toMatchObject([{ upload_id: upload.upload_id, status: 'initiated' }])
})

test('data nobody can read is not thrown away', async () => {
  await writeFile(join(dataDir, 'platform.json'), '{"transfer":')
  await expect(createMockPlatform({ dataDir })).rejects.toThrow(/platform\.json is not JSON/)
  expect(await readFile(join(dataDir, 'platform.json'), 'utf8')).toBe('{"transfer":')
})
