/** The example on spectra in the first README, run as it stands, against the mock over HTTP. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode } from '@nova/example-harness/run-node'
import { createMockPlatform, systemClock } from '@nova/mock'
import { expect, test } from 'vitest'

const folder = new URL('..', import.meta.url)

test('the example of the README fetches a bundle and says that it is verified', async () => {
  const readme = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8')
  const code = /<!-- example: fetch-bundle -->\n+```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  expect(code.split('\n').filter((line) => line.trim()).length).toBeLessThanOrEqual(10)
  const files = mkdtempSync(join(tmpdir(), 'nova-spectra-'))
  const platform = await createMockPlatform({ clock: systemClock })
  const { baseUrls } = await platform.listen()
  const program = fileURLToPath(new URL('.readme-example.mjs', folder))
  writeFileSync(program, code.replaceAll("'.novae", `'${files}/novae`))
  try {
    const run = await runNode([program, 'nova sco 2012'], { folder, env: { NOVA_SPECTRA_URL: baseUrls.spectra } })
    const [, path = '', sha256] = /^(\S+) verified 11 files ([\da-f]{64})\n$/.exec(run.stdout) ?? []
    expect(run.stderr).toMatch(/^download \d+ of \d+ bytes$/m)
    expect([run.code, createHash('sha256').update(readFileSync(path)).digest('hex')]).toEqual([0, sha256])
    expect(readdirSync(files)).toEqual(['novae'])
  } finally {
    rmSync(program, { force: true })
    rmSync(files, { recursive: true, force: true })
    await platform.close()
  }
})
