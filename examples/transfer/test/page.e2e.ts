/** The example page in a real browser: the script-tag bundle under a strict policy, across origins. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserIsInstalled, measureOverflow, type OpenPage, openPage } from '@nova/example-harness/open-page'
import type { ServedPage } from '@nova/example-harness/serve-files'
import { createMockPlatform, type Listening, type MockPlatform, systemClock } from '@nova/mock'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { servePage } from '../demo/serve-page.ts'

const MiB = 1024 * 1024
const bytes = randomBytes(21 * MiB + 7)
const folder = mkdtempSync(join(tmpdir(), 'nova-page-'))
const file = join(folder, 'päge test.bin')

describe.runIf(browserIsInstalled())('the page in Chromium', () => {
  let platform: MockPlatform
  let listening: Listening
  let served: ServedPage
  let open: OpenPage

  beforeAll(async () => {
    writeFileSync(file, bytes)
    platform = await createMockPlatform({
      clock: systemClock,
      corsOrigins: ['*'],
      transfer: {
        multipart_threshold_bytes: 8 * MiB,
        minimum_part_size_bytes: 5 * MiB,
        upload_part_size_bytes: 5 * MiB,
      },
    })
    listening = await platform.listen()
    const config = { baseUrl: listening.baseUrls.transfer, token: listening.credentials.token }
    served = await servePage(config, Object.values(listening.baseUrls))
    open = await openPage(served.url)
  })
  afterAll(async () => {
    await open?.close()
    await served?.close()
    await platform?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const receiptOf = async () => JSON.parse((await open.page.textContent('#receipt')) ?? '')
  const sha256 = createHash('sha256').update(bytes).digest('hex')

  test('uploads, downloads the same bytes, and exports', async () => {
    await open.page.evaluate(() => {
      const said: (string | null)[] = []
      const place = document.querySelector('#announcement') as HTMLElement
      new MutationObserver(() => said.push(place.textContent)).observe(place, { childList: true })
      Object.assign(window, { said })
    })
    await open.page.setInputFiles('#file', file)
    await open.page.waitForSelector('body[data-state=uploaded]')
    expect(await receiptOf()).toMatchObject({
      size_bytes: bytes.length,
      strategy: 'multipart',
      parts_sent: 5,
      parts_reused: 0,
    })
    // Progress is to be seen; who hears the page hears of the beginning and the end.
    const said = await open.page.evaluate(() => (window as unknown as { said: string[] }).said)
    expect(said).toEqual(['Uploading päge test.bin', 'Uploaded päge test.bin.'])
    await open.page.click('#download')
    await open.page.waitForSelector('body[data-compared=true]')
    expect(await open.page.textContent('#after')).toContain(sha256)
    await open.page.click('#export')
    await open.page.waitForSelector('body[data-exported=succeeded]')
    expect(await measureOverflow(open.page)).toBe(0)
    expect([open.complaints, open.consoleErrors]).toEqual([[], []])
  })

  test('goes on after a reload: parts that arrived are not sent again', async () => {
    await open.page.reload()
    platform.journal.clear()
    platform.faults.add({ on: { operation: 's3:UploadPart', partNumber: 4 }, do: { kind: 'stall', afterBytes: 1024 } })
    await open.page.setInputFiles('#file', file)
    const arrived = () => platform.journal.of('s3:UploadPart').filter((entry) => entry.status === 200).length
    await expect.poll(arrived, { timeout: 60_000 }).toBe(4)
    // The store answered; the page has yet to hear it and write it down.
    await expect.poll(() => open.page.evaluate(partsOnRecord), { timeout: 60_000 }).toBe(4)
    await open.page.reload()
    platform.faults.clear()
    await open.page.waitForSelector('#unfinished li')
    await open.page.setInputFiles('#file', file)
    await open.page.waitForSelector('body[data-state=uploaded]')
    const receipt = await receiptOf()
    expect(receipt).toMatchObject({ size_bytes: bytes.length, parts_reused: 4, parts_sent: 1 })
    await open.page.click('#download')
    await open.page.waitForSelector('body[data-compared=true]')
    expect(await open.page.locator('#unfinished li').count()).toBe(0)
  })

  test('pause stops the wire, resume goes on', async () => {
    await open.page.reload()
    platform.journal.clear()
    platform.faults.add({ on: { operation: 's3:UploadPart', partNumber: 2 }, do: { kind: 'stall', afterBytes: 1024 } })
    await open.page.setInputFiles('#file', file)
    // The stalled part holds the upload open until it is paused; a resume sends it again from its first byte.
    const held = () => platform.journal.of('s3:UploadPart', 2).some((entry) => entry.faults.includes('stall'))
    await expect.poll(held, { timeout: 60_000 }).toBe(true)
    expect(await open.page.isDisabled('#file')).toBe(true)
    await open.page.focus('#pause')
    await open.page.keyboard.press('Enter')
    await open.page.waitForFunction(() => document.querySelector('#status')?.textContent?.startsWith('Paused'))
    // The focus is not lost with the button that was pressed.
    expect(await open.page.evaluate(() => document.activeElement?.id)).toBe('resume')
    await open.page.keyboard.press('Enter')
    await open.page.waitForSelector('body[data-state=uploaded]')
    expect(await receiptOf()).toMatchObject({ size_bytes: bytes.length, reused_part_numbers: [] })
    expect(open.complaints).toEqual([])
  })

  test('abort stops the wire, tells the service, and leaves nothing to resume', async () => {
    await open.page.reload()
    platform.journal.clear()
    platform.faults.add({ on: { operation: 's3:UploadPart', partNumber: 2 }, do: { kind: 'stall', afterBytes: 1024 } })
    await open.page.setInputFiles('#file', file)
    const held = () => platform.journal.of('s3:UploadPart', 2).some((entry) => entry.faults.includes('stall'))
    await expect.poll(held, { timeout: 60_000 }).toBe(true)
    await open.page.click('#abort')
    await open.page.waitForSelector('body[data-state=failed]')
    await expect
      .poll(() => platform.journal.of('abortUpload').map(({ status }) => status), { timeout: 60_000 })
      .toEqual([200])
    expect(await open.page.locator('#unfinished li').count()).toBe(0)
    expect(open.complaints).toEqual([])
  })
})

/** Runs in the page: how many parts its own record of unfinished uploads holds. */
function partsOnRecord(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('nova-transfer-page')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const reading = database.transaction('records').objectStore('records').getAll()
      reading.onerror = () => reject(reading.error)
      reading.onsuccess = () => {
        database.close()
        resolve(reading.result.reduce((sum, { value }) => sum + value.ledger.length, 0))
      }
    }
  })
}
