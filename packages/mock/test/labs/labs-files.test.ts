import { afterEach, describe, expect, test } from 'vitest'
import type { MockPlatformOptions } from '../../src/index.ts'
import { type Answer, createLabsWorld, type LabsWorld } from './labs-world.ts'

const open: LabsWorld[] = []
afterEach(async () => {
  for (const { platform } of open.splice(0)) await platform.close()
})

async function setUp(options: MockPlatformOptions = {}) {
  const world = await createLabsWorld(options)
  open.push(world)
  const { credentials } = world.platform.labs
  return {
    ...world,
    admin: (await world.enter(credentials?.admin)).call,
    alice: (await world.enter(credentials)).call,
    bob: (await world.enter(credentials?.otherUser)).call,
    limited: (await world.enter(credentials?.limitedUser)).call,
  }
}

/** Status on the wire, then the code in the body. */
const codes = ({ status, body }: Answer) => `${status}/${String(body['code'])}`

const dataOf = (answer: Answer) => answer.body['data'] as Record<string, unknown>

const namesOf = (answer: Answer) => {
  const { folders, labs } = dataOf(answer) as { folders: { path: string }[]; labs: { path: string }[] }
  return [...folders, ...labs].map(({ path }) => path)
}

describe('labs', () => {
  test('a new lab has meta data, an owner, and an empty document', async () => {
    const { alice, platform } = await setUp()
    const created = await alice('POST /api/labs/', { name: 'My Lab 1', author: 'A', unknown: 1 })
    expect(created.body).toMatchObject({
      code: 200,
      data: {
        filename: 'My-Lab-1.json',
        path: '/My-Lab-1.json',
        name: 'My Lab 1',
        owner: 'alice',
        linkwidth: '1',
        sat: '-1',
      },
    })
    const { id } = dataOf(created)
    expect(platform.labs.getDocument('My-Lab-1.json')).toMatchObject({ schema: 2, id, nodes: {}, links: [] })
    expect(platform.labs.getDocument('My-Lab-1.json')).not.toHaveProperty('schema_version')
    expect(dataOf(await alice('GET /api/labs/My-Lab-1.json'))).toMatchObject({ id, sat: '-1', shared: [] })
  })

  test.each([
    [{ name: 'x', path: 'team' }, 'team/x.json'],
    [{ name: 'x', path: '/team/deep/' }, 'team/deep/x.json'],
    [{ name: 'x', path: '/team/whole.json' }, 'team/whole.json'],
    [{ name: 'x', path: 'team', filename: 'other/y' }, 'other/y.json'],
    [{}, 'lab.json'],
  ])('%j goes to %s', async (body, want) => {
    const { alice } = await setUp()
    expect(dataOf(await alice('POST /api/labs/', body))).toMatchObject({ filename: want })
  })

  test('what exists is refused inside HTTP 200, and what breaks the schema is not', async () => {
    const { alice } = await setUp()
    expect(codes(await alice('POST /api/labs/', { filename: 'demo.json' }))).toBe('200/400')
    expect((await alice('POST /api/labs/', { version: '12345678901234567' })).status).toBe(422)
  })

  test('paths are tolerated, decoded, and never repaired', async () => {
    const { alice } = await setUp()
    for (const path of ['/demo.json', 'demo.json/', 'team/Nested.json', 'team%2FNested.json'])
      expect(codes(await alice(`GET /api/labs/${path}`))).toBe('200/200')
    for (const path of ['demo', 'demo.json/bogus', 'demo.json/nodes/', 'nowhere.json'])
      expect(codes(await alice(`GET /api/labs/${path}`))).toBe('200/404')
  })

  test('the service falls over what climbs out, and over nothing at all', async () => {
    const { alice } = await setUp()
    for (const path of ['..%2Fetc.json', 'a%2F..%2Fdemo.json', '']) {
      const answer = await alice(`GET /api/labs/${path}`)
      expect(answer).toMatchObject({ status: 500, text: 'Internal Server Error' })
      expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
    }
  })

  test('a file of the first schema is refused with its path', async () => {
    const { alice } = await setUp()
    expect((await alice('GET /api/labs/legacy.json')).body).toMatchObject({ code: 422, lab_path: 'legacy.json' })
  })

  test('meta data belongs to the owner; a new name leaves the file where it is', async () => {
    const { alice, bob, admin, platform } = await setUp()
    await alice('POST /api/labs/', { name: 'mine' })
    expect(codes(await bob('PUT /api/labs/mine.json/meta', { name: 'his' }))).toBe('200/403')
    const saved = await alice('PUT /api/labs/mine.json/meta', { name: 'Renamed', author: null, lock: true })
    expect(dataOf(saved)).toMatchObject({ name: 'Renamed', filename: 'mine.json', author: '', lock: true })
    expect(dataOf(saved)).not.toHaveProperty('sat')
    expect(platform.labs.getDocument('mine.json')).toMatchObject({ meta: { name: 'Renamed', lock: true } })
    expect(codes(await admin('PUT /api/labs/mine.json/meta', { body: 'x' }))).toBe('200/200')
    expect(codes(await admin('PUT /api/labs/demo.json/meta', { name: 'x' }))).toBe('200/404')
  })

  test('files put there by hand belong to whoever asks, and only an admin deletes them', async () => {
    const { alice, admin } = await setUp()
    expect(dataOf(await alice('GET /api/labs/demo.json'))).toMatchObject({ id: 'demo', owner: 'alice', shared: [] })
    expect(codes(await alice('DELETE /api/labs/_/demo.json'))).toBe('200/403')
    expect(codes(await admin('DELETE /api/labs/_/demo.json'))).toBe('200/200')
    expect(codes(await admin('DELETE /api/labs/_/demo.json'))).toBe('200/404')
    expect((await admin('DELETE /api/labs/demo.json')).status).toBe(405)
  })

  test('a row whose file is gone still has its meta data, and no nodes', async () => {
    const { alice, platform } = await setUp()
    await alice('POST /api/labs/', { name: 'ghost' })
    platform.labs.loseFile('ghost.json')
    expect(codes(await alice('GET /api/labs/ghost.json'))).toBe('200/200')
    expect(codes(await alice('GET /api/labs/ghost.json/nodes'))).toBe('200/404')
    expect(namesOf(await alice('GET /api/folders/'))).toContain('/ghost.json')
  })

  test('a cloud that others use keeps its lab and its folder', async () => {
    const { admin, platform } = await setUp()
    await admin('POST /api/labs/', { name: 'owner', path: 'clouds' })
    await admin('POST /api/labs/', { name: 'guest' })
    await admin('POST /api/labs/clouds/owner.json/networks', { name: 'nat', type: 'nat_cloud' })
    const id = (platform.labs.getDocument('clouds/owner.json') as { id: string }).id
    const joined = { name: 'nat', type: 'nat_cloud', config: { shared_cloud_id: `nat-cloud:${id}:1` } }
    expect((await admin('POST /api/labs/guest.json/networks', joined)).status).toBe(201)
    for (const line of ['DELETE /api/labs/_/clouds/owner.json', 'DELETE /api/folders/clouds']) {
      const answer = await admin(line)
      expect(codes(answer)).toBe('200/409')
      expect(dataOf(answer)).toMatchObject({ references: [{ lab_path: 'guest.json', network_id: 1 }] })
    }
    await admin('DELETE /api/labs/_/guest.json')
    expect(codes(await admin('DELETE /api/folders/clouds'))).toBe('200/200')
  })
})

describe('folders', () => {
  test('the root is listed at every depth, other folders at one', async () => {
    const { alice } = await setUp()
    await alice('POST /api/folders/', { path: 'team', name: 'deep' })
    await alice('POST /api/labs/', { name: 'x', path: 'team/deep' })
    expect(namesOf(await alice('GET /api/folders/'))).toEqual([
      '/Running',
      '/Shared',
      '/Users',
      '/team',
      '/team/deep',
      '/demo.json',
      '/legacy.json',
      '/team/Nested.json',
      '/team/deep/x.json',
    ])
    expect(namesOf(await alice('GET /api/folders/team'))).toEqual(['/team/deep', '/team/Nested.json'])
    expect(namesOf(await alice('GET /api/folders/nowhere'))).toEqual([])
    expect(codes(await alice('GET /api/folders/..%2Fetc'))).toBe('200/400')
  })

  test('are made, moved with their labs, and deleted with them', async () => {
    const { alice } = await setUp()
    expect(dataOf(await alice('POST /api/folders/', { path: '/a/b' }))).toEqual({ path: '/a/b' })
    expect(codes(await alice('POST /api/folders/', { path: '/a', name: 'b' }))).toBe('200/400')
    expect(codes(await alice('POST /api/folders/', { name: 'a/c' }))).toBe('200/400')
    await alice('POST /api/labs/', { name: 'x', path: 'a/b' })
    const moved = await alice('PUT /api/folders/a/b', { path: '/c' })
    expect(dataOf(moved)).toEqual({ old_path: '/a/b', new_path: '/c' })
    expect(codes(await alice('GET /api/labs/c/x.json'))).toBe('200/200')
    expect(codes(await alice('GET /api/labs/a/b/x.json'))).toBe('200/404')
    expect(codes(await alice('PUT /api/labs/c/x.json/meta', { name: 'still mine' }))).toBe('200/200')
    expect(codes(await alice('PUT /api/folders/nowhere', { path: '/d' }))).toBe('200/404')
    expect(codes(await alice('PUT /api/folders/c', { path: '/team' }))).toBe('200/400')
    expect((await alice('DELETE /api/folders/c')).body).not.toHaveProperty('data')
    expect(codes(await alice('GET /api/labs/c/x.json'))).toBe('200/404')
    expect(codes(await alice('DELETE /api/folders/c'))).toBe('200/404')
  })

  test('a user with a folder stays in it, except where nobody looks', async () => {
    const { limited, alice } = await setUp()
    expect(namesOf(await limited('GET /api/folders/'))).toEqual(['/team/Nested.json'])
    expect(codes(await limited('GET /api/folders/other'))).toBe('200/403')
    expect(codes(await limited('GET /api/labs/demo.json'))).toBe('200/403')
    expect(codes(await limited('GET /api/labs/demo.json/nodes'))).toBe('200/403')
    expect((await limited('GET /api/labs/demo.json/nodes/1/start')).status).toBe(500)
    expect(codes(await limited('POST /api/labs/', { name: 'x', path: '/other' }))).toBe('200/403')
    expect(dataOf(await limited('POST /api/labs/', { name: 'x' }))).toMatchObject({ filename: 'team/x.json' })
    expect(dataOf(await limited('POST /api/folders/', { path: 'sub' }))).toEqual({ path: '/team/sub' })
    expect(codes(await limited('GET /api/labs/demo.json/links'))).toBe('200/200')
    expect(codes(await limited('GET /api/labs/demo.json/networks'))).toBe('200/200')
    expect(dataOf(await limited('POST /api/labs/', { filename: 'outside.json' }))).toMatchObject({
      filename: 'outside.json',
    })
    expect(codes(await alice('GET /api/labs/outside.json'))).toBe('200/200')
  })
})

test('collections need their slash, and say so', async () => {
  const { alice, baseUrl } = await setUp()
  for (const path of ['/api/labs', '/api/folders', '/api/users']) {
    const answer = await alice(`GET ${path}?x=1`)
    expect([answer.status, answer.headers.get('location'), answer.text]).toEqual([307, `${baseUrl}${path}/?x=1`, ''])
  }
  expect((await alice('GET /api/auth/')).headers.get('location')).toBe(`${baseUrl}/api/auth`)
  expect(await alice('GET /api/bogus')).toMatchObject({ status: 404, body: { detail: 'Not Found' } })
  const wrong = await alice('POST /api/labs/demo.json/nodes/1/start')
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET'])
})
