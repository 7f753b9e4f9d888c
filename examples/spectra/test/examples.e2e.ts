/** The programs people copy, run as they would run them, against the mock over HTTP. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode } from '@nova/example-harness/run-node'
import { createMockPlatform, type MockPlatform, systemClock } from '@nova/mock'
import { type BundleProof, verifyBundle } from '@nova/sdk/spectra'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = new URL('..', import.meta.url)
const files = mkdtempSync(join(tmpdir(), 'nova-spectra-'))

let platform: MockPlatform
let env: Record<string, string>

beforeAll(async () => {
  platform = await createMockPlatform({ clock: systemClock })
  const { baseUrls } = await platform.listen()
  env = { NOVA_SPECTRA_URL: baseUrls.spectra }
})
afterAll(async () => {
  await platform?.close()
  rmSync(files, { recursive: true, force: true })
})

const run = (program: string, name: string, to: string) => runNode([program, name, join(files, to)], { folder, env })

test('fetch-bundle.mjs fetches by an alias, and leaves a proof that holds later', async () => {
  const { code, stdout, stderr } = await run('fetch-bundle.mjs', 'NOVA Sco 2012', 'bundles')
  expect(stderr).toMatch(/^download \d+ of \d+ bytes, /m)
  const [, path = '', sha256] =
    /^V1324 Sco: (.*)\nverified: 11 files, \d+ bytes\nsha256 ([\da-f]{64})\n$/.exec(stdout) ?? []
  expect([code, createHash('sha256').update(readFileSync(path)).digest('hex')]).toEqual([0, sha256])
  const proof: BundleProof = JSON.parse(readFileSync(`${path}.proof.json`, 'utf8'))
  const checked = await verifyBundle(path, { proof })
  expect(checked.archive.sha256).toBe(sha256)
  expect(readdirSync(join(files, 'bundles'))).toHaveLength(2)
})

test('fetch-bundle.mjs refuses a bundle that is damaged, and says what is wrong with which file', async () => {
  const [release_id] = await platform.spectra.releases()
  const [key = ''] = (await platform.spectra.listObjects('public', `releases/${release_id}/nova/4e9b0e88`)).filter(
    (each) => each.endsWith('bundle.zip'),
  )
  await platform.spectra.flipByte('public', key, 60_000)
  const { code, stderr } = await run('fetch-bundle.mjs', 'V1324 Sco', 'damaged')
  expect([code, stderr]).toEqual([1, expect.stringContaining('bundle_refused: The bundle of nova 4e9b0e88')])
  expect(stderr).toMatch(/^ {2}archive_sha256: [\da-f]{64} instead of [\da-f]{64}\n {2}member_\w+ of spectra\//m)
  expect(readdirSync(join(files, 'damaged'))).toEqual([])
})

test('plot-nova.mjs draws every regime', async () => {
  const { code, stdout, stderr } = await run('plot-nova.mjs', 'v1324-sco', 'plots')
  expect([code, stderr]).toEqual([0, ''])
  const drawn = stdout.trim().split('\n')
  expect(drawn.map((file) => file.slice(join(files, 'plots').length + 1))).toEqual(
    ['spectra-uv', 'spectra-optical', 'spectra-nir', 'light-curve-optical', 'light-curve-radio'].map(
      (what) => `V1324-Sco-${what}.svg`,
    ),
  )
  for (const file of drawn) expect(readFileSync(file, 'utf8')).toMatch(/^<svg [\s\S]*V1324 Sco[\s\S]*<\/svg>\n$/)
})

test('plot-nova.mjs has nothing to draw of some, and knows names like the one nobody has', async () => {
  const none = await run('plot-nova.mjs', 'BT Mon', 'none')
  expect([none.code, none.stdout]).toEqual([0, 'Nothing of BT Mon can be drawn.\n'])
  const wrong = await run('plot-nova.mjs', 'V1325 Sco', 'wrong')
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringMatching(/^nova_not_found: .*V1324 Sco/)])
})
