import { afterEach, expect, test } from 'vitest'
import { createMockPlatform, type MockPlatform, type MockPlatformOptions, type VirtualClock } from '../index.ts'

const open: MockPlatform[] = []
afterEach(async () => {
  for (const platform of open.splice(0)) await platform.close()
})

async function enter(options: MockPlatformOptions = {}) {
  const platform = await createMockPlatform(options)
  open.push(platform)
  const { spectra } = platform
  const get = (path: string, init?: RequestInit) => platform.fetch(spectra.baseUrl + path, init)
  const pointer = async () => (await (await get('/current.json')).json()) as { release_id: string }
  return { platform, spectra, get, pointer, clock: platform.clock as VirtualClock }
}

test('the pointer names a release whose catalogue is there', async () => {
  const { get, pointer } = await enter()
  const { release_id } = await pointer()
  const answer = await get(`/releases/${release_id}/catalog.json`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/json')
})

test('what is missing is forbidden, in XML', async () => {
  const { get } = await enter()
  const answer = await get('/releases/20260101-000000/catalog.json')
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('<Code>AccessDenied</Code>')
})

test.each(['/', `/${'a'.repeat(1025)}`, '/%00', '/%zz', '//current.json', '/current.json/', '/releases'])(
  'no object can be at %s',
  async (path) => {
    const { get } = await enter()
    const answer = await get(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'application/xml'])
  },
)

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  const { get } = await enter()
  expect((await get('/current.json', { method })).status).toBe(403)
})

test('HEAD has the headers of GET and no body', async () => {
  const { get } = await enter()
  const [head, full] = [await get('/current.json', { method: 'HEAD' }), await get('/current.json')]
  expect(head.headers.get('etag')).toBe(full.headers.get('etag'))
  expect(head.headers.get('content-length')).toBe(full.headers.get('content-length'))
  expect(await head.text()).toBe('')
})

test('pages of every origin may read, and see none of the headers they would need', async () => {
  const { get } = await enter()
  const { headers } = await get('/current.json', { headers: { origin: 'https://app.example' } })
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('access-control-expose-headers')).toBeNull()
})

test('the edge keeps the pointer for a minute, whatever the query says', async () => {
  const { spectra, get, pointer, clock } = await enter()
  const first = await pointer()
  await clock.advance(5000)
  const second = await spectra.publish()
  expect((await pointer()).release_id).toBe(first.release_id)
  expect(await (await get('/current.json?fresh=1')).json()).toMatchObject({ release_id: first.release_id })
  await clock.advance(60_000)
  expect((await pointer()).release_id).toBe(second)
})

test('a release is deleted after a week, and the pointer still names it', async () => {
  const { spectra, get, pointer, clock } = await enter()
  const { release_id } = await pointer()
  await clock.advance(7 * 24 * 3600 * 1000)
  spectra.invalidate()
  expect((await pointer()).release_id).toBe(release_id)
  expect((await get(`/releases/${release_id}/catalog.json`)).status).toBe(403)
  expect(await spectra.releases()).toEqual([])
})

test('a release goes on being shown by the edge until that forgets, too', async () => {
  const { spectra, get, pointer, platform } = await enter()
  const { release_id } = await pointer()
  const path = `/releases/${release_id}/catalog.json`
  await get(path)
  await spectra.deleteObject('public', path.slice(1))
  expect((await get(path)).status).toBe(200)
  spectra.invalidate()
  expect((await get(path)).status).toBe(403)
  expect(platform.journal.entries.every(({ service }) => service === 'spectra')).toBe(true)
})

test('the buckets are in the object store, for whoever has its keys', async () => {
  const { spectra, pointer } = await enter()
  const { release_id } = await pointer()
  expect(await spectra.listObjects('public', `releases/${release_id}/`)).toContain(
    `releases/${release_id}/catalog.json`,
  )
})
