/** The catalogue in a real browser: found by an alias, plotted, its bundle proved, refused, expired. */

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { browserIsInstalled, measureOverflow, type OpenPage, openPage } from '@nova/example-harness/open-page'
import type { ServedPage } from '@nova/example-harness/serve-files'
import { createMockPlatform, type MockPlatform, systemClock } from '@nova/mock'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { servePage } from '../demo/serve-page.ts'

const patience = { timeout: 60_000 }
const reports = fileURLToPath(new URL('../../../.reports/', import.meta.url))
const nova_id = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
const bundleKey = (release_id: string) => `releases/${release_id}/nova/${nova_id}/bundle.zip`

describe.runIf(browserIsInstalled())('the catalogue page in Chromium', () => {
  let platform: MockPlatform
  let served: ServedPage
  let open: OpenPage

  beforeAll(async () => {
    mkdirSync(reports, { recursive: true })
    platform = await createMockPlatform({
      clock: systemClock,
      // Pointers are looked at when they change, not a minute later.
      spectra: { pointerTtlSeconds: 0, bundlePaddingBytes: { 'V1324 Sco': 3_000_000 } },
    })
    const { baseUrls } = await platform.listen()
    served = await servePage({ baseUrl: baseUrls.spectra })
    open = await openPage(served.url)
    await open.page.setViewportSize({ width: 1280, height: 900 })
  })
  afterAll(async () => {
    await open?.close()
    await served?.close()
    await platform?.close()
  })

  const current = async () => (await platform.spectra.releases()).at(-1) ?? ''
  const texts = (selector: string) => open.page.locator(selector).allInnerTexts()
  const names = () => texts('#catalogue tbody th a')
  const goTo = (hash: string) => open.page.evaluate((to) => location.assign(to), hash)
  const download = async (button: string) => {
    const coming = open.page.waitForEvent('download', patience)
    await open.page.getByRole('button', { name: button, exact: true }).click()
    const got = await coming
    return { name: got.suggestedFilename(), bytes: readFileSync(await got.path()) }
  }
  const curves = '#spectra svg .curve'
  /** The nova that most tests are about, wherever the one before has been. */
  const enter = async () => {
    await goTo(`#/nova/${nova_id}`)
    await open.page.waitForSelector('#summary h1:text("V1324 Sco")', patience)
  }

  test('shows what there is, sorts it, and finds parts of names', async () => {
    const { page } = open
    await page.waitForSelector('#catalogue table', patience)
    expect(await texts('.card')).toEqual([
      '12\nnovae',
      expect.stringMatching(/^\d+\nspectra$/),
      expect.stringMatching(/^[\d,]+\nphotometric/),
    ])
    expect(await texts('#top li a')).toHaveLength(10)
    expect((await names())[0]).toBe('V906 Car')
    const empty = page.locator('#catalogue tbody tr', { hasText: 'BT Mon' })
    expect(await empty.locator('td').allInnerTexts()).toEqual([
      expect.any(String),
      '1939',
      '–',
      '–',
      '–',
      '–',
      '–',
      '–',
    ])
    // The thumbnail is an image of its own, out of the same release.
    await page.waitForFunction(() => {
      const image = document.querySelector<HTMLImageElement>('#catalogue .sparkline img')
      return image?.complete && image.naturalWidth === 90
    })

    await page.getByRole('button', { name: 'Name' }).click()
    expect((await names()).slice(0, 3)).toEqual(['BT Mon', 'GK Per', 'GQ Mus'])
    await page.getByRole('button', { name: 'Name' }).click()
    expect((await names())[0]).toBe('V5668 Sgr')
    expect(new URL(page.url()).hash).toBe('#/?sort=name&order=desc')

    await page.getByLabel('Find a nova').fill('persei')
    expect(await names()).toEqual(['GK Per'])
    await page.getByLabel('Find a nova').fill('nothing like it')
    expect(await texts('#catalogue .nothing')).toEqual(['No nova is called like that.'])
  })

  test('opens a nova by an alias, an id and whatever case, and says so when nobody is called that', async () => {
    const { page } = open
    await page.getByLabel('Find a nova').fill('nova sco 2012')
    await page.getByRole('button', { name: 'Open' }).click()
    await page.waitForSelector('#summary .facts', patience)
    expect(await texts('#summary h1')).toEqual(['V1324 Sco'])
    // Who goes by the keyboard goes on from where the page begins.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), patience).toBe('view')
    expect(await measureOverflow(page)).toBe(0)
    expect(await texts('#summary .names')).toEqual(['classicalNOVA Sco 2012 · V* V1324 Sco'])
    expect(await texts('#summary .facts div:nth-child(3)')).toEqual(['Discovered\nJune 2012 MJD 56079'])
    await goTo('#/nova/9999-nothing')
    await page.waitForSelector('.problem[data-code="nova_not_found"]')
    await goTo(`#/nova/${nova_id.toUpperCase()}`)
    await page.waitForSelector('#summary .facts')
    expect(await page.title()).toBe('V1324 Sco, Open Nova Catalog')
  })

  test('plots spectra: regimes, scales, epochs, lines, one by itself, and what is under the pointer', async () => {
    const { page } = open
    const section = page.locator('#spectra')
    await goTo('#/nova/v906-car')
    await page.waitForSelector('#summary h1:text("V906 Car")')
    await page.waitForSelector(curves, patience)
    const count = await page.locator(curves).count()
    expect(count).toBeGreaterThan(8)
    expect(await page.locator('#spectra svg .labels').innerHTML()).toContain('+402 d')
    expect(await section.getByLabel('Log').isDisabled()).toBe(true)

    await section.getByLabel('Date', { exact: true }).check()
    expect(await page.locator('#spectra svg .labels').innerHTML()).toContain('2018-03-18')
    await section.getByLabel('Linear').check()
    expect(await page.locator('#spectra svg .y-axis').textContent()).toContain('Flux / peak + offset')

    expect(await page.locator('#spectra svg .line').count()).toBe(0)
    await section.getByLabel('Fe II').check()
    expect(await page.locator('#spectra svg .line.fe_ii').count()).toBeGreaterThan(3)
    expect(await page.locator('#spectra svg .line.universal').count()).toBeGreaterThan(3)
    expect(await page.locator('#spectra svg .line.nebular').count()).toBe(0)

    await section.getByRole('button', { name: '2018-03-18' }).click()
    expect(await page.locator(curves).count()).toBe(1)
    await section.getByLabel('Log').check()
    expect(await page.locator('#spectra svg .y-axis').textContent()).not.toContain('offset')
    // Who uses a keyboard is still where the choice was made.
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('log')
    await section.getByRole('button', { name: 'Waterfall' }).click()
    expect(await page.locator(curves).count()).toBe(count)

    const path = page.locator(`${curves} path`).first()
    await path.scrollIntoViewIfNeeded()
    const at = await path.evaluate((element) => {
      const line = element as SVGPathElement
      const { x, y } = line.getPointAtLength(line.getTotalLength() / 2)
      const place = new DOMPoint(x, y).matrixTransform(line.getScreenCTM() ?? undefined)
      return { x: place.x, y: place.y }
    })
    await page.mouse.move(at.x, at.y)
    await page.waitForSelector('#spectra .hover:visible')
    expect(await texts('#spectra .hover')).toEqual([
      expect.stringMatching(/^\d+\.\d nm, flux \d\.\d{3}, 2018-\d\d-\d\d, \w+$/),
    ])
    await page.mouse.move(0, 0)
    await page.waitForSelector('#spectra .hover', { state: 'hidden' })

    await section.getByLabel(/^Near-IR/).check()
    expect(await page.locator(curves).count()).toBe(1)
    expect(await section.getByLabel('Fe II').count()).toBe(0)
  })

  test('plots light curves: regimes, bands, error bars, log time, limits', async () => {
    const { page } = open
    const section = page.locator('#light-curve')
    const points = page.locator('#light-curve svg .points > path')
    await enter()
    await page.waitForSelector('#light-curve svg .points', patience)
    expect(await page.locator('#light-curve svg .points .limit').count()).toBeGreaterThan(0)
    const all = await points.count()
    await section.getByRole('button', { name: /^V / }).click()
    expect(await points.count()).toBeLessThan(all)
    expect(await section.getByRole('button', { name: /^V / }).getAttribute('aria-pressed')).toBe('false')

    expect(await page.locator('#light-curve svg .error-bars path').count()).toBeGreaterThan(0)
    await section.getByLabel('Error bars').uncheck()
    expect(await page.locator('#light-curve svg .error-bars path').count()).toBe(0)
    await section.getByLabel('MJD').check()
    expect(await section.getByLabel('Log time').isDisabled()).toBe(true)
    await section.getByLabel(/^Radio/).check()
    expect(await page.locator('#light-curve svg .y-axis').textContent()).toContain('mJy')
    expect(await section.getByLabel('Log values').isChecked()).toBe(true)
    // The other plot has a regime of its own.
    expect(await page.locator('#spectra input[value="uv"]').isChecked()).toBe(true)
  })

  test('lists observations and references, the first four at first', async () => {
    const { page } = open
    await enter()
    for (const [id, all] of [
      ['#observations', 6],
      ['#references', 7],
    ] as const) {
      await page.waitForSelector(`${id} table`)
      expect(await page.locator(`${id} tbody tr`).count()).toBe(4)
      await page.locator(`${id} button.more`).click()
      expect(await page.locator(`${id} tbody tr`).count()).toBe(all)
    }
    expect(await page.locator('#references tbody a').first().getAttribute('href')).toMatch(
      /^https:\/\/ui\.adsabs\.harvard\.edu\/abs\/\d{4}[\w.%]+$/,
    )
  })

  test('says how far a bundle is, and stops', async () => {
    const { page } = open
    await enter()
    const stall = { kind: 'stall', afterBytes: 1_000_000, side: 'response' } as const
    platform.faults.add({ on: { operation: 'getBundle', times: 'always' }, do: stall })
    try {
      await page.getByRole('button', { name: 'Download bundle' }).click()
      await page.waitForSelector('.progress[data-phase="download"] span:text("of 3.")', patience)
      expect(await texts('.progress')).toEqual([expect.stringMatching(/^Downloading\n+[\d.]+ \w+ of 3\.\d\d MB/)])
      await page.getByRole('button', { name: 'Stop' }).click()
      await page.waitForSelector('#bundle .outcome p:text("Stopped. Nothing was saved.")')
    } finally {
      platform.faults.clear()
    }
  })

  test('downloads the bundle and shows what was proved of it', async () => {
    const { page } = open
    await enter()
    const { name, bytes } = await download('Download bundle')
    expect(name).toMatch(/^V1324-Sco_bundle_\d{8}\.zip$/)
    expect(bytes.byteLength).toBeGreaterThan(3_000_000)
    await page.waitForSelector('.proof[data-state="verified"]', patience)
    const [proof = ''] = await texts('.proof')
    expect(proof).toContain(createHash('sha256').update(bytes).digest('hex'))
    expect(proof).toContain(`Release\n${await current()}`)
    await page.screenshot({ path: `${reports}spectra-page.png`, fullPage: true })
  })

  test('takes single files out of the bundle by ranges', async () => {
    const { page } = open
    await enter()
    await page.getByRole('button', { name: 'Look inside' }).click()
    await page.waitForSelector('.members li', patience)
    const { name, bytes } = await download('Save V1324-Sco_metadata.json')
    expect(name).toBe('V1324-Sco_metadata.json')
    expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ nova_id, primary_name: 'V1324 Sco' })
    const [note = ''] = await texts('.members .note:not(:empty)')
    expect(note).toMatch(/^verified, \d+(\.\d+)? kB read$/)
  })

  test('so far nothing went wrong, and nothing was against the policy of the page', () => {
    expect([open.complaints, open.consoleErrors]).toEqual([[], []])
  })

  test('stays with its release and offers the newer one', async () => {
    const { page } = open
    const before = await current()
    const after = await platform.spectra.publish()
    await goTo('#/nova/GK%20Per')
    await page.waitForSelector('#newer:visible')
    expect(await texts('#newer')).toEqual([
      expect.stringContaining(`Release ${after} is out. This page stays with ${before}`),
    ])
    await page.waitForSelector('#summary h1:text("GK Per")')
    expect(await texts('#release')).toEqual([`Release ${before}`])
    await page.getByRole('button', { name: 'Change to it' }).click()
    await page.waitForSelector(`#release:text("${after}")`)
    expect(await page.isVisible('#newer')).toBe(false)
  })

  test('a section that fails says so by itself, and can be tried again', async () => {
    const { page } = open
    const key = `releases/${await current()}/nova/${nova_id}/references.json`
    const bytes = (await platform.spectra.getObject('public', key)) ?? new Uint8Array()
    await platform.spectra.deleteObject('public', key)
    platform.spectra.invalidate()
    await goTo('#/nova/V1324-Sco')
    await page.waitForSelector('#references .problem[data-code="artifact_missing"]', patience)
    await page.waitForSelector('#spectra svg')
    await platform.spectra.putObject('public', key, { bytes, contentType: 'application/json' })
    platform.spectra.invalidate()
    await page.locator('#references').getByRole('button', { name: 'Try again' }).click()
    await page.waitForSelector('#references table')
  })

  test('refuses a bundle in which one byte is another one, and says which file', async () => {
    const { page } = open
    await enter()
    await platform.spectra.flipByte('public', bundleKey(await current()), 60_000)
    let downloads = 0
    page.on('download', () => (downloads += 1))
    await page.getByRole('button', { name: 'Download bundle' }).click()
    await page.waitForSelector('#bundle .problem[data-code="bundle_refused"]', patience)
    const [problem = ''] = await texts('#bundle .problem')
    expect(problem).toContain('The bundle was refused')
    expect(problem).toMatch(
      /The whole: archive sha256, [\da-f]{64} instead of [\da-f]{64}\nspectra\/V1324-Sco_\S+: member /,
    )
    expect(problem).toContain('Nothing was saved.')
    expect([downloads, await page.locator('.proof').count()]).toEqual([0, 0])
    await platform.spectra.flipByte('public', bundleKey(await current()), 60_000)
    await page.locator('#bundle').getByRole('button', { name: 'Try again' }).click()
    await page.waitForSelector('.proof[data-state="verified"]', patience)
    expect(downloads).toBe(1)
  })

  test('says that a bundle without a manifest is unverified', async () => {
    const { page } = open
    await enter()
    await platform.spectra.deleteObject('public', bundleKey(await current()).replace('bundle.zip', 'manifest.json'))
    platform.spectra.invalidate()
    // A release remembers what it has read.
    await page.reload()
    await page.getByRole('button', { name: 'Download bundle' }).click(patience)
    await page.waitForSelector('.proof[data-state="unverified"]', patience)
    expect(await page.textContent('.proof')).toContain('no manifest to compare with')
  })

  test('explains a release that has expired, and goes on with the next one', async () => {
    await platform.spectra.expire(await current())
    // A browser that has never been here: this one still has the files.
    const stranger = await openPage(served.url)
    try {
      await stranger.page.waitForSelector('.problem[data-code="release_expired"]', patience)
      expect(await stranger.page.textContent('.problem')).toMatch(
        /^This release has expired[\s\S]*whose files are deleted[\s\S]*ask its operators to publish again/,
      )
      const next = await platform.spectra.publish()
      await stranger.page.getByRole('button', { name: 'Try again' }).click()
      await stranger.page.waitForSelector('#catalogue table', patience)
      expect(await stranger.page.textContent('#release')).toBe(`Release ${next}`)
      expect(stranger.complaints).toEqual([])
    } finally {
      await stranger.close()
    }
  })

  test('a catalogue of many novae comes 25 at a time, and a name of several is asked about', async () => {
    const key = `releases/${await current()}/catalog.json`
    const catalog = JSON.parse(new TextDecoder().decode((await platform.spectra.getObject('public', key)) ?? undefined))
    const [first] = catalog.novae
    const copies = Array.from({ length: 60 }, (_none, i) => ({
      ...first,
      nova_id: first.nova_id.replace(/^.{8}/, String(10_000_000 + i)),
      primary_name: `Copy ${i + 1}`,
      aliases: ['One of many'],
      has_sparkline: false,
    }))
    const bytes = new TextEncoder().encode(JSON.stringify({ ...catalog, novae: copies }))
    await platform.spectra.putObject('public', key, { bytes, contentType: 'application/json' })
    platform.spectra.invalidate()
    const stranger = await openPage(`${served.url}#/?sort=name&page=3`)
    const { page } = stranger
    try {
      await page.waitForSelector('#catalogue table', patience)
      const rows = () => page.locator('#catalogue tbody th a').allInnerTexts()
      expect(await rows()).toEqual(Array.from({ length: 10 }, (_none, i) => `Copy ${i + 51}`))
      expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true)
      await page.getByRole('button', { name: 'Previous' }).click()
      expect(await rows()).toEqual(Array.from({ length: 25 }, (_none, i) => `Copy ${i + 26}`))
      await page.getByLabel('Find a nova').fill('one of many')
      await page.getByRole('button', { name: 'Open' }).click()
      await page.waitForSelector('.problem[data-code="nova_ambiguous"]')
      const [link] = await page.locator('.problem a').allInnerTexts()
      expect(link).toMatch(/^Copy \d+ \(\d{8}-/)
      expect(stranger.complaints).toEqual([])
    } finally {
      await stranger.close()
    }
  })

  test('reads releases of the first generation', async () => {
    const early = await createMockPlatform({ clock: systemClock, spectra: { generation: 'early', manifests: false } })
    const { baseUrls } = await early.listen()
    const page = await servePage({ baseUrl: baseUrls.spectra })
    const stranger = await openPage(`${page.url}#/nova/ASASSN-18fv`)
    try {
      await stranger.page.waitForSelector('#spectra svg .curve', patience)
      const [optical = ''] = await stranger.page.locator('#spectra label', { hasText: 'Optical' }).allInnerTexts()
      const chips = await stranger.page.locator('#spectra .chip').count()
      // One chip for the waterfall, one for each spectrum of the regime.
      expect(optical).toBe(`Optical (${chips - 1})`)
      await stranger.page.waitForSelector('#observations table')
      expect([stranger.complaints, stranger.consoleErrors]).toEqual([[], []])
    } finally {
      await stranger.close()
      await page.close()
      await early.close()
    }
  })
})
