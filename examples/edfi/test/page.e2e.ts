/** The results page in a real browser: a login by redirect, a file with students nobody knows, and what became of it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findPort } from '@nova/example-harness/find-port'
import { browserIsInstalled, measureOverflow, type OpenPage, openPage } from '@nova/example-harness/open-page'
import type { ServedPage } from '@nova/example-harness/serve-files'
import { createMockPlatform, type Listening, type MockPlatform, systemClock } from '@nova/mock'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { correctedScores, edfiDemoOptions, scoresWithSlips } from '../demo/demo-scores.ts'
import { servePage } from '../demo/serve-page.ts'

const patience = { timeout: 60_000 }
const files = mkdtempSync(join(tmpdir(), 'nova-edfi-'))
const reports = fileURLToPath(new URL('../../../.reports/edfi-page/', import.meta.url))

describe.runIf(browserIsInstalled())('the results page in Chromium', () => {
  let platform: MockPlatform
  let listening: Listening
  let served: ServedPage
  let open: OpenPage

  beforeAll(async () => {
    mkdirSync(reports, { recursive: true })
    const port = await findPort()
    platform = await createMockPlatform({
      clock: systemClock,
      edfi: { ...edfiDemoOptions, frontEnds: [`http://127.0.0.1:${port}`] },
    })
    listening = await platform.listen()
    served = await servePage({ baseUrl: listening.baseUrls.edfi, storage: listening.baseUrls.store, port })
    open = await openPage(served.url)
    await open.page.setViewportSize({ width: 1100, height: 1150 })
  })
  afterAll(async () => {
    await open?.close()
    await served?.close()
    await platform?.close()
    rmSync(files, { recursive: true, force: true })
  })
  beforeEach(() => platform.journal.clear())

  const text = (selector: string) => open.page.textContent(selector)
  const file = (name: string, content: string) => {
    writeFileSync(join(files, name), content)
    return join(files, name)
  }
  /** Chooses template, param and file, and sends the form. */
  async function submit(path: string) {
    const { page } = open
    await page.getByLabel('Template').selectOption('assessments/PSAT_SAT')
    await page.getByLabel('School year').selectOption('2026')
    await page.getByLabel('Test type').selectOption('SAT')
    await page.getByLabel('Results file').setInputFiles(path)
    await page.getByRole('button', { name: 'Upload and run' }).click()
  }
  const states = () =>
    open.page.locator('#groups > li').evaluateAll((items) =>
      items.map((item) => {
        const { group, state } = (item as HTMLElement).dataset
        return `${group} ${state}`
      }),
    )
  const finished = async (status: string) => {
    await open.page.waitForSelector(`#results[data-status="${status}"]:visible`, patience)
  }
  const download = async (name: string) => {
    const coming = open.page.waitForEvent('download', patience)
    await open.page.getByRole('button', { name }).click()
    const got = await coming
    return { name: got.suggestedFilename(), content: readFileSync(await got.path(), 'utf8') }
  }

  test('knows nobody at first, and the way to log in leads back to it', async () => {
    const { page } = open
    await page.waitForSelector('#log-in:visible')
    expect(await text('#who')).toBe('Nobody is logged in.')
    expect(await page.isVisible('#work')).toBe(false)
    await page.getByRole('link', { name: 'Log in' }).click()
    await page.waitForSelector('#work:visible', patience)
    expect(page.url()).toBe(served.url)
    expect(await text('#who')).toBe('Ana Lyst, grand-bend (User)')
  })

  test('shows what a template wants, and why a year cannot be chosen', async () => {
    const { page } = open
    await page.getByLabel('Template').selectOption('assessments/STAR')
    await expect.poll(() => page.locator('#wanted label').count(), patience).toBe(3)
    const year = page.locator('option', { hasText: '2026-2027: needs an ODS connection' })
    expect(await year.evaluate((option) => (option as HTMLOptionElement).disabled)).toBe(true)
    expect(await page.getByLabel('School year').inputValue()).toBe('2026')
  })

  test('runs a file, shows its groups as they go, and what did not go in, with the rows to fetch', async () => {
    const { page } = open
    // Whatever is on the page only for a moment is written down there.
    await page.evaluate(() => {
      const seen = new Set<string>()
      Object.assign(window, { seen })
      const groups = document.querySelector('#groups')
      const look = () => {
        for (const item of document.querySelectorAll<HTMLElement>('#groups > li'))
          seen.add(`${item.dataset['group']} ${item.dataset['state']}`)
      }
      if (groups) new MutationObserver(look).observe(groups, { childList: true, subtree: true })
    })
    await submit(file('scores.csv', scoresWithSlips))
    await finished('complete with errors')
    const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])
    expect(seen).toEqual(
      expect.arrayContaining([
        'pre-processing not started',
        'pre-processing in progress',
        'transforming in progress',
        'sending in progress',
        'other in progress',
      ]),
    )
    expect(await states()).toEqual([
      'pre-processing done',
      'transforming done',
      'sending done',
      'complete done',
      'other done',
    ])
    expect(await text('#bytes')).toBe(`${scoresWithSlips.length} bytes of ${scoresWithSlips.length} bytes, 1 of 1 file`)
    expect(await text('#verdict')).toMatch(/^Job \d+: complete with errors/)
    expect(await text('#announcement')).toBe(await text('#verdict'))
    expect(await page.locator('#resources tbody tr').allInnerTexts()).toEqual(['studentAssessments\t16\t16\t0\t0'])
    expect(await text('#unmatched')).toContain('4 rows are of students nobody knows.')
    expect(await text('#unmatched')).toContain('column StudentID, looked for as studentUniqueId.')
    await page.screenshot({ path: `${reports}complete-with-errors.png`, fullPage: true })

    const unmatched = await download('Download these rows')
    expect(unmatched.name).toBe('input_no_student_id_match.csv')
    expect(unmatched.content.trim().split(/\r?\n/)).toEqual([
      'StudentID,Score',
      '60838,1160',
      '604O38,1170',
      '6048390,1180',
      '604-840,1190',
    ])
    await page.getByText('Output files').click()
    const records = await download('ods/studentAssessments.jsonl')
    expect(records.content.trim().split('\n')).toHaveLength(16)
    // The session went to the service, and to nobody else.
    const puts = platform.journal.of('s3:PutObject').filter(({ from }) => from === 'client')
    expect(puts.map(({ headers }) => headers['cookie'])).toEqual([undefined])
    expect(await measureOverflow(page)).toBe(0)
  })

  test('what cannot be fetched is said beside it, and no longer once it can', async () => {
    const { page } = open
    const cannot = () => page.getByRole('region', { name: 'Results' }).getByRole('alert').textContent()
    await page.route('**/output-files/**', (route) => route.fulfill({ status: 404, json: {} }))
    await page.getByRole('button', { name: 'Download these rows' }).click()
    await expect.poll(cannot, patience).toMatch(/answered 404/)
    await page.unroute('**/output-files/**')
    await download('Download these rows')
    expect(await cannot()).toBe('')
    expect(await text('#problems')).toBe('')
  })

  test('the corrected file goes in as a whole', async () => {
    await submit(file('scores.csv', correctedScores))
    await finished('success')
    expect(await open.page.locator('#resources tbody tr').allInnerTexts()).toEqual(['studentAssessments\t20\t20\t0\t0'])
    expect(await text('#unmatched')).toBe('')
  })

  test('a run that fails is explained', async () => {
    await submit(file('scores.mock-error-earthmover-run.csv', correctedScores))
    await finished('error')
    expect(await states()).toContain('transforming error')
    expect(await text('#errors')).toMatch(/The file could not be transformed.*What to do: .*earthmover_run/)
    await open.page.screenshot({ path: `${reports}error.png`, fullPage: true })
  })

  test('what cannot be a job is said before anything is sent', async () => {
    await submit(file('scores.xlsx', 'x'))
    await expect.poll(() => text('#problems'), patience).toContain('xlsx')
    expect(platform.journal.of('createJob')).toHaveLength(0)
  })

  test('a reload in the middle loses nothing: the run can be followed', async () => {
    const { page } = open
    platform.edfi.script({ timings: { earthmover_run: 6000 } })
    await submit(file('slow.csv', correctedScores))
    await expect.poll(states, patience).toContain('transforming in progress')
    await page.reload()
    await page.waitForSelector('#unfinished:visible', patience)
    expect(await text('#unfinished')).toMatch(/Job \d+ \(slow\.csv\) was started\./)
    await page.getByRole('button', { name: 'Follow it' }).click()
    await finished('success')
    await expect.poll(() => page.isVisible('#unfinished'), patience).toBe(false)
    expect(platform.journal.of('createJob')).toHaveLength(1)
  })

  test('logging out ends the session', async () => {
    await open.page.getByRole('button', { name: 'Log out' }).click()
    await open.page.waitForSelector('#log-in:visible', patience)
    expect(await text('#who')).toBe('Nobody is logged in.')
  })

  test('a service that cannot be reached is no reason to log in', async () => {
    const { page } = open
    await page.route('**/auth/me', (route) => route.abort())
    await page.reload()
    await expect.poll(() => text('#who'), patience).toMatch(/network_error/)
    expect(await page.isVisible('#log-in')).toBe(false)
    await page.unroute('**/auth/me')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.waitForSelector('#log-in:visible', patience)
    expect(await text('#who')).toBe('Nobody is logged in.')
  })

  test('has nothing on the console but that nobody was logged in', () => {
    expect(open.complaints).toEqual([])
    expect(open.consoleErrors.filter((message) => !/status of 40[14]|net::ERR_FAILED/.test(message))).toEqual([])
  })
})
