/** Uploads that are stopped half way, by a person or by kill -9, and what becomes of them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMockPlatform, type MockPlatform, systemClock } from '@nova/mock'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startUntilFolder } from './folder-until.ts'
import { jsonLines, type RunningNova, runNova, startNova } from './run-nova.ts'
import { temporaryFolder } from './temporary-folder.ts'

const KiB = 1024
const PART = 256 * KiB
const { at, file } = temporaryFolder()

let platform: MockPlatform
let env: Record<string, string>
let big: string
let stateDir: string
let nova: RunningNova | undefined

beforeAll(async () => {
  platform = await createMockPlatform({
    clock: systemClock,
    transfer: {
      multipart_threshold_bytes: PART,
      minimum_part_size_bytes: PART,
      upload_part_size_bytes: PART,
    },
  })
  const { baseUrls, credentials } = await platform.listen()
  env = { NOVA_TRANSFER_URL: baseUrls.transfer, NOVA_TRANSFER_TOKEN: credentials.token }
})
afterAll(() => platform.close())

let count = 0
beforeEach(() => {
  count += 1
  // A file of its own for each test: an unfinished upload is found by content.
  big = file(`big-${count}.bin`, 5 * PART + 7)
  stateDir = at(`state-${count}`)
  mkdirSync(stateDir)
  env = { ...env, NOVA_STATE_DIR: stateDir }
  platform.faults.add({
    on: { operation: 's3:UploadPart', partNumber: 3, from: 'client' },
    do: { kind: 'stall', afterBytes: 100 * KiB },
  })
})
afterEach(() => {
  nova?.child.kill('SIGKILL')
  platform.faults.clear()
})

interface Listed {
  readonly id: string
  readonly filename: string
  readonly storedBytes: number
}

const listUnfinished = async () => JSON.parse((await runNova(['uploads', 'list', '--json'], env)).stdout) as Listed[]

/** An upload that has every part but the third, and will not get that one. */
async function startStalledUpload(): Promise<RunningNova> {
  const isStalled = () => readLedgers().some((ledger) => ledger.length === 5)
  nova = await startUntilFolder(stateDir, isStalled, () => startNova(['upload', big], env))
  return nova
}

function readLedgers(): unknown[][] {
  const records = readdirSync(stateDir).filter((name) => name.endsWith('.json'))
  return records.map((name) => JSON.parse(readFileSync(join(stateDir, name), 'utf8')).value.ledger)
}

const reusedAndSent = (stdout: string) => {
  const [receipt] = jsonLines(stdout)
  return [receipt?.['reused_part_numbers'], receipt?.['parts_sent']]
}

test('after kill -9 the same command sends only what is missing', async () => {
  const killed = await startStalledUpload()
  killed.child.kill('SIGKILL')
  expect((await killed.finished).code).toBeNull()
  expect(await listUnfinished()).toEqual([
    expect.objectContaining({ filename: `big-${count}.bin`, sizeBytes: 5 * PART + 7, storedBytes: 4 * PART + 7 }),
  ])

  const again = await runNova(['upload', big, '--json'], env)
  expect(again.code).toBe(0)
  expect(reusedAndSent(again.stdout)).toEqual([[1, 2, 4, 5, 6], 1])
  expect(again.stderr).toContain('5 of 6 parts from an earlier run')
  expect(await listUnfinished()).toEqual([])
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends with %d, takes nothing back, and says how to go on', async (signal, want) => {
  const stopped = await startStalledUpload()
  stopped.child.kill(signal)
  const { code, stdout, stderr } = await stopped.finished
  expect({ code, stdout }).toEqual({ code: want, stdout: '' })
  expect(stderr).toMatch(/Interrupted\. What was sent is kept: the same command goes on/)

  const again = await runNova(['upload', big, '--json'], env)
  expect(reusedAndSent(again.stdout)).toEqual([[1, 2, 4, 5, 6], 1])
})

test('--no-resume sends everything again, and the earlier upload stays to be discarded', async () => {
  const killed = await startStalledUpload()
  killed.child.kill('SIGKILL')
  await killed.finished

  const again = await runNova(['upload', big, '--no-resume', '--json'], env)
  expect(reusedAndSent(again.stdout)).toEqual([[], 6])

  const [left] = await listUnfinished()
  const list = await runNova(['uploads', 'list'], env)
  expect(list.stdout).toMatch(new RegExp(`^${left?.id}  big-${count}\\.bin  1\\.0 MiB of 1\\.3 MiB  until 20`))

  const discarded = await runNova(['uploads', 'discard', left?.id ?? '', '--json'], env)
  expect(discarded).toMatchObject({ code: 0, stdout: `{"discarded":"${left?.id}"}\n` })
  expect(platform.journal.of('abortUpload')).toHaveLength(1)
  expect(await listUnfinished()).toEqual([])
})

test('a second run of an upload that is still going on ends with an error and leaves the first alone', async () => {
  await startStalledUpload()
  const second = await runNova(['upload', big, '--json'], env)
  expect(jsonLines(second.stderr).at(-1)).toMatchObject({ error: { code: 'upload_busy' } })
  expect(second.code).toBe(1)
})

test('discarding what is not there ends with 4', async () => {
  const { code, stderr } = await runNova(['uploads', 'discard', 'no-such'], env)
  expect(stderr).toContain('There is no unfinished upload no-such')
  expect(code).toBe(4)
})

test('a record that cannot be read is listed as such, and can be discarded without a service', async () => {
  writeFileSync(join(stateDir, 'broken.json'), '{"revision": 1, "value": {"v": 1}}')
  expect((await runNova(['uploads', 'list'], env)).stdout).toBe('broken  cannot be read: token_corrupt\n')
  const { code } = await runNova(['uploads', 'discard', 'broken'], { NOVA_STATE_DIR: stateDir })
  expect(code).toBe(0)
  expect(await listUnfinished()).toEqual([])
})
