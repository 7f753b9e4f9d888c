import { expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import { formatHtml } from '../reporters/html-reporter.ts'
import { formatJson } from '../reporters/json-reporter.ts'
import { formatJunit } from '../reporters/junit-reporter.ts'
import { formatTerminal } from '../reporters/terminal-reporter.ts'
import { runOnMock } from './run-on-mock.testing.ts'

/** Ways to have answers to calls with keys end up in a failure. */
const defects = [
  'agents-bearer-accepted',
  'agents-domain-ignored',
  'agents-key-in-query',
  'agents-permissions-ignored',
  'agents-request-id-echoed',
  'agents-socket-key-in-query',
  'agents-socket-needs-write',
]

test('no report shows a key', async () => {
  const only = 'auth/*,order/*,domains/*,socket/*,tracking/*,quota/permissions'
  let keys: readonly string[] = []
  const report = await runOnMock({
    platform: { defects },
    consent: everyConsent,
    only,
    credentials(offered) {
      const { apiKey, readKey = '', writeKey = '', domainKey } = offered
      keys = [apiKey, readKey, writeKey, domainKey?.key ?? '']
      return offered
    },
  })
  expect(report.totals.fail).toBeGreaterThan(5)
  expect(keys.every((key) => key.length > 5)).toBe(true)
  for (const text of [formatJson(report), formatTerminal(report), formatHtml(report), formatJunit(report)])
    for (const key of keys) expect(text).not.toContain(key)
})
