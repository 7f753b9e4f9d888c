import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { createMockPlatform, type MockPlatform } from '../index.ts'
import { createCatalogModel } from './model/index.ts'
import { defaultSpectraSettings } from './settings.ts'

const open: MockPlatform[] = []
afterEach(async () => {
  for (const platform of open.splice(0)) await platform.close()
})

/** A platform and what a program at its address can do with it. */
async function enter() {
  const platform = await createMockPlatform()
  open.push(platform)
  const { baseUrl } = platform.spectra
  const turn = async (name: string, given: object = {}) => {
    const answer = await platform.fetch(`${baseUrl}/.nova-mock/spectra/${name}`, {
      method: 'POST',
      body: JSON.stringify(given),
    })
    return { status: answer.status, body: await answer.json() }
  }
  const get = (path: string) => platform.fetch(baseUrl + path)
  return { platform, turn, get }
}

test('the README names every switch, setting and nova', async () => {
  const { platform } = await enter()
  const { switches } = await (await platform.fetch(`${platform.spectra.baseUrl}/.nova-mock`)).json()
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const part = readme.slice(readme.indexOf('## Spectra'), readme.indexOf('## Time'))
  const names = [
    ...Object.keys(switches.spectra),
    ...Object.keys(defaultSpectraSettings),
    ...createCatalogModel().novae.map(({ primary_name }) => primary_name),
  ]
  for (const name of names) expect(part).toContain(`\`${name}\``)
})

test('releases come and go', async () => {
  const { turn, get } = await enter()
  const { body } = await turn('publish_as', { release_id: '20260401-000000' })
  expect(body).toMatchObject({ release_id: '20260401-000000' })
  expect((await get('/releases/20260401-000000/catalog.json')).status).toBe(200)
  expect((await turn('list_releases')).body.release_ids).toContain('20260401-000000')
  await turn('expire', { release_id: '20260401-000000' })
  expect((await get('/releases/20260401-000000/catalog.json')).status).toBe(403)
  expect(await turn('expire', { release_id: '20260401-000000' })).toMatchObject({ status: 409 })
  expect((await turn('publish')).body.release_id).toMatch(/^\d{8}-\d{6}$/)
})

test.each(['today', '2026'])('%s is no release', async (release_id) => {
  const { turn } = await enter()
  expect(await turn('publish_as', { release_id })).toMatchObject({ status: 409 })
})

test('objects are written, read, broken and deleted past every rule', async () => {
  const { turn, get } = await enter()
  const place = { bucket: 'public', key: 'current/hello.txt' }
  await turn('put_object', { ...place, text: 'hello', content_type: 'text/plain' })
  expect(await (await get('/current/hello.txt')).text()).toBe('hello')
  await turn('flip_byte', { ...place, offset: 0 })
  expect(new Uint8Array(await (await get('/current/hello.txt')).arrayBuffer())[0]).toBe(0x68 ^ 0xff)
  expect(await turn('flip_byte', { ...place, offset: 99 })).toMatchObject({ status: 409 })
  expect((await turn('list_objects', { bucket: 'public', prefix: 'current/' })).body.keys).toEqual([place.key])
  await turn('delete_object', place)
  expect((await get('/current/hello.txt')).status).toBe(403)
  expect((await turn('get_object', place)).body.text).toBeNull()
  expect(await turn('get_object', { bucket: 'secret', key: 'a' })).toMatchObject({ status: 409 })
})
