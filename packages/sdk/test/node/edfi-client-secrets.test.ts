/** Cookies, tokens, secrets of an ODS and presigned URLs never show: not in errors, events, runs, nor in what is printed of a client. */
import { inspect } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { operations } from '../../src/edfi/generated/app/operations.ts'
import * as appSchemas from '../../src/edfi/generated/app/schemas.ts'
import * as executorSchemas from '../../src/edfi/generated/executor/schemas.ts'
import { validateWith } from '../../src/internal/http/validate-response.ts'
import { createWorld, failureOf, job, type World } from './edfi-client-world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.platform.close())

/** Everything an object shows to whoever prints it, by either way. */
const shown = (value: unknown): string => {
  const seen = new WeakSet()
  const text = JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one !== 'object' || one === null) return one
    if (seen.has(one)) return '(again)'
    seen.add(one)
    return one instanceof Error ? { ...one, text: `${one.message} ${one.stack}`, cause: one.cause } : one
  })
  return `${text} ${inspect(value, { depth: 12, showHidden: true })}`
}
const spoiled = {
  html: { kind: 'html', status: 200 },
  gateway: { kind: 'gateway', status: 502 },
  early: { kind: 'truncate', bytes: 90 },
} as const

it('of ODS connections, whatever becomes of the calls', async () => {
  const secret = 'hunter2-of-the-ods'
  const events = world.events
  const validating = world.clientOf(world.sessions.partnerAdmin ?? '', { validate: validateWith(appSchemas) })
  const body = { host: 'https://ods.nova.test/new', clientId: 'key', clientSecret: secret, schoolYearId: '2627' }
  const created = await world.admin.createOdsConfig(body)
  expect((await world.admin.getOdsConfig(created.id)).clientSecret).toBe(secret)

  const errors: unknown[] = [await failureOf(world.admin.createOdsConfig(body))]
  for (const action of Object.values(spoiled))
    for (const [operation, call] of [
      ['createOdsConfig', () => validating.createOdsConfig(body)],
      ['getOdsConfig', () => validating.getOdsConfig(created.id)],
      ['updateOdsConfig', () => validating.updateOdsConfig(created.id, body)],
    ] as const) {
      world.fault(
        operation,
        { ...action, ...(action.kind === 'truncate' ? {} : { when: 'after' }) },
        { times: 'always' },
      )
      errors.push(await failureOf(call()))
      world.platform.faults.clear()
    }
  // What a parser of JSON says of a body that something on the way has cut, and what is no object after all.
  for (const text of [
    JSON.stringify({ message: `Unterminated string in JSON: "${secret}`, error: 'Bad Request', statusCode: 400 }),
    `${secret}: not JSON`,
    JSON.stringify(secret),
    JSON.stringify({ clientSecret: secret, id: 'x' }),
  ])
    for (const status of [200, 201, 400, 403]) {
      const client = world.clientOf(world.sessions.user ?? '', {
        fetch: async () => new Response(text, { status, headers: { 'content-type': 'application/json' } }),
        validate: validateWith(appSchemas),
        retry: false,
      })
      errors.push(await client.getOdsConfig(1).catch((error) => error))
    }
  const failed = errors.filter((error) => error instanceof Error)
  expect(failed.length).toBeGreaterThan(20)
  for (const one of [failed, events, world.admin, validating]) expect(shown(one)).not.toContain(secret)
})

it('of the job of a run, and its tokens', async () => {
  const order = await world.launch()
  const tokens = [order.initToken]
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const answer = await world.platform.fetch(input, init)
    if (String(input).endsWith('/init')) tokens.push(((await answer.clone().json()) as { token: string }).token)
    return answer
  }
  world.fault('getRunJob', { kind: 'truncate', bytes: 700 })
  const run = await world.open(order, { fetch, validate: validateWith(executorSchemas) })
  const secret = run.job.assessmentDatastore?.clientSecret ?? ''
  expect(secret).toBe('ea-ods-secret')
  const errors: unknown[] = [await failureOf(run.succeed()), await failureOf(world.open(order))]
  world.fault('reportStatus', { kind: 'waf' })
  errors.push(await failureOf(run.begin('refresh_bundle_code')))
  const lost = await world.launch()
  world.fault('initRun', { kind: 'truncate', bytes: 120 })
  errors.push(await failureOf(world.open(lost)))

  for (const one of [errors, world.events, run, { ...run.job }, structuredClone(run.job)])
    for (const hidden of [secret, lost.initToken, ...tokens]) expect(shown(one)).not.toContain(hidden)

  await run.begin('refresh_bundle_code')
  const thrown = Object.assign(new Error('no'), { stack: `at ${secret} ${tokens.join(' ')}` })
  await run.fail({ code: 'unknown', payload: { config: { secret } }, error: thrown })
  const reported = JSON.stringify(await world.user.listErrors(order.jobId))
  for (const hidden of [secret, ...tokens]) expect(reported).not.toContain(hidden)
})

it('of presigned URLs and of the session', async () => {
  const { id, uploadLocations } = await world.user.createJob(job)
  const urls = [...uploadLocations.map(({ url }) => url), await world.user.getFileUrl(id, 'INPUT_FILE')]
  const errors: unknown[] = []
  for (const answer of [urls[1], JSON.stringify({ url: urls[1] }), JSON.stringify(urls[1]), `<html>${urls[1]}</html>`])
    for (const [status, type] of [
      [200, 'application/json'],
      [200, 'text/html'],
      [403, 'text/html'],
      [500, 'application/json'],
    ] as const) {
      const client = world.clientOf(world.sessions.user ?? '', {
        fetch: async () => new Response(answer ?? '', { status, headers: { 'content-type': type } }),
        retry: false,
      })
      for (const call of [
        () => client.getFileUrl(id, 'INPUT_FILE'),
        () => client.getJob(id),
        () => client.createJob(job),
      ])
        errors.push(await call().catch((error: unknown) => error))
    }
  world.platform.edfi.expireSessions()
  errors.push(await failureOf(world.user.getMe()))
  const failed = errors.filter((error) => error instanceof Error)
  expect(failed.length).toBeGreaterThan(20)
  const signatures = urls.map((url) => new URL(url).searchParams.get('X-Amz-Signature') ?? '')
  const sessions = Object.values(world.sessions).map((cookie) => (cookie ?? '').replace('connect.sid=', ''))
  expect([signatures.length, sessions.length]).toEqual([2, expect.any(Number)])
  for (const one of [failed, world.events, world.user])
    for (const hidden of [...signatures, ...sessions]) {
      expect(hidden).not.toBe('')
      expect(shown(one)).not.toContain(hidden)
    }
})

it('every operation that answers a secret is tried here', () => {
  const secret = Object.values(operations).filter(({ responses }) =>
    Object.values(responses).some(
      (response) => 'secret' in response || /WithSecret|CreatedJob/.test(String(response.schema)),
    ),
  )
  expect(secret.map(({ name }) => name).sort()).toEqual(
    ['createJob', 'createOdsConfig', 'getFileUrl', 'getOdsConfig', 'getOutputFileUrl', 'updateOdsConfig'].sort(),
  )
})
