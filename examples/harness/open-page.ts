import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const executablePath = '/usr/bin/chromium'

/** How long a browser may take to start, and a page to do what it is told: longer than a busy machine stands still. */
const patienceMs = 120_000

export const browserIsInstalled = (): boolean => existsSync(executablePath)

export interface OpenPage {
  readonly page: Page
  /** Whatever the page complained about: uncaught errors and policy violations. */
  readonly complaints: readonly string[]
  /** Every error on the console, answers with an error status included. */
  readonly consoleErrors: readonly string[]
  close(): Promise<void>
}

/** How wide a telephone is, CSS pixels. */
const NARROW_PX = 380

/** By how much a page is wider than a telephone's screen, pixels; the page is as wide as it was afterwards. */
export async function measureOverflow(page: Page): Promise<number> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: NARROW_PX, height: 800 })
  const overflowPx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (before) await page.setViewportSize(before)
  return overflowPx
}

/** A page in a real Chromium with a profile of its own. */
export async function openPage(url: string): Promise<OpenPage> {
  const browser: Browser = await chromium.launch({
    executablePath,
    timeout: patienceMs,
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  const page = await browser.newPage()
  page.setDefaultTimeout(patienceMs)
  const complaints: string[] = []
  const consoleErrors: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    consoleErrors.push(`${message.text()} ${message.location().url}`)
    if (/Content Security Policy|Refused to/i.test(message.text())) complaints.push(message.text())
  })
  await page.goto(url)
  return { page, complaints, consoleErrors, close: () => browser.close() }
}
