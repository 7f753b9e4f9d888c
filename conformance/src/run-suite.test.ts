import { describe, expect, it } from 'vitest'
import { SuiteUnavailable } from './check-failure.ts'
import { exitCodeOf, type RunOptions, runSuite } from './run-suite.ts'
import { tinyContract } from './tiny-service.testing.ts'
import {
  checkOf,
  json,
  suiteOf,
  TINY_TOKEN,
  type TinyCheck,
  type TinyContext,
  tinyFetch,
} from './tiny-suite.testing.ts'

const run = (checks: readonly TinyCheck[], options: Partial<RunOptions> = {}) =>
  runSuite(suiteOf(checks), optionsOf(options))

const optionsOf = (options: Partial<RunOptions>): RunOptions => ({
  target: 'http://tiny.test',
  contract: tinyContract,
  credentials: { token: TINY_TOKEN },
  fetch: tinyFetch().fetch,
  runId: 'run1',
  timing: { now: () => 1_767_225_600_000, timeout: () => new AbortController().signal },
  ...options,
})

const reads = checkOf('things/reads', async (context: TinyContext) => {
  const seen = await context.call('getThing', { path: { thing_id: '1' } })
  context.want(seen.status === 200, 'the thing is there', seen)
})

describe('runSuite', () => {
  it('reports a conforming service green', async () => {
    const report = await run([reads])
    expect(report).toMatchObject({
      target: 'http://tiny.test',
      service: 'tiny',
      runId: 'run1',
      startedAt: '2026-01-01T00:00:00.000Z',
      totals: { pass: 1, fail: 0, skip: 0, error: 0 },
      cleanup: [],
    })
    expect(report.checks[0]).toEqual({
      id: 'things/reads',
      title: 'things/reads holds',
      operations: ['getThing'],
      outcome: 'pass',
      durationMs: 0,
      requests: [{ method: 'GET', path: '/v1/things/1', status: 200, requestId: 'request-1' }],
    })
    expect(report.coverage.cells).toContainEqual({
      operation: 'getThing',
      status: 200,
      code: null,
      state: 'provoked',
      checks: ['things/reads'],
    })
    expect(exitCodeOf(report)).toBe(0)
  })

  it('runs every check, whatever the ones before it did', async () => {
    const report = await run([
      checkOf('a', async (context: TinyContext) => context.want(false, 'water is wet', { water: 'dry' })),
      checkOf('b', async ({ skip }) => skip('nothing to try it on')),
      checkOf('c', async () => {
        throw new RangeError('off the end')
      }),
      checkOf('d', async ({ call }) => void (await call('getThing', { path: { thing_id: 'x' } }))),
    ])
    expect(report.checks.map(({ id, outcome, wanted, seen, reason }) => [id, outcome, wanted ?? reason, seen])).toEqual(
      [
        ['a', 'fail', 'water is wet', '{"water":"dry"}'],
        ['b', 'skip', 'nothing to try it on', undefined],
        ['c', 'fail', 'the check runs to its end', 'off the end'],
        ['d', 'pass', undefined, undefined],
      ],
    )
    expect(exitCodeOf(report)).toBe(1)
  })

  it('fails a check whose answer breaks the contract, and counts the answer all the same', async () => {
    const { fetch } = tinyFetch(() => json(200, { ok: true, thing_id: '1' }, { 'Retry-After': '1' }))
    const report = await run([reads], { fetch })
    expect(report.checks[0]).toMatchObject({
      outcome: 'fail',
      wanted: 'a 200 of getThing has the form of Thing; no Retry-After on answers of the service',
    })
    expect(report.coverage.cells.find(({ state }) => state === 'provoked')).toMatchObject({ operation: 'getThing' })
  })

  it('lets a check look at an answer that breaks the contract', async () => {
    const { fetch } = tinyFetch(() => json(418, {}))
    const lenient = checkOf('lenient', async (context: TinyContext) => {
      const seen = await context.call('ping', {}, { conforming: false })
      context.want(seen.status === 418, 'a teapot', seen.status)
    })
    const report = await run([lenient], { fetch })
    expect(report.totals.pass).toBe(1)
    expect(report.coverage.totals.undeclared).toBe(1)
  })

  it('calls a check without an answer an error', async () => {
    const { fetch } = tinyFetch(() => {
      throw new TypeError('fetch failed', { cause: new Error('connection reset') })
    })
    const report = await run([reads], { fetch })
    expect(report.checks[0]).toMatchObject({
      outcome: 'error',
      reason: 'GET /v1/things/1: fetch failed: connection reset',
      requests: [{ status: null, requestId: null }],
    })
    expect(exitCodeOf(report)).toBe(1)
  })

  it('skips what lacks credentials or consent without running it', async () => {
    const never = async () => {
      throw new Error('ran')
    }
    const report = await run(
      [
        checkOf('a', never, { needs: ['otherToken', 'metricsToken'] }),
        checkOf('b', never, { consent: ['large-transfer', 'long-wait'] }),
        checkOf('c', async () => {}, { needs: ['otherToken'], consent: ['spend-budget'] }),
      ],
      { credentials: { token: TINY_TOKEN, otherToken: 'another-token' }, consent: ['spend-budget', 'long-wait'] },
    )
    expect(report.checks.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['skip', 'needs metricsToken in the credentials'],
      ['skip', 'needs consent: --allow large-transfer'],
      ['pass', undefined],
    ])
  })

  it('undoes what a check made, last first, also after a failure, and reports what it could not undo', async () => {
    const done: string[] = []
    const report = await run([
      checkOf('a', async (context: TinyContext) => {
        context.cleanup('first', async () => done.push('first'))
        context.cleanup('second', async () => {
          throw new Error('still in use')
        })
        context.cleanup('third', async () => done.push('third'))
        context.want(false, 'this', 'that')
      }),
    ])
    expect(done).toEqual(['third', 'first'])
    expect(report.checks[0]?.outcome).toBe('fail')
    expect(report.cleanup).toEqual([{ check: 'a', what: 'second', reason: 'still in use' }])
  })

  it('cleans up with the same context after an abort, then rejects with the reason of the signal', async () => {
    const controller = new AbortController()
    const { fetch, requests } = tinyFetch()
    const reason = new Error('enough')
    const running = run(
      [
        checkOf('a', async ({ call, cleanup, signal }) => {
          cleanup('the thing', () => call('ping'))
          controller.abort(reason)
          expect(signal.aborted).toBe(true)
          await call('getThing', { path: { thing_id: '1' } })
        }),
        reads,
      ],
      { fetch, signal: controller.signal },
    )
    await expect(running).rejects.toBe(reason)
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(['/v1/things/1', '/v1/ping'])
  })

  it('ends a check that takes too long, unless somebody agreed to it', async () => {
    const fired = AbortSignal.abort(new Error('time is up'))
    const timing = { now: () => 0, timeout: (ms: number) => (ms === 5000 ? fired : new AbortController().signal) }
    const options = { timing, checkTimeoutMs: 5000 }
    const report = await run([reads, { ...reads, id: 'slow', consent: ['long-wait'] }], {
      ...options,
      consent: ['long-wait'],
    })
    expect(report.checks.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['error', 'not done within 5 s'],
      ['pass', undefined],
    ])
  })

  it('says that an answer took too long', async () => {
    const timing = {
      now: () => 0,
      timeout: (ms: number) => (ms === 7000 ? AbortSignal.abort() : new AbortController().signal),
    }
    const report = await run([reads], { timing, requestTimeoutMs: 7000 })
    expect(report.checks[0]?.reason).toBe('GET /v1/things/1: not complete within 7 s')
  })

  it('runs only what fits the pattern and tells about each check as it is done', async () => {
    const told: string[] = []
    const checks = [reads, { ...reads, id: 'things/writes' }, { ...reads, id: 'pings/any' }]
    const report = await run(checks, { only: 'things/*', onCheck: ({ id }) => told.push(id) })
    expect(report.checks.map(({ id }) => id)).toEqual(['things/reads', 'things/writes'])
    expect(told).toEqual(['things/reads', 'things/writes'])
    await expect(run(checks, { only: 'nothing' })).rejects.toThrow('No check of tiny fits the pattern nothing.')
  })

  it('keeps the last few requests only', async () => {
    const busy = checkOf('busy', async ({ call }) => {
      for (let n = 0; n < 12; n += 1) await call('getThing', { path: { thing_id: `x${n}` } })
    })
    const [check] = (await run([busy])).checks
    expect(check?.requests.map(({ path }) => path)).toEqual([4, 5, 6, 7, 8, 9, 10, 11].map((n) => `/v1/things/x${n}`))
  })

  it('sends anything else without a token, redirects as they are', async () => {
    const { fetch, requests } = tinyFetch(() => new Response(null, { status: 307, headers: { location: '/x' } }))
    const check = checkOf('send', async (context: TinyContext) => {
      const seen = await context.send('http://store.test/key?X-Amz-Signature=1', {
        method: 'PUT',
        body: new Uint8Array([1, 2]),
      })
      context.want(seen.status === 307, 'the redirect itself', seen)
    })
    const report = await run([check], { fetch })
    expect(report.checks[0]).toMatchObject({
      outcome: 'pass',
      requests: [{ method: 'PUT', path: '/key', status: 307 }],
    })
    expect(requests[0]?.headers.has('authorization')).toBe(false)
    expect([...new Uint8Array((await requests[0]?.arrayBuffer()) ?? [])]).toEqual([1, 2])
  })
})

describe('a suite with a pace of its own', () => {
  it('stands around every request, and may send one again', async () => {
    const paths: string[] = []
    const { fetch } = tinyFetch((request) => {
      paths.push(new URL(request.url).pathname)
      return paths.length === 1 ? new Response(null, { status: 429 }) : undefined
    })
    const seen: string[] = []
    const suite = suiteOf([reads], async ({ call }) => ({ ready: (await call('ping')).status === 200 }))
    const report = await runSuite(
      {
        ...suite,
        async pace({ headers }, send) {
          seen.push(headers.get('authorization') ?? 'nobody')
          const answer = await send()
          return answer.status === 429 ? send() : answer
        },
      },
      optionsOf({ fetch }),
    )
    expect(report.totals.pass).toBe(1)
    expect(paths).toEqual(['/v1/ping', '/v1/ping', '/v1/things/1'])
    expect(seen).toEqual(['nobody', `Bearer ${TINY_TOKEN}`])
  })
})

describe('discovery', () => {
  it('does not run checks against another service', async () => {
    const suite = suiteOf([reads], async (context: Omit<TinyContext, 'facts'>) => {
      const seen = await context.call('ping')
      context.want(seen.status === 200, 'a pong', seen.status)
      return { ready: true }
    })
    const { fetch } = tinyFetch(() => json(404, {}))
    const running = runSuite(suite, optionsOf({ fetch }))
    await expect(running).rejects.toBeInstanceOf(SuiteUnavailable)
    await expect(running).rejects.toThrow(
      'http://tiny.test does not look like the tiny service: wanted a pong, seen 404',
    )
  })

  it('says when nobody answers', async () => {
    const suite = suiteOf([reads], async ({ call }) => ({ ready: (await call('ping')).status === 200 }))
    const { fetch } = tinyFetch(() => {
      throw new TypeError('fetch failed')
    })
    await expect(runSuite(suite, optionsOf({ fetch }))).rejects.toThrow('GET /v1/ping: fetch failed')
  })

  it('leaves answers that break the contract to the checks', async () => {
    const suite = suiteOf([reads], async ({ call }) => ({ ready: (await call('ping')).status === 200 }))
    const { fetch } = tinyFetch((request) => (request.url.endsWith('/ping') ? json(200, {}) : undefined))
    expect((await runSuite(suite, optionsOf({ fetch }))).totals.pass).toBe(1)
  })
})
