import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const executablePath = '/usr/bin/chromium'

export const browserIsInstalled = (): boolean => existsSync(executablePath)

export interface OpenPage {
  readonly page: Page
  /** Whatever the page complained about: uncaught errors and policy violations. */
  readonly complaints: readonly string[]
  /** Every error on the console, answers with an error status included. */
  readonly consoleErrors: readonly string[]
  close(): Promise<void>
}

/** A page in a real Chromium with a profile of its own. */
export async function openPage(url: string): Promise<OpenPage> {
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  const page = await browser.newPage()
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
