/** The built script-tag bundles in a real browser: one tag, one global, real work. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createMockPlatform, systemClock } from '@nova/mock'
import { chromium, type Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type * as agents from '../../src/agents/index.ts'
import type * as edfi from '../../src/edfi/index.ts'
import type * as labs from '../../src/labs/index.ts'
import type * as spectra from '../../src/spectra/index.ts'
import type * as transfer from '../../src/transfer/index.ts'

const executablePath = '/usr/bin/chromium'
const bundleOf = (service: string) => fileURLToPath(new URL(`../../dist/nova-${service}.global.js`, import.meta.url))

declare const NovaTransfer: typeof transfer
declare const NovaLabs: typeof labs
declare const NovaEdfi: typeof edfi
declare const NovaSpectra: typeof spectra
declare const NovaAgents: typeof agents

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
    const browser = await chromium.launch({ executablePath, timeout: 120_000 })
    try {
      const page = await browser.newPage()
      page.setDefaultTimeout(120_000)
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
    const browser = await chromium.launch({ executablePath, timeout: 120_000 })
    try {
      const page = await browser.newPage()
      page.setDefaultTimeout(120_000)
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

describe.runIf(existsSync(executablePath))('dist/nova-edfi.global.js', () => {
  test('one script tag gives one global that knows who is logged in and starts a job', async () => {
    const platform = await createMockPlatform({ clock: systemClock })
    const { baseUrls, edfiCredentials } = await platform.listen()
    const browser = await chromium.launch({ executablePath, timeout: 120_000 })
    try {
      const page = await browser.newPage()
      page.setDefaultTimeout(120_000)
      const [name = '', value = ''] = edfiCredentials.sessions.user?.split('=') ?? []
      await page.context().addCookies([{ name, value, url: baseUrls.edfi }])
      // Any document of the host will do: its cookies are for pages of its own.
      await page.goto(`${baseUrls.edfi}/api/auth/me`)
      expect(await loadBundle(page, 'edfi')).toEqual(['NovaEdfi'])
      const result = await page.evaluate(async () => {
        const client = NovaEdfi.createEdfiClient({ baseUrl: location.origin })
        const { tenant } = await client.getMe()
        const files = { results: new File(['StudentID,Score\n604821,1000\n'], 'scores.csv', { type: 'text/csv' }) }
        const spec = { template: 'assessments/PSAT_SAT', schoolYear: 2026, files, params: { TEST_TYPE: 'SAT' } }
        const created = await NovaEdfi.createJob(client, spec)
        const { outcome } = await NovaEdfi.startJob(client, await NovaEdfi.uploadJobFiles(client, created, files))
        return { tenant: tenant.code, jobId: created.jobId, outcome }
      })
      expect(result).toEqual({ tenant: expect.any(String), jobId: expect.any(Number), outcome: 'started' })
    } finally {
      await browser.close()
      await platform.close()
    }
  })
})

describe.runIf(existsSync(executablePath))('dist/nova-spectra.global.js', () => {
  test('one script tag gives one global that finds a nova, proves its bundle and draws it', async () => {
    const platform = await createMockPlatform({ clock: systemClock })
    const { baseUrls } = await platform.listen()
    const browser = await chromium.launch({ executablePath, timeout: 120_000 })
    try {
      const page = await browser.newPage()
      page.setDefaultTimeout(120_000)
      // Any page will do: the site lets every origin read, and answers no preflight.
      await page.goto(`${baseUrls.labs}/api/health`)
      expect(await loadBundle(page, 'spectra')).toEqual(['NovaSpectra'])
      const result = await page.evaluate(async (baseUrl) => {
        const release = await NovaSpectra.openRelease(NovaSpectra.createSpectraClient({ baseUrl }))
        const nova = await NovaSpectra.findNova(release, 'nova sco 2012')
        const { blob, proof } = await NovaSpectra.fetchBundle(release, nova, { to: 'blob' })
        const { bytes } = await NovaSpectra.readBundleMember(release, nova, ({ role }) => role === 'photometry')
        const { row_count } = NovaSpectra.readPhotometryTable(NovaSpectra.readFits(bytes))
        const svg = NovaSpectra.spectraSvg(await release.spectra(nova.nova_id))
        return { state: proof.state, isWhole: blob.size === proof.archive.size_bytes, row_count, svg }
      }, baseUrls.spectra)
      expect(result).toMatchObject({ state: 'verified', isWhole: true, svg: expect.stringMatching(/^<svg [\s\S]*nm/) })
      expect(result.row_count).toBeGreaterThan(100)
    } finally {
      await browser.close()
      await platform.close()
    }
  })
})

describe.runIf(existsSync(executablePath))('dist/nova-agents.global.js', () => {
  test('one script tag gives one global that makes a task, keeps a memory and waits for its quota', async () => {
    const platform = await createMockPlatform({ clock: systemClock })
    const { baseUrls } = await platform.listen()
    const browser = await chromium.launch({ executablePath, timeout: 120_000 })
    try {
      const page = await browser.newPage()
      page.setDefaultTimeout(120_000)
      // Any page will do: the service lets every origin in, also with a key.
      await page.goto(`${baseUrls.labs}/api/health`)
      expect(await loadBundle(page, 'agents')).toEqual(['NovaAgents'])
      const result = await page.evaluate(async (baseUrl) => {
        const quota = NovaAgents.createQuota({ calls: 20, windowMs: 1000 })
        let queued = 0
        quota.observe(({ type }) => {
          if (type === 'queued') queued++
        })
        const client = NovaAgents.createAgentsClient({ baseUrl, auth: 'test-key', quota })
        const { task_id } = await NovaAgents.createTask(client, { type: 'report' })
        const { status } = await client.getTask(task_id)
        const memory = NovaAgents.createMemory(client)
        await memory.remember('The report is written')
        const { memories } = await memory.recall('report', { minScore: 0 })
        // One more than fit, however long what was before took.
        await Promise.all(Array.from({ length: 21 }, () => client.getFlowAnalytics()))
        const refused = await NovaAgents.createAgentsClient({ baseUrl, auth: 'no-key' })
          .getTask(task_id)
          .catch((error: unknown) => (NovaAgents.isAgentsError(error) ? error.code : 'another'))
        return { status, found: memories.length, hasWaited: queued > 0, refused }
      }, baseUrls.agents)
      expect(result).toEqual({ status: 'created', found: 1, hasWaited: true, refused: 'authentication_error' })
    } finally {
      await browser.close()
      await platform.close()
    }
  })
})
