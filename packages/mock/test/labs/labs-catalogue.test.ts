import { afterEach, describe, expect, test } from 'vitest'
import type { MockPlatformOptions } from '../../src/index.ts'
import { operations } from '../../src/labs/contract.ts'
import { createLabsWorld, type LabsWorld } from './labs-world.ts'

const open: LabsWorld[] = []
afterEach(async () => {
  for (const { platform } of open.splice(0)) await platform.close()
})

async function setUp(options: MockPlatformOptions = {}) {
  const world = await createLabsWorld(options)
  open.push(world)
  const { credentials } = world.platform.labs
  const admin = await world.enter(credentials?.admin)
  const alice = await world.enter(credentials)
  const upload = (target: string, cookie: string, fields: Readonly<Record<string, string | File>>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return world.send(`POST ${target}`, { headers: { cookie }, body })
  }
  return {
    ...world,
    admin: admin.call,
    adminCookie: admin.cookie,
    alice: alice.call,
    aliceCookie: alice.cookie,
    upload,
  }
}

describe('templates and images', () => {
  test('are listed by type and key', async () => {
    const { alice } = await setUp()
    expect((await alice('GET /api/list/templates/qemu')).body['data']).toMatchObject({
      vyos: { id: 'vyos', template: 'vyos', capabilities: { hotplug: true, machine: 'q35' }, paired_parent: null },
      vmx__vcp: { paired_parent: 'vmx' },
    })
    expect((await alice('GET /api/list/images/docker/docker')).body['data']).toMatchObject({
      'nova-ve-lab/alpine:3': { source: 'docker' },
    })
    for (const path of ['templates/vpcs', 'images/qemu/nothing'])
      expect(await alice(`GET /api/list/${path}`)).toMatchObject({ status: 200, body: { code: 400 } })
  })

  test('the catalogue of a lab says what forms need', async () => {
    const { alice } = await setUp()
    const catalog = (await alice('GET /api/labs/demo.json/node-catalog')).body['data'] as Record<string, unknown[]>
    expect(catalog['templates']).toContainEqual(
      expect.objectContaining({ key: 'docker', defaults: expect.objectContaining({ image: 'nova-ve-lab/alpine:3' }) }),
    )
    expect(catalog['paired_templates']).toContainEqual(
      expect.objectContaining({ key: 'vmx', child_count: 2, link_count: 1, valid: true }),
    )
    expect((await alice('GET /api/labs/legacy.json/node-catalog')).body).toMatchObject({ code: 422 })
    expect((await alice('GET /api/labs/nowhere.json/node-catalog')).body).toMatchObject({ code: 404 })
  })

  test('an image is uploaded by an admin and can be booted', async () => {
    const { upload, adminCookie, aliceCookie, admin } = await setUp()
    const image = new File(['disk'], 'disk.qcow2')
    const target = '/api/list/images/qemu/linux'
    expect((await upload(target, aliceCookie, { image })).status).toBe(403)
    const answer = await upload(target, adminCookie, { image, image_name: 'debian-13' })
    expect(answer.body['data']).toMatchObject({ image: 'debian-13', files: ['disk.qcow2'] })
    expect((await admin('GET /api/list/images/qemu/linux')).body['data']).toHaveProperty('debian-13')
    const body = { name: 'n', type: 'qemu', template: 'linux', image: 'debian-13' }
    expect((await admin('POST /api/labs/demo.json/nodes', body)).body).toMatchObject({ code: 200 })
    expect((await upload(target, adminCookie, {})).body).toMatchObject({ detail: [{ loc: ['body', 'image'] }] })
    expect((await upload('/api/list/images/qemu/none', adminCookie, { image })).body).toMatchObject({ code: 400 })
  })

  test('Docker images are offered once they are marked', async () => {
    const { admin, alice } = await setUp()
    const offered = async () => Object.keys((await alice('GET /api/list/images/docker/docker')).body['data'] as object)
    expect(await offered()).not.toContain('nova-ve-lab/nginx:1.27')
    expect((await admin('POST /api/docker/images/mark', { image: 'nginx:1.27' })).body['data']).toEqual({
      reference: 'nginx:1.27',
      marker: 'nova-ve-lab/nginx:1.27',
    })
    expect(await offered()).toContain('nova-ve-lab/nginx:1.27')
    expect((await admin('POST /api/docker/images/unmark', { image: 'nginx:1.27' })).body['data']).toMatchObject({
      marker_removed: 'nova-ve-lab/nginx:1.27',
    })
    expect(await offered()).not.toContain('nova-ve-lab/nginx:1.27')
    expect((await admin('POST /api/docker/images/mark', { image: 'none' })).body).toMatchObject({
      code: 400,
      data: null,
    })
    expect((await admin('POST /api/docker/images/pull', { reference: 'busybox' })).body['data']).toMatchObject({
      marker: 'nova-ve-lab/busybox:latest',
    })
    expect(
      (await admin('POST /api/docker/images/pull', { reference: 'ubuntu', mark: 'no' })).body['data'],
    ).toMatchObject({
      marker: null,
    })
    expect((await admin('POST /api/docker/images/pull', { reference: '!' })).body).toMatchObject({
      code: 400,
      data: null,
    })
    expect((await alice('POST /api/docker/images/pull', { reference: 'busybox' })).status).toBe(403)
  })

  test('a Dynamips image is calibrated in a minute and a half of the clock', async () => {
    const { alice, platform } = await setUp()
    const [image] = (await alice('GET /api/dynamips/images')).body['data'] as { image: string; calibrated: boolean }[]
    expect(image?.calibrated).toBe(false)
    const before = platform.clock.monotonic()
    const answer = await alice('POST /api/dynamips/calibrate', { image: image?.image })
    expect(answer.body['data']).toMatchObject({ platform: 'c7200', duration_s: 90 })
    expect(platform.clock.monotonic() - before).toBe(90_000)
    expect((await alice('GET /api/dynamips/images')).body['data']).toMatchObject([{ calibrated: true }])
    for (const [name, status] of [
      ['none', 404],
      ['a/b', 400],
    ] as const)
      expect(await alice('POST /api/dynamips/calibrate', { image: name })).toMatchObject({
        status,
        body: { detail: expect.any(String) },
      })
    platform.faults.add({ on: { operation: 'labs:calibrate' }, do: { kind: 'fail' } })
    expect((await alice('POST /api/dynamips/calibrate', { image: image?.image })).status).toBe(502)
  })
})

describe('the system', () => {
  test('health is exact text, and a crash without a database', async () => {
    const { guest, platform, alice, aliceCookie } = await setUp()
    expect((await guest('GET /api/health')).text).toContain('"database":"ok"')
    platform.labs.setDatabaseUp(false)
    expect(await guest('GET /api/health')).toMatchObject({ status: 500, text: 'Internal Server Error' })
    expect((await alice('GET /api/labs/demo.json')).status).toBe(500)
    expect((await guest('GET /VERSION')).status).toBe(200)
    const url = 'ws://labs.nova.test/ws/labs/demo.json'
    const headers = { cookie: aliceCookie }
    const end = await new Promise((onEnd) =>
      platform.openSocket({ url, headers, onOpen: () => {}, onText: () => {}, onEnd }),
    )
    expect(end).toMatchObject({ opened: false, status: 500 })
  })

  test('odd envelopes stay odd', async () => {
    const { alice, admin } = await setUp()
    expect(await alice('GET /api/system/settings')).toMatchObject({ status: 200, body: { code: 201 } })
    for (const path of ['poll', 'system/bridge-clouds'])
      expect((await alice(`GET /api/${path}`)).body).not.toHaveProperty('message')
    expect((await admin('GET /api/system/clouds')).body).not.toHaveProperty('message')
    expect((await alice('GET /api/system/clouds')).status).toBe(403)
    expect((await alice('GET /VERSION')).text).toBe('"0.1.0-alpha"')
  })

  test('counters tell what runs', async () => {
    const { alice } = await setUp()
    expect((await alice('GET /api/status')).body['data']).toMatchObject({ docker: 0, cpu: expect.any(String) })
    await alice('GET /api/labs/demo.json/nodes/1/start')
    expect((await alice('GET /api/status')).body['data']).toMatchObject({ docker: 1 })
  })

  test('NAT clouds of all labs are in one list', async () => {
    const { admin } = await setUp()
    await admin('POST /api/labs/demo.json/networks', { name: 'nat', type: 'nat_cloud' })
    expect((await admin('GET /api/system/clouds')).body['data']).toMatchObject({
      nat_clouds: [{ id: 'nat-cloud:demo:2', lab_path: 'demo.json', is_reference: false }],
      shared_bridges: [],
    })
  })

  test('a licence of up to 1 MiB is taken', async () => {
    const { upload, aliceCookie, alice } = await setUp()
    expect((await alice('GET /api/system/iourc')).body['data']).toMatchObject({ installed: false, path: null })
    const send = (text: string) => upload('/api/system/iourc', aliceCookie, { file: new File([text], 'iourc') })
    expect((await send('[license]\nnova-mock = 0123456789abcdef;')).body['data']).toMatchObject({
      installed: true,
      size: 39,
    })
    expect((await send('nothing of the kind')).status).toBe(400)
    expect((await send(`[license]${' '.repeat(1024 * 1024)}`)).status).toBe(400)
    expect((await upload('/api/system/iourc', aliceCookie, {})).status).toBe(422)
  })

  test('pages beside the API', async () => {
    const { guest } = await setUp()
    expect((await guest('GET /')).headers.get('content-type')).toMatch(/^text\/html/)
    expect((await guest('GET /html5/')).text).toMatch(/guacamole/i)
    expect((await guest('GET /api/openapi.json')).body).toMatchObject({ openapi: '3.1.0' })
  })

  test('pages of development servers may call with cookies, others may not', async () => {
    const { guest, send } = await setUp()
    const from = async (origin: string) => (await guest('GET /api/health', undefined, { origin })).headers
    const dev = await from('http://localhost:5173')
    expect(dev.get('access-control-allow-origin')).toBe('http://localhost:5173')
    expect(dev.get('access-control-allow-credentials')).toBe('true')
    expect((await from('http://elsewhere.test')).has('access-control-allow-origin')).toBe(false)
    const preflight = (origin: string) =>
      send('OPTIONS /api/labs/', {
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-any' },
      })
    const allowed = await preflight('http://localhost:4173')
    expect([allowed.status, allowed.headers.get('access-control-allow-headers')]).toEqual([200, 'x-any'])
    expect((await preflight('http://elsewhere.test')).status).toBe(400)
    const crashed = await guest('GET /api/labs/', undefined, { origin: 'http://localhost:5173' })
    expect(crashed.status).toBe(401)
  })
})

test('every operation of the contract is answered', async () => {
  const { admin } = await setUp()
  for (const { name, method, path } of Object.values(operations)) {
    const target = path
      .replace('{lab_path}', 'demo.json')
      .replace('{folder_path}', 'team')
      .replace(/\{(node_id|network_id|interface_index)\}/, '1')
      .replace(/\{\w+\}/g, 'x')
    if (['login', 'logout', 'deleteUser', 'deleteLab', 'deleteFolder', 'calibrateDynamips'].includes(name)) continue
    const answer = await admin(`${method} ${target}`, ['POST', 'PUT', 'PATCH'].includes(method) ? {} : undefined)
    expect([name, answer.status]).not.toEqual([name, 500])
  }
})
