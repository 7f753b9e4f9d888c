/** The built script-tag bundles in a real browser: one tag, one global, real work. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createMockPlatform, systemClock } from '@nova/mock'
import { chromium, type Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type * as labs from '../../src/labs/index.ts'
import type * as transfer from '../../src/transfer/index.ts'

const executablePath = '/usr/bin/chromium'
const bundleOf = (service: string) => fileURLToPath(new URL(`../../dist/nova-${service}.global.js`, import.meta.url))

declare const NovaTransfer: typeof transfer
declare const NovaLabs: typeof labs

/** Loads the bundle by a tag, and gives the globals that came with it. */
async function loadBundle(page: Page, service: string): Promise<readonly string[]> {
  const before = await page.evaluate(() => Object.keys(globalThis))
  await page.addScriptTag({ path: bundleOf(service) })
  return await page.evaluate((known) => Object.keys(globalThis).filter((name) => !known.includes(name)), before)
}

describe.runIf(existsSync(executablePath))('dist/nova-transfer.global.js', () => {
  test('one script tag gives one global that uploads and downloads', async () => {
    const platform = await createMockPlatform({ clock: systemClock, corsOrigins: ['*'] })
    const { baseUrls, credentials } = await platform.listen()
    const browser = await chromium.launch({ executablePath })
    try {
      const page = await browser.newPage()
      // Any HTML page will do; storage is another origin all the same.
      await page.goto(`${baseUrls.transfer}/docs`)
      const added = await loadBundle(page, 'transfer')
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

describe.runIf(existsSync(executablePath))('dist/nova-labs.global.js', () => {
  test('one script tag gives one global that opens a lab, sees it change and draws it', async () => {
    const platform = await createMockPlatform({ clock: systemClock })
    const { baseUrls } = await platform.listen()
    const browser = await chromium.launch({ executablePath })
    try {
      const page = await browser.newPage()
      // Any document of the host will do: its cookies are for pages of its own.
      await page.goto(`${baseUrls.labs}/api/health`)
      expect(await loadBundle(page, 'labs')).toEqual(['NovaLabs'])
      const result = await page.evaluate(async () => {
        const client = NovaLabs.createLabsClient({ auth: { username: 'alice', password: 'nova-alice' } })
        const lab = await NovaLabs.openLab(client, 'demo.json')
        const steps = lab.changes()
        await client.createNetwork('demo.json', { name: 'seen-in-a-page', type: 'linux_bridge' })
        for await (const { graph } of steps) if (graph.networks.size === 2) break
        const svg = NovaLabs.renderTopologySvg(lab.getSnapshot())
        lab.close()
        return svg
      })
      expect(result).toMatch(/^<svg [\s\S]*alpine-1[\s\S]*<\/svg>/)
    } finally {
      await browser.close()
      await platform.close()
    }
  })
})
