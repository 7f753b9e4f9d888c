import { createVirtualClock } from '@nova/mock/clock'
import { expect, it } from 'vitest'
import { FakeSite, NEXT_RELEASE, RELEASE } from '../site.fixture.ts'
import { watchReleases } from './watch-releases.ts'

function watched(releases: readonly (string | number)[]) {
  const site = new FakeSite()
  const clock = createVirtualClock()
  const looksAtMs: number[] = []
  site.files.set('/current.json', () => {
    const next = releases[Math.min(looksAtMs.length, releases.length - 1)]
    looksAtMs.push(clock.monotonic())
    return typeof next === 'number' ? new Response('', { status: next }) : { release_id: next, generated_at: '' }
  })
  return { client: site.client({ retry: false, runtime: { clock, random: () => 0 } }), clock, looksAtMs }
}

it('gives the current release, and each that replaces it', async () => {
  const { client, looksAtMs } = watched([RELEASE, RELEASE, 503, NEXT_RELEASE])
  const seen: string[] = []
  for await (const { release_id } of watchReleases(client)) if (seen.push(release_id) === 2) break
  expect(seen).toEqual([RELEASE, NEXT_RELEASE])
  const gaps = looksAtMs.slice(1).map((atMs, index) => atMs - (looksAtMs[index] ?? 0))
  // The site keeps its answer for a minute.
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(60_000)
})

it('looks no more often than the site can answer, whatever it is told', async () => {
  const { client, looksAtMs } = watched([RELEASE, NEXT_RELEASE])
  let count = 0
  for await (const _ of watchReleases(client, { intervalMs: 1 })) if (++count === 2) break
  expect((looksAtMs[1] ?? 0) - (looksAtMs[0] ?? 0)).toBe(60_000)
})

it('ends with what cannot pass', async () => {
  const { client } = watched([RELEASE, 403])
  const seen: string[] = []
  const watching = (async () => {
    for await (const { release_id } of watchReleases(client)) seen.push(release_id)
  })()
  await expect(watching).rejects.toMatchObject({ code: 'artifact_missing' })
  expect(seen).toEqual([RELEASE])
})

it('ends when its signal fires, also between looks', async () => {
  const site = new FakeSite()
  const clock = createVirtualClock({ autoAdvance: false })
  const stop = new AbortController()
  const releases = watchReleases(site.client({ runtime: { clock } }), { signal: stop.signal })
  const first = releases.next()
  await clock.advance(1)
  await first
  const next = releases.next()
  stop.abort(new Error('enough'))
  await expect(next).rejects.toThrow('enough')
  expect(clock.pendingCount).toBe(0)
})
