/** The built script-tag bundle in a real browser: one tag, one global, a real upload. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createMockPlatform, systemClock } from '@nova/mock'
import { chromium } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type * as sdk from '../../src/transfer/index.ts'

const executablePath = '/usr/bin/chromium'
const bundle = fileURLToPath(new URL('../../dist/nova-transfer.global.js', import.meta.url))

declare const NovaTransfer: typeof sdk

describe.runIf(existsSync(executablePath))('dist/nova-transfer.global.js', () => {
  test('one script tag gives one global that uploads and downloads', async () => {
    const platform = await createMockPlatform({ clock: systemClock, corsOrigins: ['*'] })
    const { baseUrls, credentials } = await platform.listen()
    const browser = await chromium.launch({ executablePath })
    try {
      const page = await browser.newPage()
      // Any HTML page will do; storage is another origin all the same.
      await page.goto(`${baseUrls.transfer}/docs`)
      const before = await page.evaluate(() => Object.keys(globalThis))
      await page.addScriptTag({ path: bundle })
      const added = await page.evaluate(
        (known) => Object.keys(globalThis).filter((name) => !known.includes(name)),
        before,
      )
      expect(added).toEqual(['NovaTransfer'])
      const result = await page.evaluate(
        async ({ baseUrl, auth }) => {
          const client = NovaTransfer.createTransferClient({ baseUrl, auth })
          const { key } = await NovaTransfer.uploadFile(
            client,
            new File(['hello'], 'hello.txt', { type: 'text/plain' }),
          )
          const { bytes } = await NovaTransfer.downloadFile(client, { key })
          return new TextDecoder().decode(bytes)
        },
        { baseUrl: baseUrls.transfer, auth: credentials.token },
      )
      expect(result).toBe('hello')
    } finally {
      await browser.close()
      await platform.close()
    }
  })
})
