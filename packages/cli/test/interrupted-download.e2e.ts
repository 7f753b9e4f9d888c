/** A download that is stopped half way: nothing under the final name, and nothing fetched twice. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createMockPlatform, type MockPlatform, systemClock } from '@nova/mock'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startUntilFolder } from './folder-until.ts'
import { jsonLines, runNova, startNova } from './run-nova.ts'
import { temporaryFolder } from './temporary-folder.ts'

const MiB = 1024 * 1024
const { at, file } = temporaryFolder()

let platform: MockPlatform
let env: Record<string, string>

beforeAll(async () => {
  platform = await createMockPlatform({ clock: systemClock })
  const { baseUrls, credentials } = await platform.listen()
  env = {
    NOVA_TRANSFER_URL: baseUrls.transfer,
    NOVA_TRANSFER_TOKEN: credentials.token,
    NOVA_STATE_DIR: at('state'),
  }
})
afterAll(() => platform.close())

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

test('Ctrl-C ends with 130; the same command fetches the rest', async () => {
  const source = file('source.bin', 12 * MiB)
  const key = (await runNova(['upload', source], env)).stdout.trim()
  const path = at('downloads/back.bin')
  const args = ['download', key, '-o', path, '--concurrency', '1', '--json']

  // Ranges are 8 MiB: the first comes whole, the second gets stuck.
  platform.faults.add({
    on: { operation: 's3:GetObject', from: 'client', nth: 2 },
    do: { kind: 'stall', afterBytes: MiB, side: 'response' },
  })
  const isFirstKept = () => existsSync(`${path}.part.json`)
  const stopped = await startUntilFolder(at('downloads'), isFirstKept, () => startNova(args, env))
  stopped.child.kill('SIGINT')
  const { code, stdout, stderr } = await stopped.finished
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' })
  expect(jsonLines(stderr).at(-1)).toMatchObject({ interrupted: true, message: expect.stringContaining('goes on') })
  expect(existsSync(path)).toBe(false)

  const again = await runNova(args, env)
  expect(again.code).toBe(0)
  const [receipt] = jsonLines(again.stdout)
  expect(receipt).toMatchObject({ path, size_bytes: 12 * MiB })
  expect(receipt?.['resumed_bytes']).toBeGreaterThanOrEqual(8 * MiB)
  expect(sha256(path)).toBe(sha256(source))
})
