import { expect, test } from 'vitest'
import { formatHtml } from '../reporters/html-reporter.ts'
import { formatJson } from '../reporters/json-reporter.ts'
import { formatJunit } from '../reporters/junit-reporter.ts'
import { formatTerminal } from '../reporters/terminal-reporter.ts'
import { runOnMock } from './run-on-mock.testing.ts'

test('no report shows the secret of the buckets, whatever fails in them', async () => {
  const secrets: string[] = []
  const report = await runOnMock({
    platform: { defects: ['spectra-layout-stray-key', 'spectra-layout-content-type-wrong'] },
    only: 'layout/*',
    credentials(offered) {
      secrets.push(offered.buckets?.secretAccessKey ?? '', offered.buckets?.accessKeyId ?? '')
      return offered
    },
  })
  expect(report.totals.fail).toBeGreaterThan(1)
  expect(secrets.every((secret) => secret.length > 5)).toBe(true)
  for (const text of [formatJson(report), formatTerminal(report), formatHtml(report), formatJunit(report)]) {
    for (const secret of secrets) expect(text).not.toContain(secret)
    expect(text).not.toMatch(/Credential=|Signature=/)
  }
}, 180_000)

test('a bucket that refuses is told without the secret', async () => {
  const report = await runOnMock({
    only: 'layout/keys',
    credentials: ({ buckets }) => ({
      ...(buckets && { buckets: { ...buckets, secretAccessKey: 'hush-hush-secret' } }),
    }),
  })
  expect(report.checks[0]?.outcome).toBe('fail')
  expect(formatJson(report)).not.toContain('hush-hush-secret')
})
