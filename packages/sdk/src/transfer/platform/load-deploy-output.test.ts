import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { deployOutputFixture } from './deploy-output.fixture.ts'
import { deployOutputDigest } from './deploy-output-digest.ts'
import { loadDeployOutput } from './load-deploy-output.ts'

test('takes the digest over canonical JSON', async () => {
  expect(await deployOutputDigest({ b: 'é', a: { d: [1, 'x'], c: null } })).toBe(
    'd4d838d2ef8b6be2a8639864d4779801b7ebd6ce85594d62501f7d8759598da7',
  )
})

test('loads a value, a text, a path and a file URL, and says where the service is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nova-deploy-'))
  try {
    const path = join(folder, 'deploy-output.json')
    const text = `${JSON.stringify({ ...deployOutputFixture, public_base_url: 'https://files.example.com/', stack_outputs: { ...deployOutputFixture.stack_outputs, NovaPublicBaseUrl: 'https://files.example.com/' } }, null, 2)}\n`
    await writeFile(path, `\uFEFF${text}`)
    for (const source of [text, path, pathToFileURL(path), JSON.parse(text) as object]) {
      const loaded = await loadDeployOutput(source)
      expect(loaded.baseUrl).toBe('https://files.example.com')
      expect(loaded.output.environment).toBe('prod')
      expect(loaded.sha256).toBe(await deployOutputDigest(JSON.parse(text)))
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('compares the digest, also from a sidecar line in capitals', async () => {
  const digest = await deployOutputDigest(deployOutputFixture)
  const line = `${digest.toUpperCase()}  deploy-output.json\n`
  await expect(loadDeployOutput(deployOutputFixture, { sha256: line })).resolves.toMatchObject({ sha256: digest })
  await expect(loadDeployOutput(deployOutputFixture, { sha256: 'ab'.repeat(32) })).rejects.toMatchObject({
    code: 'deploy_output_digest_mismatch',
    kind: 'integrity',
    details: { sha256: digest, expected_sha256: 'ab'.repeat(32) },
  })
})

test.each<{ name: string; source: string | object; details: object }>([
  { name: 'a wrong field', source: { ...deployOutputFixture, region: 'x' }, details: { path: 'region' } },
  { name: 'text that is not JSON', source: '{', details: { path: '', reason: 'is not JSON' } },
  { name: 'a list', source: '[]', details: { reason: 'must be an object' } },
  { name: 'a missing file', source: '/nowhere/deploy-output.json', details: { reason: 'cannot be read: ENOENT' } },
])('names $name', async ({ source, details }) => {
  await expect(loadDeployOutput(source)).rejects.toMatchObject({ code: 'deploy_output_invalid', details })
})

test('refuses a digest that is none, and hears its signal', async () => {
  await expect(loadDeployOutput(deployOutputFixture, { sha256: 'abc' })).rejects.toMatchObject({
    code: 'invalid_options',
  })
  await expect(loadDeployOutput(deployOutputFixture, { signal: AbortSignal.abort('stop') })).rejects.toBe('stop')
})
