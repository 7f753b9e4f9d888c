import { expect, test } from 'vitest'
import { at, documentOf, link, network, node, on } from '../test-support/demo-document.ts'
import { serveLabs } from '../test-support/lab-service.ts'

const file = documentOf([node(1), node(2), node(3)], [network(1)])
const pair = { from: at(1), to: at(2) }

const open = (options: Parameters<typeof serveLabs>[0] = {}) => serveLabs({ labs: { 'a.json': file }, ...options })

test('a pair: one link and its network in the answer, three events, two links in the list', async () => {
  const labs = await open()
  const path = await labs.listen('a.json')
  const made = await labs.on('a.json', 'POST links', { ...pair, style_override: 'bezier', label: 'ignored' })
  expect(made.status).toBe(201)
  expect(made.body).toMatchObject({
    code: 201,
    status: 'success',
    link: { id: 'lnk_001', to: on(2), style_override: 'bezier', label: '', state: 'configured' },
    network: { id: 2, implicit: true, visibility: false },
  })
  expect(made.body).not.toHaveProperty('data')
  expect(path.frames.map(({ seq, type }) => `${type} ${seq}`)).toEqual([
    'hello 0',
    'network_created 1',
    'link_created 2',
    'link_created 3',
  ])
  expect(path.frames[2]).toEqual({ seq: 2, type: 'link_created', rev: '', payload: { link: made.body['link'] } })
  const listed = await labs.on('a.json', 'GET links')
  expect(listed.body['data']).toMatchObject([{ id: 'lnk_001' }, { id: 'lnk_002' }])
  const hidden = await labs.on('a.json', 'GET networks?include_hidden=true')
  expect(hidden.body['data']).toMatchObject({ 2: { count: 2 } })
  expect(Object.keys((await labs.on('a.json', 'GET networks')).body['data'] as object)).toEqual(['1'])
})

test('promotion comes before the link that caused it and shows the count from before', async () => {
  const labs = await open()
  await labs.on('a.json', 'POST links', pair)
  const path = await labs.listen('a.json', 3)
  const third = await labs.on('a.json', 'POST links', { from: at(3), to: on(2) })
  expect(third.body).not.toHaveProperty('network')
  expect(path.types()).toEqual(['network_promoted', 'link_created'])
  expect(path.frames[1]?.['payload']).toMatchObject({ network: { name: 'bridge-2', implicit: false, count: 2 } })
})

test('a key gives the first answer again: whatever is asked, and after the link is gone', async () => {
  const labs = await open()
  const key = { 'idempotency-key': 'k1' }
  const first = await labs.on('a.json', 'POST links', pair, key)
  const path = await labs.listen('a.json', 3)
  const other = await labs.on('a.json', 'POST links', { from: at(3), to: on(1) }, key)
  expect([other.status, other.body['code']]).toEqual([200, 200])
  expect(other.body).toMatchObject({ link: first.body['link'], network: first.body['network'] })
  expect(path.types()).toEqual([])
  await labs.on('a.json', 'DELETE links/lnk_001')
  expect((await labs.on('a.json', 'POST links', {}, key)).body['link']).toEqual(first.body['link'])
  labs.service.restart()
  expect((await labs.on('a.json', 'POST links', pair, key)).status).toBe(201)
})

test('a refusal is not kept under its key', async () => {
  const labs = await open()
  const key = { 'idempotency-key': 'k1' }
  expect((await labs.on('a.json', 'POST links', { from: at(1), to: on(9) }, key)).status).toBe(404)
  expect((await labs.on('a.json', 'POST links', { from: at(1), to: on(1) }, key)).status).toBe(201)
})

test.each([
  ['nothing', {}, 400, ['code', 'message', 'status']],
  ['one end', { from: at(1) }, 400, ['code', 'message', 'status']],
  ['a list', { from: [], to: at(1) }, 400, ['code', 'message', 'status']],
  ['a network that does not exist', { from: at(2), to: on(9) }, 404, ['code', 'message', 'status']],
  ['the same pair', { from: on(1), to: at(1) }, 409, ['code', 'existing_link', 'message', 'status']],
  [
    'an occupied interface',
    { from: at(1), to: at(2) },
    409,
    ['code', 'existing_link', 'interface_index', 'message', 'node_id', 'status'],
  ],
])('refuses %s', async (_, body, status, keys) => {
  const linked = { ...file, links: [link(1, at(1), on(1))] }
  const labs = await serveLabs({ labs: { 'a.json': linked } })
  const answer = await labs.on('a.json', 'POST links', body)
  expect(answer.status).toBe(status)
  expect(answer.body['code']).toBe(status)
  expect(Object.keys(answer.body).sort()).toEqual(keys)
  expect(labs.service.labs.get('a.json')?.document).toEqual(linked)
  expect(labs.unexpected).toEqual([])
})

test('an interface with itself waits two seconds and says the interface is busy', async () => {
  const labs = await open()
  const answer = await labs.on('a.json', 'POST links', { from: at(1), to: at(1) })
  expect([answer.status, Object.keys(answer.body).sort()]).toEqual([409, ['code', 'message', 'status']])
  expect(labs.clock.monotonic()).toBe(2000)
})

test('nodes that do not exist can be linked, unless the service is strict', async () => {
  const ghost = { from: at(77, 5), to: on(1) }
  expect((await (await open()).on('a.json', 'POST links', ghost)).status).toBe(201)
  const strict = await open({ settings: { strictLinks: true } })
  expect((await strict.on('a.json', 'POST links', ghost)).status).toBe(404)
})

test('half of a pair takes the rest along; what is gone already is fine', async () => {
  const labs = await open()
  await labs.on('a.json', 'POST links', pair)
  const path = await labs.listen('a.json', 3)
  const deleted = await labs.on('a.json', 'DELETE links/lnk_002')
  expect(deleted.body).not.toHaveProperty('already_deleted')
  expect(path.frames.slice(1).map(({ type, payload }) => [type, (payload as { link_id?: string }).link_id])).toEqual([
    ['link_deleted', 'lnk_001'],
    ['network_deleted', undefined],
    ['link_deleted', 'lnk_002'],
  ])
  expect((await labs.on('a.json', 'DELETE links/lnk_001')).body).toMatchObject({ code: 200, already_deleted: true })
  expect(path.types()).toHaveLength(3)
})

test('a patch replaces whole values, tells of it and cannot move ends', async () => {
  const labs = await open()
  await labs.on('a.json', 'POST links', { from: at(1), to: on(1) })
  const path = await labs.listen('a.json', 1)
  const patched = await labs.on('a.json', 'PATCH links/lnk_001', { metrics: { delay_ms: 5 }, from: at(2) })
  expect(patched.body['link']).toMatchObject({ metrics: { delay_ms: 5 }, from: at(1), state: 'configured' })
  expect(path.frames[1]).toMatchObject({ type: 'link_updated', payload: { link: patched.body['link'] } })
  expect((await labs.on('a.json', 'PATCH links/lnk_009', {})).status).toBe(404)
})

test.each([
  ['a lab that is not there', 'x.json', 404, []],
  ['a lab of an older schema', 'old.json', 422, ['lab_path']],
])('%s is told inside 200', async (_, path, code, keys) => {
  const labs = await serveLabs({ labs: { 'old.json': { nodes: {} } } })
  for (const line of ['GET links', 'POST links', 'PATCH links/lnk_001', 'DELETE links/lnk_001', 'GET networks']) {
    const answer = await labs.on(path, line, line.startsWith('P') ? {} : undefined)
    expect([line, answer.status, answer.body['code'], answer.body['status']]).toEqual([line, 200, code, 'fail'])
    expect(Object.keys(answer.body)).toEqual(['code', 'status', 'message', ...keys])
  }
})

test('a running container takes a link at once, with a generation on both sides', async () => {
  const labs = await open()
  await labs.on('a.json', 'GET nodes/1/start')
  const made = await labs.on('a.json', 'POST links', pair)
  expect(made.body['link']).toMatchObject({ runtime: { attach_generation: 1 } })
  const read = await labs.on('a.json', 'GET nodes/1')
  expect(read.body['data']).toMatchObject({ interfaces: [{ runtime: { current_attach_generation: 1 } }, {}, {}, {}] })
})

test.each([
  ['attach', 'labs:hot-attach', 'POST links', { from: at(1, 1), to: on(1) }],
  ['detach', 'labs:hot-detach', 'DELETE links/lnk_001', undefined],
])('a machine that refuses to %s leaves the file alone and tells nothing', async (_, point, line, body) => {
  const labs = await open()
  await labs.on('a.json', 'GET nodes/1/start')
  await labs.on('a.json', 'POST links', { from: at(1), to: on(1) })
  const before = labs.service.labs.get('a.json')?.document
  const path = await labs.listen('a.json', 1)
  labs.faults.add({ on: { operation: point }, do: { kind: 'fail' } })
  const refused = await labs.on('a.json', line, body)
  expect([refused.status, refused.body['code']]).toEqual([422, 422])
  expect(labs.service.labs.get('a.json')?.document).toBe(before)
  expect(path.types()).toEqual([])
  expect((await labs.on('a.json', line, body)).status).toBeLessThan(300)
})

test('a guest that keeps its interface is told about on the channel of the document', async () => {
  const labs = await open()
  await labs.on('a.json', 'GET nodes/1/start')
  await labs.on('a.json', 'POST links', { from: at(1), to: on(1) })
  const runtime = await labs.listen(file.id)
  labs.faults.add({ on: { operation: 'labs:guest-release' }, do: { kind: 'fail' } })
  expect((await labs.on('a.json', 'DELETE links/lnk_001')).status).toBe(200)
  expect(runtime.frames[1]).toMatchObject({ type: 'node_warning', rev: '', payload: { ...at(1) } })
})

test('a device whose name outgrows the host is a crash, and nothing is linked', async () => {
  const far = documentOf([node(1000, { ethernet: 20 })], [network(1)])
  const labs = await serveLabs({ labs: { 'a.json': far } })
  await labs.on('a.json', 'GET nodes/1000/start')
  const crashed = await labs.on('a.json', 'POST links', { from: at(1000, 12), to: on(1) })
  expect([crashed.status, crashed.text]).toEqual([500, 'Internal Server Error'])
  expect(labs.service.labs.get('a.json')?.document).toEqual(far)
})
