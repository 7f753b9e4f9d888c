import { createMockPlatform } from '@nova/mock'
import { expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import { formatHtml } from '../reporters/html-reporter.ts'
import { formatJson } from '../reporters/json-reporter.ts'
import { formatJunit } from '../reporters/junit-reporter.ts'
import { formatTerminal } from '../reporters/terminal-reporter.ts'
import { runOnMock } from './run-on-mock.testing.ts'

/** Ways to have answers with secrets in them end up in a failure. */
const defects = [
  'edfi-create-maps-urls',
  'edfi-file-url-in-object',
  'edfi-init-relative-url',
  'edfi-init-repeatable',
  'edfi-job-roster-file-always',
  'edfi-job-year-as-id',
  'edfi-links-201',
  'edfi-logout-keeps-session',
  'edfi-ods-check-with-secret',
  'edfi-ods-change-in-place',
  'edfi-ods-secret-created-clear',
  'edfi-ods-secret-listed',
  'edfi-scopes-ignored',
  'edfi-submit-lists-urls',
  'edfi-token-expiry-ignored',
]

test('no report shows a session, a token, a signed URL or the secret of a connection', async () => {
  const platform = await createMockPlatform()
  const { sessions, clients } = await platform.edfi.credentials()
  await platform.close()
  const only = 'auth/*,create/*,files/*,ods/*,tokens/*,submit/*,download-links/*,run/*,years/*'
  const report = await runOnMock({ platform: { defects }, consent: everyConsent, only })
  expect(report.totals.fail).toBeGreaterThan(12)
  const texts = [formatJson(report), formatTerminal(report), formatHtml(report), formatJunit(report)]
  for (const text of texts) {
    for (const cookie of Object.values(sessions)) expect(text).not.toContain(String(cookie))
    for (const client of Object.values(clients)) expect(text).not.toContain(String(client?.clientSecret))
    expect(text).not.toContain(`secret-${report.runId}`)
    expect(text).not.toContain('ea-ods-secret')
    expect(text).not.toMatch(/connect\.sid=s/)
    expect(text).not.toMatch(/\beyJ[\w-]{10,}\./)
    expect(text).not.toMatch(/X-Amz-Signature/i)
  }
  expect(texts[0]).toContain('[redacted]')
})
