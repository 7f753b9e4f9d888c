/** The programs people copy, run as they would run them, against the mock over HTTP. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode } from '@nova/example-harness/run-node'
import { createMockPlatform, type MockPlatform, systemClock } from '@nova/mock'
import { afterAll, beforeAll, expect, test } from 'vitest'

const MiB = 1024 * 1024
const folder = mkdtempSync(join(tmpdir(), 'nova-examples-'))
const examples = new URL('..', import.meta.url)
const here = fileURLToPath(examples)
const bytes = randomBytes(12 * MiB + 5)
const file = join(folder, 'report.bin')

let platform: MockPlatform
let env: Record<string, string>

beforeAll(async () => {
  writeFileSync(file, bytes)
  platform = await createMockPlatform({
    clock: systemClock,
    transfer: { multipart_threshold_bytes: 8 * MiB, minimum_part_size_bytes: 5 * MiB, upload_part_size_bytes: 5 * MiB },
  })
  const { baseUrls, credentials } = await platform.listen()
  env = { NOVA_TRANSFER_URL: baseUrls.transfer, NOVA_TRANSFER_TOKEN: credentials.token }
})
afterAll(async () => {
  await platform?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('upload-file.mjs uploads and prints the receipt', async () => {
  const { code, stdout, stderr } = await runNode(['upload-file.mjs', file, join(folder, 'state')], {
    folder: examples,
    env,
  })
  expect(stderr).toContain('100%')
  expect(JSON.parse(stdout)).toMatchObject({ size_bytes: bytes.length, parts_sent: 3, strategy: 'multipart' })
  expect(code).toBe(0)
})

test('upload-file.mjs says what is wrong with a bad access token, without repeating it', async () => {
  const { code, stderr } = await runNode(['upload-file.mjs', file, join(folder, 'state-2')], {
    folder: examples,
    env: { ...env, NOVA_TRANSFER_TOKEN: 'not-a-token' },
  })
  expect(code).toBe(1)
  expect(stderr).toContain('malformed_token')
  expect(stderr).not.toContain('not-a-token')
})

test('the example of the README runs as it stands', async () => {
  const readme = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8')
  const code = /<!-- example: upload -->\n+```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  expect(
    code
      .trim()
      .split('\n')
      .filter((line) => line.trim()).length,
  ).toBeLessThanOrEqual(10)
  const program = join(here, '.readme-example.mjs')
  writeFileSync(program, code.replaceAll('.nova-uploads', join(folder, 'readme-state')))
  try {
    const result = await runNode([program, file], { folder: examples, env })
    expect(result.stderr).toContain(`${bytes.length} of ${bytes.length} bytes`)
    expect(result.stdout).toMatch(/^uploads\/\S+ verified by \w+ - 0 parts not sent again/)
    expect(result.code).toBe(0)
  } finally {
    rmSync(program, { force: true })
  }
})
