import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Call, createLabsWorld, type LabsWorld } from './labs-world.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'nova-labs-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

/** The calls of a later life under the cookies of an earlier one. */
const callWith =
  (world: LabsWorld, cookie: string): Call =>
  (line, json) =>
    world.send(line, {
      headers: { cookie, ...(json !== undefined && { 'content-type': 'application/json' }) },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    })

test('users, sessions, labs, folders and images come back', async () => {
  const first = await createLabsWorld({ dataDir })
  const { cookie, call } = await first.enter(first.platform.labs.credentials?.admin)
  await call('POST /api/labs/', { name: 'kept', path: 'deep/down' })
  await call('POST /api/folders/', { path: 'empty' })
  await call('DELETE /api/labs/_/demo.json')
  await call('POST /api/users/', { username: 'carol', password: 'secret-1', email: '', name: '' })
  await call('POST /api/docker/images/mark', { image: 'nginx:1.27' })
  await call('GET /api/labs/team/Nested.json/nodes/1/start')
  const before = first.platform.labs.getDocument('deep/down/kept.json')
  await first.platform.close()

  const second = await createLabsWorld({ dataDir })
  const again = callWith(second, cookie)
  expect((await again('GET /api/labs/deep/down/kept.json')).body).toMatchObject({ data: { owner: 'admin' } })
  expect(second.platform.labs.getDocument('deep/down/kept.json')).toEqual(before)
  expect((await again('GET /api/labs/demo.json')).body).toMatchObject({ code: 404 })
  expect((await again('GET /api/folders/')).text).toContain('"/empty"')
  expect((await again('GET /api/list/images/docker/docker')).text).toContain('nova-ve-lab/nginx:1.27')
  expect((await again('GET /api/labs/team/Nested.json/nodes/1')).body).toMatchObject({ data: { status: 2 } })
  expect((await second.enter({ username: 'carol', password: 'secret-1' })).answer.body).toMatchObject({ code: 200 })
  await second.platform.close()
})

test('a change is safe before its answer arrives', async () => {
  const first = await createLabsWorld({ dataDir })
  const { call, cookie } = await first.enter(first.platform.labs.credentials)
  await call('POST /api/labs/demo.json/networks', { name: 'saved' })
  // Nobody closes the first one: it may as well have crashed.
  const second = await createLabsWorld({ dataDir })
  const networks = await callWith(second, cookie)('GET /api/labs/demo.json/networks')
  expect(networks.text).toContain('"saved"')
  await Promise.all([first.platform.close(), second.platform.close()])
})

test('the file never holds a password', async () => {
  const { platform, enter } = await createLabsWorld({ dataDir })
  await enter(platform.labs.credentials)
  await platform.close()
  expect(await readFile(join(dataDir, 'platform.json'), 'utf8')).not.toContain('nova-alice')
})
