import { Command } from 'commander'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connectAgents, withAgentsConnection } from './agents-connection.ts'

beforeEach(() => {
  for (const name of ['KEY', 'KEY_FILE', 'PROFILE', 'QUOTA']) vi.stubEnv(`NOVA_AGENTS_${name}`, undefined)
  vi.stubEnv('NOVA_AGENTS_URL', 'https://agents.example.com/')
  vi.stubEnv('NOVA_AGENTS_STATE_DIR', '/nowhere')
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

const connect = (...args: string[]) =>
  connectAgents(withAgentsConnection(new Command().exitOverride()).parse(args, { from: 'user' }), AbortSignal.abort())

test('a flag wins over the environment, also over the other way to say the key there', async () => {
  vi.stubEnv('NOVA_AGENTS_KEY', 'key-1')
  expect((await connect()).client).toMatchObject({ baseUrl: 'https://agents.example.com', profile: 'P4' })
  await expect(connect('--key-file', '/none')).rejects.toThrow('The key file /none cannot be read: ENOENT.')
  await expect(connect('--key-file', '/none', '--key', 'x')).rejects.toThrow('not both')
  await expect(connect('--key-file', '/dev/null')).rejects.toThrow('The key file /dev/null is empty.')
  vi.stubEnv('NOVA_AGENTS_KEY', undefined)
  await expect(connect()).rejects.toThrow('There is no API key.')
})

test('a key that cannot be one is refused before anything is sent, and not quoted', async () => {
  const error = await connect('--key', 'Bearer secret').catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'api_key_malformed' })
  expect(String(error)).not.toContain('secret')
})

test('whoever stops the command stops what is under way, also what nobody waits for', async () => {
  vi.stubEnv('NOVA_AGENTS_KEY', 'key-1')
  const stop = new AbortController()
  const asked = new Promise<AbortSignal | null | undefined>((resolve) => {
    vi.stubGlobal('fetch', (_input: unknown, init?: RequestInit) => {
      resolve(init?.signal)
      return new Promise(() => {})
    })
  })
  const { client } = await connectAgents(withAgentsConnection(new Command()).parse([], { from: 'user' }), stop.signal)
  client.getHealth().catch(() => {})
  const signal = await asked
  expect(signal?.aborted).toBe(false)
  stop.abort()
  expect(signal?.aborted).toBe(true)
})

test('calls are counted as the service counts them, as somebody says it does, or not at all', async () => {
  const state = async (...args: string[]) => (await connect('--key', 'key-2', ...args)).quota?.state()
  expect(await state()).toMatchObject({ calls: 100, windowMs: 60_000, sharing: 'machine' })
  expect((await connect('--key', 'key-3', '--quota', '7/2')).quota?.state()).toMatchObject({ calls: 7, windowMs: 2000 })
  expect((await connect('--key', 'key-4', '--quota', 'off')).quota).toBeNull()
  // This version keeps no limit.
  expect((await connect('--key', 'key-5', '--profile', 'M3')).quota).toBeNull()
})
