/** Uploads in a real browser: what XMLHttpRequest, CORS, IndexedDB, Web Locks and Files really do. */
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createMockPlatform, type FaultRule, type Listening, type MockPlatform, systemClock } from '@nova/mock'
import { build } from 'esbuild'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type * as sdk from '../../src/transfer/index.ts'
import { bytesOf } from '../node/upload-world.ts'

const executablePath = '/usr/bin/chromium'
const PART_BYTES = 256 * 1024
const PARTS = 6
const bytes = bytesOf(PARTS * PART_BYTES - 5)

declare const Nova: typeof sdk
declare const file: HTMLInputElement

describe.runIf(existsSync(executablePath))('an upload in Chromium', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let pages: Server
  let platform: MockPlatform
  let listening: Listening
  let folder: string
  let path: string

  beforeAll(async () => {
    const bundle = await build({
      entryPoints: [fileURLToPath(new URL('../../src/transfer/index.ts', import.meta.url))],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'Nova',
      platform: 'browser',
      conditions: ['browser', 'nova-source'],
    })
    const script = bundle.outputFiles[0]?.text ?? ''
    pages = createServer((request, response) => {
      const isScript = request.url === '/nova.js'
      response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
      response.end(isScript ? script : '<!doctype html><input type=file id=file><script src=/nova.js></script>')
    })
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve))
    browser = await chromium.launch({ executablePath, timeout: 120_000 })
  })
  afterAll(async () => {
    await browser?.close()
    pages?.closeAllConnections()
    pages?.close()
  })

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nova-browser-'))
    path = join(folder, 'film.mov')
    writeFileSync(path, bytes)
    context = await browser.newContext()
    context.setDefaultTimeout(120_000)
  })
  afterEach(async () => {
    await context.close()
    await platform.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function openPlatform(options: { faults?: FaultRule[]; defects?: string[]; transfer?: object } = {}) {
    platform = await createMockPlatform({
      clock: systemClock,
      corsOrigins: ['*'],
      ...options,
      transfer: {
        multipart_threshold_bytes: PART_BYTES,
        upload_part_size_bytes: PART_BYTES,
        minimum_part_size_bytes: PART_BYTES,
        target_upload_part_count: 10_000,
        ...options.transfer,
      },
    })
    listening = await platform.listen()
    page = await openPage()
  }

  async function openPage(): Promise<Page> {
    const opened = await context.newPage()
    await opened.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`)
    await opened.setInputFiles('#file', path)
    return opened
  }

  const upload = (on: Page = page, options: Pick<sdk.UploadOptions, 'checksumPreference' | 'concurrency'> = {}) =>
    on.evaluate(
      async ([baseUrl, auth, given]) => {
        const client = Nova.createTransferClient({ baseUrl, auth })
        const source = file.files?.[0]
        if (!source) throw new Error('no file')
        const progress: number[] = []
        try {
          const receipt = await Nova.uploadFile(client, source, {
            ...given,
            tokenStore: Nova.createIndexedDbTokenStore(),
            partRetry: { maxAttempts: 2, baseDelayMs: 1 },
            progressIntervalMs: 0,
            onProgress: ({ bytes: sent }) => progress.push(sent),
          })
          return { receipt, progress, code: null }
        } catch (error) {
          return { receipt: null, progress, code: Nova.isNovaError(error) ? error.code : String(error) }
        }
      },
      [listening.baseUrls.transfer, listening.credentials.token, options] as const,
    )

  /** What the page's own record says has arrived: it hears of a part, and writes it down, after storage has it. */
  const bytesOnRecord = () =>
    page.evaluate(async () => {
      const [unfinished] = await Nova.listUnfinishedUploads(Nova.createIndexedDbTokenStore())
      return unfinished && 'storedBytes' in unfinished ? unfinished.storedBytes : 0
    })

  test('sends a File in parts without a Content-Type, with progress that never goes back', async () => {
    await openPlatform()
    const { receipt, progress, code } = await upload()
    expect(code).toBeNull()
    expect(receipt).toMatchObject({ parts_sent: PARTS, verified_by: 'etag', size_bytes: bytes.byteLength })
    for (const entry of platform.journal.of('s3:UploadPart')) expect(entry.headers).not.toHaveProperty('content-type')
    expect([...progress].sort((a, b) => a - b)).toEqual(progress)
    expect(progress.at(-1)).toBe(bytes.byteLength)
  })

  test('shows progress inside a part while the part is under way', async () => {
    const sizeBytes = 32 * 1024 * 1024
    await openPlatform({
      transfer: { multipart_threshold_bytes: 2 * sizeBytes },
      faults: [{ on: { operation: 's3:PutObject' }, do: { kind: 'stall', afterBytes: 1024 * 1024 } }],
    })
    const seen = await page.evaluate(
      ([baseUrl, auth, size]) =>
        new Promise<number>((resolve, reject) => {
          const client = Nova.createTransferClient({ baseUrl, auth })
          const task = Nova.uploadFile(client, new Blob([new Uint8Array(size)]), {
            onProgress: ({ bytes: sent }) => {
              if (sent > 0) void task.abort(sent)
            },
          })
          task.done.then(() => reject(new Error('it was not stalled')), resolve)
        }),
      [listening.baseUrls.transfer, listening.credentials.token, sizeBytes] as const,
    )
    expect(seen).toBeGreaterThan(0)
    expect(seen).toBeLessThan(sizeBytes)
  })

  test('binds digests where they are wanted', async () => {
    await openPlatform()
    const { receipt } = await upload(page, { checksumPreference: 'strict' })
    expect(receipt).toMatchObject({ verified_by: 'checksum' })
    for (const entry of platform.journal.of('s3:UploadPart'))
      expect(entry.headers['x-amz-checksum-sha256']).toMatch(/^[A-Za-z0-9+/]{43}=$/)
  })

  test('is told after the first part that CORS hides the ETag', async () => {
    await openPlatform({ defects: ['store-hides-etag'] })
    expect(await upload(page, { concurrency: 1 })).toMatchObject({ code: 'etag_hidden' })
    expect(platform.journal.of('s3:UploadPart')).toHaveLength(1)
  })

  test('settles a lost answer to Complete although it may not read lengths across origins', async () => {
    await openPlatform({ faults: [{ on: { operation: 'completeUpload' }, do: { kind: 'drop', when: 'after' } }] })
    const { receipt, code } = await upload()
    expect(code).toBeNull()
    expect(receipt).toMatchObject({ answer_lost: true, verified_by: 'etag' })
    // Chromium itself may repeat a POST whose kept connection was reset; the service answers that one "not found".
    expect(platform.journal.of('completeUpload').some((entry) => entry.status === 200)).toBe(false)
  })

  test('goes on after a reload, from IndexedDB', async () => {
    await openPlatform({
      faults: [{ on: { operation: 's3:UploadPart', nth: 4, times: 'always' }, do: { kind: 'stall', afterBytes: 0 } }],
    })
    void upload(page, { concurrency: 1 }).catch(() => {})
    await expect.poll(() => platform.journal.of('s3:UploadPart').length).toBe(4)
    await expect.poll(bytesOnRecord).toBe(3 * PART_BYTES)
    await page.reload()
    await page.setInputFiles('#file', path)
    platform.faults.clear()
    const { receipt, code } = await upload()
    expect(code).toBeNull()
    expect(receipt).toMatchObject({ parts_reused: 3, parts_sent: 3 })
  })

  test('is driven by one tab at a time, and by the other once that tab is closed', async () => {
    await openPlatform({
      faults: [{ on: { operation: 's3:UploadPart', nth: 3, times: 'always' }, do: { kind: 'stall', afterBytes: 0 } }],
    })
    void upload(page, { concurrency: 1 }).catch(() => {})
    await expect.poll(() => platform.journal.of('s3:UploadPart').length).toBe(3)
    await expect.poll(bytesOnRecord).toBe(2 * PART_BYTES)
    const other = await openPage()
    expect(await upload(other)).toMatchObject({ code: 'upload_busy' })
    await page.close()
    platform.faults.clear()
    // The browser frees the lock of a closed tab in its own time.
    let last = await upload(other)
    while (last.code === 'upload_busy') last = await upload(other)
    expect(last).toMatchObject({ code: null, receipt: { parts_reused: 2 } })
  })

  test('waits out a machine that is offline', async () => {
    await openPlatform({ faults: [{ on: { operation: 's3:UploadPart', nth: 3 }, do: { kind: 'delay', ms: 1000 } }] })
    const running = upload(page, { concurrency: 1 })
    await expect.poll(() => platform.journal.of('s3:UploadPart').length).toBe(3)
    await context.setOffline(true)
    // Part 3 fails for want of a network; nothing more is begun.
    await page.waitForFunction(() => !navigator.onLine)
    await context.setOffline(false)
    expect(await running).toMatchObject({ code: null, receipt: { parts_sent: PARTS } })
  })

  test('notices that the file on disk changed', async () => {
    await openPlatform({ faults: [{ on: { operation: 's3:UploadPart', nth: 2 }, do: { kind: 'delay', ms: 1500 } }] })
    const running = upload(page, { concurrency: 1 })
    await expect.poll(() => platform.journal.of('s3:UploadPart').length).toBe(2)
    appendFileSync(path, 'more')
    expect(await running).toMatchObject({ code: 'source_changed' })
    expect(platform.journal.of('completeUpload')).toHaveLength(0)
  })
})
