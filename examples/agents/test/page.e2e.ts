/** The page of live analytics in a real browser: charts that move, a quota that is counted, an outbox that survives. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findPort } from '@nova/example-harness/find-port'
import { browserIsInstalled, type OpenPage, openPage } from '@nova/example-harness/open-page'
import type { ServedPage } from '@nova/example-harness/serve-files'
import { createMockPlatform, type Listening, type MockPlatform, systemClock } from '@nova/mock'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { servePage } from '../demo/serve-page.ts'

const patience = { timeout: 60_000 }
const reports = fileURLToPath(new URL('../../../.reports/', import.meta.url))
const key = 'test-key'
const names = ['throughput', 'latency', 'queue_depth', 'cpu']

describe.runIf(browserIsInstalled())('the page of live analytics in Chromium', () => {
  let platform: MockPlatform
  let listening: Listening
  let served: ServedPage
  let open: OpenPage

  beforeAll(async () => {
    mkdirSync(reports, { recursive: true })
    platform = await createMockPlatform({
      clock: systemClock,
      corsOrigins: ['*'],
      agents: { liveAnalytics: true, streamIntervalMs: 300 },
    })
    // It comes back to this port after it was gone.
    listening = await platform.listen({ agentsPort: await findPort() })
    served = await servePage({ baseUrl: listening.baseUrls.agents })
    open = await openPage(served.url)
    await open.page.setViewportSize({ width: 1200, height: 1250 })
  })
  afterAll(async () => {
    await open?.close()
    await served?.close()
    await platform?.close()
  })

  const text = (selector: string) => open.page.textContent(selector)
  const chartNames = () => open.page.locator('#charts figcaption span').allTextContents()
  const lineOf = (name: string) => open.page.getAttribute(`#charts figure[data-name="${name}"] path.line`, 'd')
  const stored = (words: string) => platform.agents.memories().filter(({ content }) => content['text'] === words)
  const connect = async (typed: string) => {
    await open.page.getByLabel('API key').fill(typed)
    await open.page.getByRole('button', { name: 'Connect' }).click()
  }
  const remember = async (words: string) => {
    await open.page.getByLabel('Something to remember').fill(words)
    await open.page.getByRole('button', { name: 'Remember' }).click()
  }
  const recall = async (words: string) => {
    await open.page.getByLabel('Recall').fill(words)
    await open.page.getByRole('button', { name: 'Recall', exact: true }).click()
  }
  /** The service cannot be reached from the page, as when a train enters a tunnel. */
  const cutOff = () => open.page.context().route(`${listening.baseUrls.agents}/**`, (route) => route.abort())
  const putOn = () => open.page.context().unroute(`${listening.baseUrls.agents}/**`)

  test('asks for a key, and says when it is none', async () => {
    expect(await open.page.isVisible('#work')).toBe(false)
    expect(await text('#welcome')).toContain('The key stays in this page.')
    await connect('not-the-key')
    await expect.poll(() => text('#watch-problem'), patience).toMatch(/authentication_error/)
    expect(await open.page.isVisible('#welcome')).toBe(false)
    // Nothing is said of what was not heard.
    expect(await text('#no-insights')).toBe('No update yet.')
    expect(await text('#outbox-summary')).toBe('Nothing waits to be sent.')
    expect(await open.page.content()).not.toContain('not-the-key')
  })

  test('plots figures as they come over a stream, and says why not over a socket', async () => {
    await connect(key)
    await expect.poll(chartNames, patience).toEqual(names)
    await expect.poll(() => text('#watch-status'), patience).toMatch(/^Watching, over a stream of events: \d+ updates/)
    expect(await text('#obstacles')).toContain('Not over a socket: This host sends no headers with a handshake')
    expect(await text('#watch-problem')).toBe('')
    const before = await lineOf('cpu')
    const valueBefore = await text('#charts figure[data-name="cpu"] strong')
    await expect.poll(() => lineOf('cpu'), patience).not.toBe(before)
    await expect.poll(() => text('#charts figure[data-name="cpu"] strong'), patience).not.toBe(valueBefore)
    // Lines have as many corners as there were updates, not one.
    await expect.poll(async () => (await lineOf('cpu'))?.split('L').length, patience).toBeGreaterThan(4)
    await expect.poll(() => text('#insights'), patience).toMatch(/has models80 %/)
    expect(await text('#confidence')).toMatch(/^\d+ %$/)
  })

  test('charts say in words what they show, and are a table as well', async () => {
    const picture = open.page.getByRole('img', {
      name: /^cpu\. \d+ values in \d+ seconds, from 0\.\d+ to 0\.\d+, at last/,
    })
    await picture.waitFor(patience)
    await open.page.getByText('Values as a table').click()
    const table = open.page.locator('#values')
    expect(await table.locator('thead th').allTextContents()).toEqual(['Time', ...names])
    const [row = ''] = await table.locator('tbody tr').allInnerTexts()
    expect(row).toMatch(/^\d\d:\d\d:\d\d(\t[\d.,]+){4}$/)
    await open.page.getByText('Values as a table').click()
  })

  test('shows flows over polling when that is asked for, whose reads count', async () => {
    const used = async () =>
      Number(await open.page.locator('#quota').evaluate((meter) => (meter as HTMLMeterElement).value))
    await open.page.getByLabel('View').selectOption('flows')
    await open.page.getByLabel('Way').selectOption('polling')
    await expect
      .poll(() => text('#watch-status'), patience)
      .toMatch(/^Watching, by asking again and again: (?:[3-9]|\d\d+) updates/)
    // From P3 on reads of flows have no insights, and the page does not keep those of before.
    expect(await text('#insights')).toBe('')
    expect(await chartNames()).toEqual(names)
    expect(await used()).toBeGreaterThanOrEqual(3)
    // What the page counts is what the service counts.
    await open.page.getByRole('button', { name: 'Stop' }).click()
    await expect.poll(() => text('#watch-status'), patience).toMatch(/^Stopped/)
    await expect.poll(async () => (await used()) - platform.agents.usedQuota(key), patience).toBeLessThanOrEqual(1)
    expect(await text('#quota-text')).toMatch(/^\d+ of 100 calls in 60 s\./)
    await open.page.getByLabel('Way').selectOption('auto')
    await open.page.getByLabel('View').selectOption('resources')
    await open.page.getByRole('button', { name: 'Start' }).click()
    await expect.poll(() => text('#watch-status'), patience).toMatch(/over a stream of events/)
  })

  test('remembers and recalls', async () => {
    await remember('Ada prefers <b>mornings</b>')
    await expect.poll(() => text('#remembered'), patience).toBe('Stored.')
    expect(stored('Ada prefers <b>mornings</b>')).toHaveLength(1)
    await remember('Ada prefers <b>mornings</b>')
    await expect.poll(() => text('#remembered'), patience).toBe('It was stored before: nothing was sent.')
    await recall('mornings')
    await expect.poll(() => text('#recalled'), patience).toBe('1 memory found.')
    expect(await text('#found .text')).toBe('Ada prefers <b>mornings</b>')
    expect(stored('Ada prefers <b>mornings</b>')).toHaveLength(1)
  })

  test('keeps what is remembered offline, over a reload, and sends it once', async () => {
    await cutOff()
    await remember('Bob has the night shift')
    await expect.poll(() => text('#remembered'), patience).toMatch(/^Kept here, and sent as soon as that is possible/)
    await expect.poll(() => text('#outbox'), patience).toContain('Bob has the night shift')
    await recall('night shift')
    await expect.poll(() => text('#recalled'), patience).toMatch(/^1 memory found on this machine alone/)
    await open.page.screenshot({ path: `${reports}agents-page-offline.png`, fullPage: true })

    await open.page.reload()
    await connect(key)
    await expect.poll(() => text('#outbox'), patience).toContain('Bob has the night shift')
    expect(stored('Bob has the night shift')).toHaveLength(0)
    await putOn()
    await expect.poll(() => text('#outbox-summary'), patience).toMatch(/^Nothing waits to be sent. Sent 1\./)
    expect(stored('Bob has the night shift')).toHaveLength(1)
    await recall('night shift')
    await expect.poll(() => text('#recalled'), patience).toBe('1 memory found.')
    await open.page.getByRole('button', { name: 'Forget' }).click()
    await expect.poll(() => text('#found'), patience).toContain('Hidden. The service still has it')
  })

  test('an answer that never arrives is looked for and not sent again', async () => {
    // On this side of the connection: what a reset cuts off the browser itself may send once more.
    const address = `${listening.baseUrls.agents}/api/orchestration/memory/store`
    await open.page.route(address, (route) => route.fetch().then(() => route.abort()), { times: 1 })
    const before = platform.journal.of('storeMemory').length
    // It waits for a moment only, as the next round of the outbox may come right behind it: so that is written down there.
    await open.page.evaluate(() => {
      const summaries: string[] = []
      Object.assign(window, { summaries })
      const summary = document.querySelector('#outbox-summary')
      const look = () => summaries.push(summary?.textContent ?? '')
      if (summary) new MutationObserver(look).observe(summary, { childList: true, characterData: true, subtree: true })
    })
    await remember('Carol knows the backup')
    await expect.poll(() => text('#outbox-summary'), patience).toMatch(/Sent 1, 1 of them found there already\.$/)
    const summaries = await open.page.evaluate(() => (window as unknown as { summaries: string[] }).summaries)
    expect(summaries).toContainEqual(expect.stringMatching(/^1 not sent yet/))
    expect(await text('#remembered')).toBe('')
    expect(stored('Carol knows the backup')).toHaveLength(1)
    expect(platform.journal.of('storeMemory')).toHaveLength(before + 1)
  })

  test('gets over a stream that breaks off, and an engine that fails under a success', async () => {
    platform.agents.setEngine('unreachable_model')
    await expect.poll(() => text('#watch-problem'), patience).toMatch(/^The engine failed: .*language model/)
    platform.agents.setEngine('rules')
    await expect.poll(() => text('#watch-problem'), patience).toBe('')
    const agentsPort = Number(new URL(listening.baseUrls.agents).port)
    await listening.close()
    await expect.poll(() => open.page.getAttribute('#watch-status', 'data-state'), patience).toBe('waiting')
    listening = await platform.listen({ agentsPort })
    await expect.poll(() => text('#watch-status'), patience).toMatch(/^Watching, .*reconnected/)
  })

  test('looks the same in the dark and on a telephone', async () => {
    const { page } = open
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: 'Start' }).click()
    await expect.poll(async () => (await lineOf('cpu'))?.split('L').length, patience).toBeGreaterThan(30)
    await recall('mornings')
    await expect.poll(() => text('#recalled'), patience).toBe('1 memory found.')
    await page.screenshot({ path: `${reports}agents-page.png`, fullPage: true })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.screenshot({ path: `${reports}agents-page-dark.png`, fullPage: true })
    await page.setViewportSize({ width: 390, height: 900 })
    await page.waitForTimeout(1500)
    await page.screenshot({ path: `${reports}agents-page-narrow.png`, fullPage: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  test('the key went into a header and nowhere else, and nothing is on the console that should not be', async () => {
    const asked = platform.journal.entries.filter(({ service }) => service === 'agents')
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.filter(({ path }) => path.includes(key))).toEqual([])
    expect(open.page.url()).toBe(served.url)
    const kept = await open.page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    )
    expect(kept).not.toContain(key)
    expect(open.complaints).toEqual([])
    const expected =
      /status of 401|net::ERR_(FAILED|CONNECTION_\w+|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/
    expect(open.consoleErrors.filter((message) => !expected.test(message))).toEqual([])
  })
})
