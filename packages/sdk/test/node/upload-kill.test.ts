import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createMockPlatform, systemClock } from '@nova/mock'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bytesOf } from './upload-world.ts'

const PART_BYTES = 64 * 1024
const PARTS = 12
const bytes = bytesOf(PARTS * PART_BYTES - 100)
const script = fileURLToPath(new URL('upload-process.ts', import.meta.url))
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nova-kill-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const ended = (child: ChildProcess) =>
  new Promise<{ code: number | null; signal: string | null; output: string }>((resolve) => {
    let output = ''
    child.stdout?.on('data', (chunk) => {
      output += chunk
    })
    child.stderr?.on('data', (chunk) => {
      output += chunk
    })
    child.on('close', (code, signal) => resolve({ code, signal, output }))
  })

test('a process that is killed with kill -9 is followed by one that sends only what is missing', async () => {
  const platform = await createMockPlatform({
    clock: systemClock,
    transfer: {
      multipart_threshold_bytes: PART_BYTES,
      upload_part_size_bytes: PART_BYTES,
      minimum_part_size_bytes: PART_BYTES,
      target_upload_part_count: 10_000,
    },
    // From the seventh on no part gets through, so that the kill comes in the middle of one.
    faults: [{ on: { operation: 's3:UploadPart', nth: 7, times: 'always' }, do: { kind: 'stall', afterBytes: 1000 } }],
  })
  try {
    const { baseUrls, credentials } = await platform.listen()
    const file = join(folder, 'film.mov')
    const tokens = join(folder, 'tokens')
    writeFileSync(file, bytes)
    const start = () =>
      spawn(process.execPath, [
        '--import',
        tsx,
        '--conditions=nova-source',
        script,
        baseUrls.transfer,
        credentials.token,
        file,
        tokens,
      ])

    const first = start()
    const death = ended(first)
    const ledger = () => {
      try {
        const [name = ''] = readdirSync(tokens).filter((entry) => entry.endsWith('.json'))
        return JSON.parse(readFileSync(join(tokens, name), 'utf8')).value.ledger.length
      } catch {
        return 0
      }
    }
    let over = false
    void death.then(() => {
      over = true
    })
    while (!over && !(ledger() === 6 && platform.journal.of('s3:UploadPart').length >= 8))
      await new Promise((resolve) => setTimeout(resolve, 5))
    first.kill('SIGKILL')
    expect(await death).toMatchObject({ signal: 'SIGKILL' })
    expect(readdirSync(tokens).some((name) => name.endsWith('.lock'))).toBe(true)

    platform.faults.clear()
    platform.journal.clear()
    const { code, output } = await ended(start())
    expect(code, output).toBe(0)
    const receipt = JSON.parse(output)
    expect(receipt).toMatchObject({ parts_reused: 6, parts_sent: 6 })
    expect(platform.journal.of('s3:UploadPart')).toHaveLength(6)
    expect(platform.journal.of('initiateUpload')).toHaveLength(0)
    expect(readdirSync(tokens)).toEqual([])

    const { createTransferClient } = await import('../../src/transfer/client.ts')
    const { url } = await createTransferClient({ baseUrl: baseUrls.transfer, auth: credentials.token }).presignDownload(
      { key: receipt.key },
    )
    const stored = Buffer.from(await (await fetch(url)).arrayBuffer())
    expect(createHash('sha256').update(stored).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
  } finally {
    await platform.close()
  }
}, 120_000)
