/** `nova mock` as a process: what it prints, what it keeps, how it ends. */
import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { quietPorts } from './quiet-ports.ts'
import { type RunningNova, runNova, startNova } from './run-nova.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { at, file } = temporaryFolder()
const running: RunningNova[] = []

afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL')
})

async function startMock(...flags: string[]) {
  const mock = startNova(['mock', '--json', ...flags])
  running.push(mock)
  const { transfer, store, labs } = JSON.parse(await mock.seen('stdout', /\n/))
  const env: Record<string, string> = {
    NOVA_TRANSFER_URL: transfer.baseUrl,
    NOVA_TRANSFER_TOKEN: transfer.credentials.token,
    NOVA_STATE_DIR: at('state'),
  }
  return { mock, env, transfer, store, labs }
}

test('with --json prints one object: addresses, tokens, access to the store', async () => {
  const { transfer, store, labs } = await startMock()
  expect(transfer).toMatchObject({
    baseUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    credentials: { token: expect.any(String), otherToken: expect.any(String), metricsToken: expect.any(String) },
  })
  expect(store).toMatchObject({ bucket: 'nova-files', forcePathStyle: true })
  const { username, password, admin } = labs.credentials
  expect([username, admin.username]).toEqual(['alice', 'admin'])
  const login = await fetch(`${labs.baseUrl}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  expect(await login.json()).toMatchObject({ code: 200, data: { username } })
})

test('with --json also says where edfi is, and gives sessions and programs to try it with', async () => {
  const mock = startNova(['mock', '--json'])
  running.push(mock)
  const { edfi } = JSON.parse(await mock.seen('stdout', /\n/))
  const { sessions, tokenUrl, clients } = edfi.credentials
  const me = await fetch(`${edfi.baseUrl}/api/auth/me`, { headers: { cookie: sessions.user } })
  expect(await me.json()).toMatchObject({ tenant: { code: 'grand-bend' } })
  const { clientId, clientSecret } = clients.client
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  })
  expect((await fetch(tokenUrl, { method: 'POST', body })).status).toBe(200)
})

test('with --json also says where the nova catalogue is and which buckets it has', async () => {
  const mock = startNova(['mock', '--json'])
  running.push(mock)
  const { spectra } = JSON.parse(await mock.seen('stdout', /\n/))
  expect(spectra.buckets).toMatchObject({ private: 'nova-cat-private-data', public: 'nova-cat-public-site' })
  const pointer = await fetch(`${spectra.baseUrl}/current.json`)
  expect(await pointer.json()).toMatchObject({ release_id: expect.stringMatching(/^\d{8}-\d{6}$/) })
})

test('--port: the store, labs, edfi, the catalogue and agents take the next five', async () => {
  const port = quietPorts()
  const mock = startNova(['mock', '--json', '--port', String(port)])
  running.push(mock)
  const description = JSON.parse(await mock.seen('stdout', /\n/))
  const portOf = (url: string) => Number(new URL(url).port) - port
  const { transfer, store, labs, edfi, spectra, agents } = description
  const urls = [transfer.baseUrl, store.endpoint, labs.baseUrl, edfi.baseUrl, spectra.baseUrl, agents.baseUrl]
  expect(urls.map(portOf)).toEqual([0, 1, 2, 3, 4, 5])
})

test('for people prints what to paste', async () => {
  const mock = startNova(['mock'])
  running.push(mock)
  const text = await mock.seen('stdout', /nova upload FILE\n/)
  expect(text).toMatch(/export NOVA_TRANSFER_URL=http:\/\/127\.0\.0\.1:\d+\n/)
  expect(text).toMatch(/export NOVA_TRANSFER_TOKEN=\S+\n/)
  expect(await mock.seen('stdout', /nova labs list\n/)).toMatch(/export NOVA_LABS_URL=http:\/\/127\.0\.0\.1:\d+\n/)
  expect(await mock.seen('stdout', /nova edfi run .*\n/)).toMatch(
    /export NOVA_EDFI_URL=http:\/\/127\.0\.0\.1:\d+\n +export NOVA_EDFI_COOKIE='connect\.sid=\S+'\n/,
  )
  expect(await mock.seen('stdout', /nova spectra fetch "V1324 Sco"\n/)).toMatch(
    /export NOVA_SPECTRA_URL=http:\/\/127\.0\.0\.1:\d+\n/,
  )
  expect(await mock.seen('stdout', /nova agents remember .*\n/)).toMatch(
    /export NOVA_AGENTS_URL=http:\/\/127\.0\.0\.1:\d+\n +export NOVA_AGENTS_KEY=test-key\n/,
  )
})

test('with --json also says where the agents service is, and which keys open it', async () => {
  const mock = startNova(['mock', '--json', '--agents-profile', 'P1', '--agents-strict'])
  running.push(mock)
  const { agents } = JSON.parse(await mock.seen('stdout', /\n/))
  expect(agents).toMatchObject({ credentials: { api_key: 'test-key' }, profile: 'P1', strict: true })
  const answer = await fetch(`${agents.baseUrl}/api/analytics/flows`, { headers: { 'x-api-key': 'test-key' } })
  expect(answer.status).toBe(200)
})

test.each(['SIGINT', 'SIGTERM'] as const)('ends with 0 on %s, also while somebody is connected', async (signal) => {
  const { mock, transfer } = await startMock()
  await (await fetch(`${transfer.baseUrl}/v1/health/live`, { headers: { connection: 'keep-alive' } })).text()
  mock.child.kill(signal)
  expect(await mock.finished).toMatchObject({ code: 0, stderr: '' })
})

test('with --data a second life goes on with what the first one had', async () => {
  const first = await startMock('--data', at('data'))
  const upload = await runNova(['upload', file('kept.txt', 'kept')], first.env)
  const key = upload.stdout.trim()
  expect(upload.code).toBe(0)
  first.mock.child.kill('SIGINT')
  await first.mock.finished

  const second = await startMock('--data', at('data'))
  // The token of the first life: its signing key was kept as well.
  const env = { ...second.env, NOVA_TRANSFER_TOKEN: first.env['NOVA_TRANSFER_TOKEN'] ?? '' }
  const download = await runNova(['download', key, '-o', at('kept-back.txt')], env)
  expect(download).toMatchObject({ code: 0, stdout: `${at('kept-back.txt')}\n` })
})

test('--defects lists them: a line each, or by service for programs', async () => {
  const [text, json] = await Promise.all([runNova(['mock', '--defects']), runNova(['mock', '--defects', '--json'])])
  const byService = JSON.parse(json.stdout) as Record<string, { name: string; summary: string }[]>
  const { transfer } = byService
  expect(transfer).toContainEqual({ name: 'store-hides-etag', summary: expect.any(String) })
  expect(text.stdout.trimEnd().split('\n')).toHaveLength(Object.values(byService).flat().length)
  expect(Object.keys(byService)).toEqual(['transfer', 'labs', 'edfi', 'spectra', 'agents'])
  expect(text.stdout).toMatch(/^transfer {2}store-hides-etag +\S/m)
  expect([text.code, json.code]).toEqual([0, 0])
})

test('--defect makes the mistake', async () => {
  const { transfer } = await startMock('--defect', 'request-id-not-echoed')
  const answer = await fetch(`${transfer.baseUrl}/v1/health/live`, { headers: { 'x-request-id': 'mine' } })
  expect(answer.headers.get('x-request-id')).not.toBe('mine')
})

test('--defect with an unknown name ends with 2 and the names there are', async () => {
  const { code, stderr } = await runNova(['mock', '--defect', 'no-such'])
  expect(stderr).toContain('Unknown defect no-such.')
  expect(stderr).toContain('store-hides-etag')
  expect(code).toBe(2)
})

test('--faults that no platform understands end with 2', async () => {
  const missing = await runNova(['mock', '--faults', at('no-plan.json')])
  const wrong = await runNova(['mock', '--faults', file('plan.json', '[{"on":{"operation":"getExport"}}]')])
  expect([missing.stderr, missing.code]).toEqual([expect.stringContaining('The fault plan cannot be read'), 2])
  expect([wrong.stderr, wrong.code]).toEqual([expect.stringContaining('Fault rule'), 2])
})

test('a port that is taken ends with 1 and says what to do', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
  const { code, stderr } = await runNova(['mock', '--port', String(port)])
  server.close()
  expect(stderr).toMatch(/Cannot listen: .*EADDRINUSE.*\n.*--port/)
  expect(code).toBe(1)
})

test('--s3-endpoint without credentials ends with 2', async () => {
  const { code, stderr } = await runNova(['mock', '--s3-endpoint', 'http://127.0.0.1:9'])
  expect(stderr).toContain('AWS_ACCESS_KEY_ID')
  expect(code).toBe(2)
})
