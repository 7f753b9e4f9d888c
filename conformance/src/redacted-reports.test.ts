import { expect, it } from 'vitest'
import { formatHtml } from './reporters/html-reporter.ts'
import { formatJson } from './reporters/json-reporter.ts'
import { formatJunit } from './reporters/junit-reporter.ts'
import { formatTerminal } from './reporters/terminal-reporter.ts'
import { runSuite } from './run-suite.ts'
import { tinyContract } from './tiny-service.testing.ts'
import { checkOf, json, SIGNED_URL, suiteOf, TINY_TOKEN, type TinyContext, tinyFetch } from './tiny-suite.testing.ts'

const rejected = 'opaque-but-secret'

/** Everything a check or a service could do to get a secret into a report. */
const leaks = [
  checkOf('a', async (context: TinyContext) => {
    context.cleanup(`the thing at ${SIGNED_URL}`, async () => {
      throw new Error(`PUT ${SIGNED_URL} failed with Bearer ${TINY_TOKEN}`)
    })
    context.want(
      false,
      `no ${TINY_TOKEN} in ${SIGNED_URL}`,
      await context.call('getThing', { path: { thing_id: '1' } }),
    )
  }),
  checkOf('b', async ({ call }) => void (await call('ping', { headers: { 'X-Request-Id': TINY_TOKEN } }))),
  checkOf('c', async () => {
    throw new Error(`cannot use ${rejected}`, { cause: new Error(SIGNED_URL) })
  }),
  checkOf('d', async ({ skip }) => skip(`${rejected} does not work on ${SIGNED_URL}`)),
  checkOf('e', async ({ send }) => void (await send(`http://store.test/${TINY_TOKEN}?X-Amz-Signature=1`))),
  checkOf('f', async (context: TinyContext) => context.want(false, 'headers', { Authorization: `Bearer ${rejected}` })),
]

it('no report holds a token, a signed URL or what signs it', async () => {
  const { fetch } = tinyFetch((request) => {
    if (request.url.startsWith('http://store.test/')) throw new TypeError(`fetch failed for ${request.url}`)
    if (!request.url.endsWith('/ping')) return undefined
    return json(200, { ok: SIGNED_URL, echo: TINY_TOKEN }, { 'X-Request-Id': `${TINY_TOKEN} ${SIGNED_URL}` })
  })
  const told: string[] = []
  const report = await runSuite(suiteOf(leaks), {
    target: 'http://tiny.test',
    contract: tinyContract,
    credentials: { token: TINY_TOKEN, rejectedTokens: { malformed_token: rejected } },
    fetch,
    onCheck: (check) => told.push(JSON.stringify(check)),
  })
  expect(report.totals).toEqual({ pass: 0, fail: 4, error: 1, skip: 1 })
  for (const text of [formatJson(report), formatTerminal(report), formatJunit(report), formatHtml(report), ...told]) {
    expect(text).not.toContain(rejected)
    for (const piece of TINY_TOKEN.split('.')) expect(text).not.toContain(piece)
    expect(text).not.toMatch(/X-Amz-|0123456789abcdef/i)
  }
})
