/** The example on agents in the first README, run as it stands, against the mock over HTTP. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode } from '@nova/example-harness/run-node'
import { createMockPlatform, systemClock } from '@nova/mock'
import { expect, test } from 'vitest'

const folder = new URL('..', import.meta.url)

test('the example of the README remembers, recalls and watches', async () => {
  const readme = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8')
  const code = /<!-- example: remember -->\n+```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  expect(code.split('\n').filter((line) => line.trim()).length).toBeLessThanOrEqual(10)
  const files = mkdtempSync(join(tmpdir(), 'nova-agents-'))
  const platform = await createMockPlatform({ clock: systemClock })
  const { baseUrls } = await platform.listen()
  const program = fileURLToPath(new URL('.readme-example.mjs', folder))
  // It watches for good: one answer is enough here.
  const once = code.replaceAll("'.memory'", `'${files}/memory'`).replace(/(console\.log\(via.*)$/m, '{ $1; break }')
  expect(once).toContain('break')
  writeFileSync(program, once)
  const env = { NOVA_AGENTS_URL: baseUrls.agents, NOVA_AGENTS_KEY: 'test-key' }
  const run = () => runNode([program, 'Ada prefers mornings', 'prefers mornings'], { folder, env })
  try {
    const first = await run()
    expect(first.stderr).toBe('')
    expect(first.stdout).toMatch(/^stored \[ \[ [\d.]+, 'Ada prefers mornings' \] \]\nsocket 0\.1\d*\n$/)
    expect((await run()).stdout).toMatch(
      /^already_stored \[ \[ [\d.]+, 'Ada prefers mornings' \] \]\nsocket 0\.1\d*\n$/,
    )
    expect(readdirSync(files)).toEqual(['memory'])
  } finally {
    rmSync(program, { force: true })
    rmSync(files, { recursive: true, force: true })
    await platform.close()
  }
})
