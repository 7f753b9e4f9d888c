/** The example on edfi in the first README, run as it stands, against the mock over HTTP. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode } from '@nova/example-harness/run-node'
import { createMockPlatform, systemClock } from '@nova/mock'
import { expect, test } from 'vitest'
import { edfiDemoOptions, scoresWithSlips } from '../demo/demo-scores.ts'

const folder = new URL('..', import.meta.url)

test('the example of the README says what became of the scores', async () => {
  const readme = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8')
  const code = /<!-- example: run-scores -->\n+```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  expect(code.split('\n').filter((line) => line.trim()).length).toBeLessThanOrEqual(10)
  const files = mkdtempSync(join(tmpdir(), 'nova-edfi-'))
  const platform = await createMockPlatform({ clock: systemClock, edfi: edfiDemoOptions })
  const { baseUrls, edfiCredentials } = await platform.listen()
  const program = fileURLToPath(new URL('.readme-example.mjs', folder))
  writeFileSync(program, code.replace('.edfi-jobs', join(files, 'jobs')))
  writeFileSync(join(files, 'scores.csv'), scoresWithSlips)
  try {
    const {
      code: exitCode,
      stdout,
      stderr,
    } = await runNode([program, join(files, 'scores.csv')], {
      folder,
      env: { NOVA_EDFI_URL: baseUrls.edfi, NOVA_EDFI_COOKIE: edfiCredentials.sessions.user ?? '' },
    })
    expect(stderr).toMatch(/^action earthmover_run$/m)
    expect([exitCode, stdout]).toEqual([0, '1 complete with errors 16 in 4 unmatched []\n'])
  } finally {
    rmSync(program, { force: true })
    rmSync(files, { recursive: true, force: true })
    await platform.close()
  }
})
