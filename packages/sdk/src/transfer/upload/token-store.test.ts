import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileTokenStore, createIndexedDbTokenStore, type UploadTokenStore } from './token-store.ts'

const unavailable = { name: 'NovaError', service: 'transfer', code: 'token_store_unavailable', kind: 'local' }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nova-tokens-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('says where there is no IndexedDB', () => {
  expect(() => createIndexedDbTokenStore()).toThrow(expect.objectContaining(unavailable))
})

describe('a folder that is a file', () => {
  it.each<[string, (store: UploadTokenStore) => Promise<unknown>]>([
    ['list', (store) => store.list()],
    ['load', (store) => store.load('a')],
    ['save', (store) => store.save('a', {}, 0)],
    ['remove', (store) => store.remove('a')],
    ['claim', (store) => store.claim('a')],
  ])('makes %s reject with an error of this service', async (_name, act) => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    await expect(act(createFileTokenStore(file))).rejects.toMatchObject(unavailable)
  })
})

it('keeps, lists and forgets', async () => {
  const store = createFileTokenStore(folder)
  expect(await store.save('a', { n: 1 }, 0)).toBe(1)
  expect(await store.save('a', { n: 2 }, 0)).toBe(null)
  expect(await store.list()).toEqual([{ id: 'a', revision: 1, value: { n: 1 } }])
  await store.remove('a')
  expect(await store.load('a')).toBe(null)
})
