/** The platform inside a page, behind MSW's service worker, in a real browser. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const executablePath = '/usr/bin/chromium'

describe.runIf(existsSync(executablePath))('in Chromium', () => {
  let server: Server
  let pageUrl = ''

  beforeAll(async () => {
    const built = await build({
      entryPoints: [fileURLToPath(new URL('page/worker-page.ts', import.meta.url))],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      conditions: ['nova-source'],
      write: false,
    })
    const msw = dirname(createRequire(import.meta.url).resolve('msw/package.json'))
    const files: Readonly<Record<string, { type: string; text: string }>> = {
      '/': { type: 'text/html', text: '<!doctype html><title>page</title>' },
      '/page.js': { type: 'text/javascript', text: built.outputFiles[0]?.text ?? '' },
      '/mockServiceWorker.js': {
        type: 'text/javascript',
        text: await readFile(join(msw, 'lib/mockServiceWorker.js'), 'utf8'),
      },
    }
    server = createServer((request, response) => {
      const file = files[request.url ?? '']
      response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' }).end(file?.text)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    pageUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  /** What a function of the page's module gives. As text: the test runner would rewrite an import inside a function. */
  async function run(name: string): Promise<unknown> {
    const browser = await chromium.launch({ executablePath, timeout: 120_000 })
    try {
      const page = await browser.newPage()
      page.setDefaultTimeout(120_000)
      await page.goto(pageUrl)
      return await page.evaluate(`import('/page.js').then((module) => module.${name}())`)
    } finally {
      await browser.close()
    }
  }

  test('an application uploads and downloads without a network', async () => {
    expect(await run('runInPage')).toEqual({
      etag: expect.stringMatching(/^"[0-9a-f]{32}-3"$/),
      status: 206,
      bytes: [1, 2],
      dropped: true,
      seen: 3,
    })
  })

  test('an application logs in, watches a lab and changes it without a network', async () => {
    expect(await run('watchLabInPage')).toEqual({
      refused: '3000 refused with HTTP 403',
      cookies: '',
      login: 200,
      hello: 'hello',
      status: 201,
      event: 'network_created',
      broken: '3000 broken',
    })
  })
})
