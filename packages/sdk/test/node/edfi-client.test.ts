import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { assembleClient } from '../../src/edfi/app/assemble-client.ts'
import { changeSchoolYears } from '../../src/edfi/app/change-school-years.ts'
import type { CookieProvider } from '../../src/edfi/app/cookie-session.ts'
import { loginUrl } from '../../src/edfi/app/login-url.ts'
import { can, privilegesOf } from '../../src/edfi/app/privileges.ts'
import { isOperationError } from '../../src/edfi/operation-errors.ts'
import { createCookieJar } from '../../src/internal/platform/node/cookie-jar.ts'
import { createWorld, failureOf, job, requestsOf, type World } from './edfi-client-world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.platform.close())

const json = (body: unknown, headers: HeadersInit = {}) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json', ...headers } })

describe('a session', () => {
  it.each<readonly [string, (header: string) => string]>([
    ['a whole header', (header) => header],
    ['a header with its name', (header) => `Cookie: a=1; ${header}`],
    ['its bare value', (header) => header.replace('connect.sid=', '')],
  ])('is known by %s', async (_form, spell) => {
    const client = world.clientOf(spell(world.sessions.user ?? ''))
    expect(await client.getMe()).toMatchObject({ user: { givenName: 'Ana' }, roles: ['User'] })
  })

  it('is missed with a word on what to do, and nothing is sent', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch')
    const { fetch: _own, ...common } = world.common
    const error = await failureOf(assembleClient(common, createCookieJar()).listJobs())
    expect(error).toMatchObject({ code: 'cookie_missing', kind: 'authentication', operation: 'listJobs', attempts: 0 })
    expect(error.advice).toContain('auth: { cookie:')
    expect(fetch).not.toHaveBeenCalled()
    fetch.mockRestore()
  })

  it('is not needed where everybody may call', async () => {
    const client = assembleClient({ ...world.common }, createCookieJar())
    expect(await client.getHealth()).toEqual(expect.any(String))
  })

  it('may be in a fetch of the caller’s own', async () => {
    const seen: (RequestInit | undefined)[] = []
    const cookie = world.sessions.user ?? ''
    const fetch: typeof globalThis.fetch = (input, init) => {
      seen.push(init)
      return world.platform.fetch(input, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init?.headers)), cookie },
      })
    }
    await assembleClient({ ...world.common, fetch }, createCookieJar()).getMe()
    expect(seen[0]?.credentials).toBe('include')
    expect(new Headers(seen[0]?.headers).has('cookie')).toBe(false)
  })

  it('is that of the page in a page, which cannot send another', async () => {
    const seen: RequestInit[] = []
    const fetch: typeof globalThis.fetch = async (_input, init = {}) => {
      seen.push(init)
      return json({ message: 'Unauthorized', statusCode: 401 })
    }
    await assembleClient({ baseUrl: world.common.baseUrl, runtime: { fetch } }, null).getMe()
    expect(seen[0]?.credentials).toBe('include')
    expect(() => assembleClient({ ...world.common, auth: { cookie: 'hunter2' } }, null)).toThrow(
      expect.objectContaining({ code: 'invalid_options', message: expect.not.stringContaining('hunter2') }),
    )
  })

  it('that is over sends a page to log in', async () => {
    const fetch = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () => new Response('{"message":"Unauthorized","statusCode":401}', { status: 401 }))
    const error = await failureOf(assembleClient({ baseUrl: world.common.baseUrl }, null).getMe())
    expect(error).toMatchObject({ code: 'session_missing', status: 401, operation: 'getMe', attempts: 1 })
    expect(error.advice).toContain('loginUrl(client')
    fetch.mockRestore()
  })

  it.each([null, 'connect.sid=x', {}, { cookie: 7 }])('cannot be %j', (auth) => {
    expect(() => assembleClient({ ...world.common, auth: auth as never }, createCookieJar())).toThrow(
      expect.objectContaining({ code: 'invalid_options' }),
    )
  })

  it('that answers set anew is the one that is sent, and others stay', async () => {
    const sent: (string | null)[] = []
    const fetch: typeof globalThis.fetch = async (_input, init) => {
      sent.push(new Headers(init?.headers).get('cookie'))
      const rolled = sent.length === 1 ? { 'set-cookie': 'connect.sid=second; Path=/; HttpOnly' } : undefined
      return json({}, rolled)
    }
    const client = world.clientOf('AWSALB=node1; connect.sid=first', { fetch })
    await client.getMe()
    await client.getMe()
    expect(sent).toEqual(['AWSALB=node1; connect.sid=first', 'AWSALB=node1; connect.sid=second'])
  })
})

describe('a function that gives the cookie', () => {
  const asked = (...cookies: readonly (string | Error)[]) => {
    const requests: boolean[] = []
    const cookie: CookieProvider = async ({ refresh }) => {
      requests.push(refresh)
      const next = cookies[Math.min(requests.length, cookies.length) - 1]
      if (next instanceof Error) throw next
      return next ?? ''
    }
    return { cookie, requests }
  }
  const clientOf = (cookie: CookieProvider) => assembleClient({ ...world.common, auth: { cookie } }, createCookieJar())
  const open = () => world.platform.edfi.openSession('ana')

  it('is asked once for all calls', async () => {
    const { cookie, requests } = asked(open())
    const client = clientOf(cookie)
    await Promise.all([client.getMe(), client.listJobs(), client.listSchoolYears()])
    await client.getMe()
    expect(requests).toEqual([false])
  })

  it('is asked once by all calls that were refused together, and each is replayed once', async () => {
    const first = open()
    let next = first
    const requests: boolean[] = []
    const client = clientOf(async ({ refresh }) => {
      requests.push(refresh)
      await Promise.resolve()
      return next
    })
    await client.getMe()
    world.platform.edfi.expireSessions()
    next = open()
    world.platform.journal.clear()
    await Promise.all([client.getMe(), client.listJobs(), client.listSchoolYears()])
    expect(requests).toEqual([false, true])
    expect(world.platform.journal.entries).toHaveLength(6)
    expect(world.events.filter(({ type }) => type === 'token-refreshed')).toHaveLength(3)
    await client.getMe()
    expect(requests).toEqual([false, true])
  })

  it('is waited for by calls that begin meanwhile: the session before is of no use to them', async () => {
    let next = open()
    let answered = () => {}
    let wasAsked = () => {}
    const asking = new Promise<void>((resolve) => {
      wasAsked = resolve
    })
    const client = clientOf(async ({ refresh }) => {
      if (refresh) {
        wasAsked()
        await new Promise<void>((resolve) => {
          answered = resolve
        })
      }
      return next
    })
    await client.getMe()
    world.platform.edfi.expireSessions()
    next = open()
    world.platform.journal.clear()
    const refused = client.getMe()
    await asking
    const meanwhile = client.listJobs()
    answered()
    await Promise.all([refused, meanwhile])
    expect(world.platform.journal.of('listJobs').map(({ status }) => status)).toEqual([200])
  })

  it('that has no other cookie is not asked forever', async () => {
    const { cookie, requests } = asked(open())
    const client = clientOf(cookie)
    await client.getMe()
    world.platform.edfi.expireSessions()
    world.platform.journal.clear()
    expect(await failureOf(client.getMe())).toMatchObject({ code: 'session_missing', attempts: 1 })
    expect(requests).toEqual([false, true])
    expect(requestsOf(world.platform, 'getMe')).toBe(1)
  })

  it.each<readonly [string, string | Error, string]>([
    ['throws', new Error('no browser'), 'cookie_unavailable'],
    ['gives nothing', '', 'cookie_malformed'],
    ['gives another cookie', 'sid=hunter2', 'cookie_malformed'],
  ])('may fail: it %s', async (_how, given, code) => {
    const error = await failureOf(clientOf(asked(given).cookie).listJobs())
    expect(error).toMatchObject({ code, operation: 'listJobs', attempts: 0 })
    expect(JSON.stringify(error)).not.toContain('hunter2')
    expect(error.cause).toBe(given instanceof Error ? given : undefined)
    expect(requestsOf(world.platform, 'listJobs')).toBe(0)
  })

  it('that failed is asked again by the next call', async () => {
    const { cookie, requests } = asked(new Error('no browser'), open())
    const client = clientOf(cookie)
    await failureOf(client.getMe())
    await client.getMe()
    expect(requests).toEqual([false, false])
  })
})

describe('answers are what the wire means', () => {
  it('of a job from its making to its run', async () => {
    const { user } = world
    const { id, uploadLocations } = await user.createJob(job)
    expect(uploadLocations).toEqual([{ templateKey: 'INPUT_FILE', url: expect.stringMatching(/^http/) }])
    expect(await user.listStatusUpdates(id)).toBeNull()
    expect(await user.listErrors(id)).toBeNull()
    expect(await user.getFileUrl(id, 'INPUT_FILE')).toMatch(/^http.*X-Amz-Signature=/)
    expect(await user.createNote(id, { noteText: 'x' })).toBeUndefined()
    await user.startJob(id)
    expect(await user.listStatusUpdates(id)).toEqual([])

    const again = await failureOf(user.startJob(id))
    expect(again).toMatchObject({ code: 'job_not_startable', status: 400, attempts: 1 })
    expect(again.details['messages']).toEqual([expect.any(String)])
    const gone = await failureOf(user.getFileUrl(id, 'OTHER'))
    expect(gone).toMatchObject({ code: 'job_file_not_found', status: 200, kind: 'not_found' })
    if (!isOperationError(gone, 'getFileUrl')) throw gone
  })

  it('of a list of rules that a body breaks', async () => {
    const error = await failureOf(world.user.createNote((await world.user.createJob(job)).id, { noteText: '' }))
    expect(error.code).toBe('validation_failed')
    expect(error.details['messages']).toEqual([expect.stringContaining('noteText')])
  })

  it('of the wrong address', async () => {
    const client = assembleClient(
      { ...world.common, baseUrl: `${world.common.baseUrl}/app`, auth: { cookie: world.sessions.user ?? '' } },
      createCookieJar(),
    )
    expect(await failureOf(client.listJobs())).toMatchObject({ code: 'unknown_route', kind: 'not_found' })
  })

  it.each<readonly [string, string, string]>([
    ['a body that is small', 'x', 'gateway_rejected'],
    ['one over 8 kB', 'x'.repeat(9000), 'waf_body_limit'],
  ])('of a firewall that refuses %s', async (_size, value, code) => {
    world.fault('createJob', { kind: 'waf' })
    const inputParams = [{ templateKey: 'TEST_TYPE', value }]
    const error = await failureOf(world.user.createJob({ ...job, inputParams }))
    expect(error).toMatchObject({ code, status: 403, attempts: 1 })
  })

  it('of a service that crashes: reading is repeated, making is not', async () => {
    world.fault('listJobs', { kind: 'status', status: 500 })
    expect(await world.user.listJobs()).toEqual([])
    world.fault('createJob', { kind: 'status', status: 500 })
    expect(await failureOf(world.user.createJob(job))).toMatchObject({ code: 'server_error', attempts: 1 })
  })
})

describe('what a session may do', () => {
  const tries = {
    getSchoolYearConfig: (client: World['user']) => client.getSchoolYearConfig(),
    updateSchoolYearConfig: (client: World['user']) => client.updateSchoolYearConfig([]),
    listTenantSchoolYears: (client: World['user']) => client.listTenantSchoolYears(),
    getPartnerConfig: (client: World['user']) => client.getPartnerConfig(),
    updatePartnerConfig: (client: World['user']) => client.updatePartnerConfig({ crossYearMatchingEnabled: false }),
    enableBundle: (client: World['user']) => client.enableBundle('assessments', 'ACCESS'),
    listOdsConfigs: (client: World['user']) => client.listOdsConfigs(),
    listJobTemplates: (client: World['user']) => client.listJobTemplates('assessments'),
  }

  it.each(['user', 'partnerAdmin', 'withoutRole'] as const)('is what the service lets a %s do', async (who) => {
    const client = world.clientOf(world.sessions[who] ?? '')
    const session = await client.getMe()
    for (const [name, call] of Object.entries(tries)) {
      const refused = await call(client).then(
        () => false,
        (error) => error.code === 'privilege_missing',
      )
      expect([name, refused]).toEqual([name, !can(session, name as keyof typeof tries)])
    }
  })

  it('is nothing but the public for nobody', () => {
    expect([can(null, 'getHealth'), can(null, 'listJobs'), can(null, 'getPartnerConfig')]).toEqual([true, false, false])
  })

  it('is the same for all who have a role twice', () => {
    expect(privilegesOf(['User', 'PartnerAdmin'])).toEqual(privilegesOf(['PartnerAdmin']))
    expect(privilegesOf([])).toEqual([])
  })
})

describe('a page that logs in', () => {
  it('is sent where the service takes it on', async () => {
    const url = loginUrl(world.user, { origin: 'http://localhost:4200', redirect: '/jobs/42?a=b', force: true })
    const answer = await world.platform.fetch(url, { redirect: 'manual' })
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toContain('prompt=login')
    const foreign = loginUrl(world.user, { origin: 'http://elsewhere.test' })
    expect((await world.platform.fetch(foreign, { redirect: 'manual' })).status).toBe(400)
  })

  it.each(['@evil.test', 'evil', '//evil.test', '/\\evil.test', ''])('is not sent on to %j', (redirect) => {
    expect(() => loginUrl(world.user, { origin: 'http://localhost:4200', redirect })).toThrow(
      expect.objectContaining({ code: 'invalid_options', attempts: 0 }),
    )
  })
})

describe('school years are changed', () => {
  const enabled = async () =>
    (await world.admin.getSchoolYearConfig()).body
      .filter(({ isEnabled }) => isEnabled)
      .map(({ schoolYearId }) => schoolYearId)
  const edit = [{ schoolYearId: '2223', isEnabled: true }]
  /** Somebody else writes between our reading and our writing. */
  const racing = (change: Parameters<World['admin']['updateSchoolYearConfig']>[0], times = 1) => {
    let left = times
    return {
      ...world.admin,
      async updateSchoolYearConfig(...given: Parameters<World['admin']['updateSchoolYearConfig']>) {
        if (left-- > 0) {
          await world.clock.sleep(5)
          const { headers } = await world.admin.getSchoolYearConfig()
          const modifiedAt = headers['x-config-modified-at']
          await world.admin.updateSchoolYearConfig(
            change,
            modifiedAt === null ? {} : { 'x-if-config-modified-at': modifiedAt },
          )
        }
        await world.clock.sleep(5)
        return await world.admin.updateSchoolYearConfig(...given)
      },
    } as World['admin']
  }

  it('and only those', async () => {
    const before = await enabled()
    const years = await changeSchoolYears(world.admin, edit)
    expect(await enabled()).toEqual([...before, '2223'].sort().reverse())
    expect(years).toEqual((await world.admin.getSchoolYearConfig()).body)
  })

  it('with nothing sent where they are so already', async () => {
    await changeSchoolYears(world.admin, [{ schoolYearId: '2526', isEnabled: true }])
    expect(requestsOf(world.platform, 'updateSchoolYearConfig')).toBe(0)
  })

  it('on top of what somebody else wrote to other years', async () => {
    const client = racing([{ schoolYearId: '2122', isEnabled: true, sendToOds: true }])
    await changeSchoolYears(client, edit)
    expect(await enabled()).toEqual(expect.arrayContaining(['2122', '2223']))
  })

  it('but not over what somebody else wrote to the same years', async () => {
    const client = racing([{ schoolYearId: '2223', isEnabled: false, sendToOds: false }])
    const error = await failureOf(changeSchoolYears(client, edit))
    expect(error).toMatchObject({ code: 'school_years_stale', status: 409, operation: 'updateSchoolYearConfig' })
    expect(error.details).toMatchObject({ changed: ['2223'], lastModifiedBy: expect.any(String) })
    expect(await enabled()).not.toContain('2223')
  })

  it('once more only', async () => {
    const client = racing([{ schoolYearId: '2122', isEnabled: true, sendToOds: true }], 2)
    expect(await failureOf(changeSchoolYears(client, edit))).toMatchObject({ code: 'school_years_stale' })
  })

  it('also when the answer is lost', async () => {
    world.fault('updateSchoolYearConfig', { kind: 'drop', when: 'after' })
    await changeSchoolYears(world.admin, edit)
    expect(await enabled()).toContain('2223')
    expect(requestsOf(world.platform, 'updateSchoolYearConfig')).toBe(1)
  })

  it('and what was lost before it arrived is no success', async () => {
    world.fault('updateSchoolYearConfig', { kind: 'drop', when: 'before' })
    expect(await failureOf(changeSchoolYears(world.admin, edit))).toMatchObject({ code: 'network_error' })
  })

  it('not for a year that is none', async () => {
    const error = await failureOf(changeSchoolYears(world.admin, [{ schoolYearId: '2026', isEnabled: true }]))
    expect(error).toMatchObject({ code: 'unknown_school_year', details: { schoolYearIds: ['2026'] } })
    expect(requestsOf(world.platform, 'updateSchoolYearConfig')).toBe(0)
  })
})
