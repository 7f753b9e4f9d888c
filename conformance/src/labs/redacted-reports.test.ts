import { createMockPlatform } from '@nova/mock'
import { expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import { formatHtml } from '../reporters/html-reporter.ts'
import { formatTerminal } from '../reporters/terminal-reporter.ts'
import { runOnMock } from './run-on-mock.testing.ts'

const defects = [
  'cookies-readable',
  'current-user-bare',
  'login-keeps-old-session',
  'login-sets-cookies-anyway',
  'logout-keeps-session',
  'socket-open-to-all',
  'unauthorized-envelope',
]

test('no report shows a password, a session or a token, not even of logins that went wrong', async () => {
  const platform = await createMockPlatform()
  const { password, admin, otherUser, limitedUser } = platform.labs.credentials ?? {}
  await platform.close()
  const report = await runOnMock({ platform: { defects }, consent: everyConsent, frameTimeoutMs: 500 })
  expect(report.totals.fail).toBeGreaterThan(4)
  for (const text of [JSON.stringify(report), formatTerminal(report), formatHtml(report)]) {
    for (const secret of [password, admin?.password, otherUser?.password, limitedUser?.password])
      expect(text).not.toContain(String(secret))
    expect(text).not.toMatch(/nova_session=[0-9a-f]{8}-/)
    expect(text).not.toMatch(/\beyJ[\w-]{10,}\./)
  }
})
