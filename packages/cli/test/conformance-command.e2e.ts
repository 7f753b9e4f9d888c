/** `nova conformance` as a process: its exit codes, and where it writes what. */
import { readFileSync } from 'node:fs'
import { createMockPlatform, type MockPlatform, systemClock } from '@nova/mock'
import { afterEach, expect, test } from 'vitest'
import { runNova } from './run-nova.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { at, file } = temporaryFolder()

let platform: MockPlatform | undefined
afterEach(async () => {
  await platform?.close()
  platform = undefined
})

async function conform(defects: string[], ...flags: string[]) {
  platform = await createMockPlatform({ clock: systemClock, defects })
  const { baseUrls, credentials } = await platform.listen()
  const args = ['conformance', '--target', baseUrls.transfer, '--service', 'transfer', '--only', 'platform/*']
  return runNova([...args, '--token', credentials.token, ...flags])
}

test('ends with 0 when the service conforms, and writes the report', async () => {
  const report = at('report.json')
  const { code, stdout } = await conform([], '--json', '--report', report)
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(report, 'utf8')))
})

test('ends with 1 when it does not, in plain text', async () => {
  const { code, stdout, stderr } = await conform(['version-mismatch'], '--quiet')
  expect(stderr).toBe('')
  expect(stdout).not.toContain('\u001b')
  expect(code).toBe(1)
})

test.each([
  ['nothing listens there', ['--target', 'http://127.0.0.1:9', '--service', 'transfer']],
  ['the service has no suite', ['--target', 'http://127.0.0.1:9', '--service', 'nothing']],
  ['the service is not named', ['--target', 'http://127.0.0.1:9']],
  [
    'the credentials are not JSON',
    ['--target', 'http://127.0.0.1:9', '--service', 'transfer', '--credentials', file('c.json', '{"token": "s3cret')],
  ],
])('ends with 2 when %s', async (_name, args) => {
  const { code, stdout, stderr } = await runNova(['conformance', ...args])
  expect(stderr).not.toBe('')
  expect(stderr).not.toMatch(/s3cret|\n {4}at /)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})
