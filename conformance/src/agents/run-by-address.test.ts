import { createMockPlatform } from '@nova/mock'
import { expect, test } from 'vitest'
import { problemsOf } from '../problems-of.testing.ts'
import { runConformance } from '../run-conformance.ts'

test('an address is enough: the mock hands out keys, lends its hands, and lets time pass', async () => {
  const platform = await createMockPlatform()
  const { baseUrls, close } = await platform.listen()
  const only = 'profile/*,auth/*,domains/*,memory/*,failures/*,stream/*,quota/window,socket/permissions'
  const report = await runConformance({ target: baseUrls.agents, service: 'agents', only })
  await close()
  await platform.close()
  expect(problemsOf(report)).toEqual([])
  const skipped = report.checks.filter(({ outcome }) => outcome === 'skip').map(({ id }) => id)
  expect(skipped).toEqual(['failures/bundled'])
}, 180_000)

const tryAt = async (baseUrl: (platform: Awaited<ReturnType<typeof createMockPlatform>>) => string, apiKey: string) => {
  const platform = await createMockPlatform()
  const run = runConformance({
    target: baseUrl(platform),
    service: 'agents',
    credentials: { apiKey },
    fetch: platform.fetch,
    openSocket: platform.openSocket,
  })
  await run.finally(() => platform.close())
}

test('a service that is another one is told from agents at once', async () => {
  const run = tryAt(({ labs }) => labs.baseUrl, 'none-of-theirs')
  await expect(run).rejects.toThrow('does not look like the agents service: wanted analytics of agents that want a key')
})

test('a key that the server does not know is told at once, and not shown', async () => {
  const run = tryAt(({ agents }) => agents.baseUrl, 'not-a-key-of-this-server')
  await expect(run).rejects.toThrow('wanted a key that the server knows')
  await expect(run).rejects.not.toThrow('not-a-key-of-this-server')
})

test('a key that may not read is told at once', async () => {
  await expect(tryAt(({ agents }) => agents.baseUrl, 'write-key')).rejects.toThrow('wanted an apiKey that may read')
})

test('without credentials nothing is tried, but on a mock', async () => {
  const run = runConformance({
    target: 'https://agents.example',
    service: 'agents',
    fetch: async () => new Response(null, { status: 404 }),
  })
  await expect(run).rejects.toThrow('No API key given: pass --token KEY or --credentials')
})
