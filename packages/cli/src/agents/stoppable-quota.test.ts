import { createQuota, isNovaError, type Quota } from '@nova/sdk/agents'
import { expect, test } from 'vitest'
import { stoppableQuota } from './stoppable-quota.ts'

const used = async () => {
  const quota = createQuota({ calls: 1 })
  await quota.admit()
  return quota
}
const seen = (work: Promise<unknown>) => work.catch((error: unknown) => error)

test('who waits when the command is stopped waits no longer, and is told that nothing was sent', async () => {
  const stop = new AbortController()
  const quota = stoppableQuota(await used(), null, stop.signal)
  const waiting = seen(quota.admit({ label: 'storeMemory' }))
  expect(quota.state().queued.normal).toBe(1)
  stop.abort(new Error('interrupted'))
  const error = await waiting
  expect(isNovaError(error) && error.details['sent']).toBe(false)
  expect(quota.state().queued.normal).toBe(0)
})

test('who can be stopped by a signal of its own is stopped with the reason of that', async () => {
  const [stop, own] = [new AbortController(), new AbortController()]
  const quota = stoppableQuota(await used(), null, stop.signal)
  const reason = new Error('enough')
  const waiting = seen(quota.admit({ signal: own.signal }))
  own.abort(reason)
  expect(await waiting).toBe(reason)
})

test('a key that is another one now is counted by the quota of that one', async () => {
  const other = createQuota({ calls: 7 })
  const quotas: Quota[] = [await used(), other]
  const quota = stoppableQuota(await used(), async () => quotas.pop() as Quota, new AbortController().signal)
  expect(quota.state().calls).toBe(1)
  await quota.admit()
  expect(quota.state()).toMatchObject({ calls: 7, used: 1 })
})
