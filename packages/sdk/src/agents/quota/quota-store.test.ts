import { createVirtualClock } from '@nova/mock'
import { expect, test } from 'vitest'
import { processQuota } from './process-quota.ts'
import { createFileQuotaStore, createIndexedDbQuotaStore } from './quota-store.ts'

test('one place is one store, so that clients that name it share a quota', async () => {
  const clock = createVirtualClock({ autoAdvance: false })
  const open = (folder: string) =>
    processQuota({ baseUrl: 'http://agents.test', key: 'a', clock, store: createFileQuotaStore(folder) })
  expect(await open('one')).toBe(await open('one'))
  await expect(open('other')).rejects.toMatchObject({ code: 'quota_options_conflict', details: { options: ['store'] } })
})

test('says that it cannot be used here', () => {
  expect(() => createIndexedDbQuotaStore()).toThrow(
    expect.objectContaining({ code: 'quota_store_unavailable', service: 'agents', kind: 'local' }),
  )
})

test('says so as the same error when a folder turns out to be none', async () => {
  const store = createFileQuotaStore('/dev/null/folder')
  await expect(store.save('quota', {}, 0)).rejects.toMatchObject({ code: 'quota_store_unavailable' })
})
