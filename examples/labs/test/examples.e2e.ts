/** The programs people copy, run as they would run them, against the mock over HTTP. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode } from '@nova/example-harness/run-node'
import { createMockPlatform, type MockPlatform, systemClock } from '@nova/mock'
import { createLabsClient, logOut } from '@nova/sdk/labs'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = new URL('..', import.meta.url)
const files = mkdtempSync(join(tmpdir(), 'nova-labs-'))
const bob = { username: 'bob', password: 'nova-bobby' }

let platform: MockPlatform
let env: Record<string, string>

beforeAll(async () => {
  platform = await createMockPlatform({ clock: systemClock, labs: { nodeStartMs: 200 } })
  const { baseUrls, labsCredentials } = await platform.listen()
  const { username = '', password = '' } = labsCredentials ?? {}
  env = { NOVA_LABS_URL: baseUrls.labs, NOVA_LABS_USERNAME: username, NOVA_LABS_PASSWORD: password }
})
afterAll(async () => {
  await platform?.close()
  rmSync(files, { recursive: true, force: true })
})

test('watch-lab.mjs prints what another user changes, and ends at Ctrl-C', async () => {
  const other = createLabsClient({ baseUrl: env['NOVA_LABS_URL'] ?? '', auth: bob })
  let seen = ''
  let changed: Promise<unknown> | undefined
  const { code, stdout, stderr } = await runNode(['watch-lab.mjs', 'demo.json'], {
    folder,
    env,
    onOutput(text, stop) {
      seen += text
      if (/session live live/.test(seen)) changed ??= other.createNetwork('demo.json', { name: 'seen-by-others' })
      if (seen.includes('seen-by-others')) stop()
    },
  })
  expect(await changed).toMatchObject({ name: 'seen-by-others' })
  expect(stderr).toContain('2 nodes, 2 edges')
  expect(stdout).toMatch(/^event added network \d+ seen-by-others$/m)
  expect(code).toBe(0)
  await logOut(other)
})

test('draw-lab.mjs writes the lab as SVG', async () => {
  const file = join(files, 'demo.svg')
  const { code, stdout } = await runNode(['draw-lab.mjs', 'demo.json', file], { folder, env })
  expect(stdout).toContain('2 nodes, 2 edges')
  expect(readFileSync(file, 'utf8')).toMatch(/^<svg [\s\S]*alpine-1[\s\S]*<\/svg>\n$/)
  expect(code).toBe(0)
})

test('wire-lab.mjs builds a lab whose nodes run', async () => {
  const { code, stdout, stderr } = await runNode(['wire-lab.mjs', 'wired.json'], { folder, env })
  expect(stderr).toBe('')
  expect(stdout).toBe('left runs\nright runs\nhost runs\nwired.json: 3 edges\n')
  expect(code).toBe(0)
  const { nodes, links, networks } = platform.labs.getDocument('wired.json') as Record<string, object>
  expect(Object.keys(nodes ?? {})).toHaveLength(3)
  expect(links).toHaveLength(4)
  expect(Object.keys(networks ?? {})).toHaveLength(2)
})

test('a wrong password is said, and not repeated', async () => {
  const { code, stderr } = await runNode(['draw-lab.mjs', 'demo.json', join(files, 'none.svg')], {
    folder,
    env: { ...env, NOVA_LABS_PASSWORD: 'not-the-password' },
  })
  expect(stderr).toContain('login_refused')
  expect(stderr).not.toContain('not-the-password')
  expect(code).toBe(1)
})
