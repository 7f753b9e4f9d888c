import { sessionLine } from '../cookie.ts'
import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantJson, wantRefusal, wantSuccess } from '../expect-answer.ts'
import { beginLogin, finishLogin, frontEndOf, inSession, openSession, visitProvider } from '../log-in.ts'
import { nowhere } from '../operation-inputs.ts'

/** What a login tells the identity provider. */
function readAuthorization(context: EdfiContext, location: string | null): URLSearchParams {
  context.want(URL.canParse(location ?? ''), 'Location is an address of the identity provider', location)
  return new URL(location ?? '').searchParams
}

function readState(context: EdfiContext, state: string): unknown {
  try {
    return JSON.parse(atob(state.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    context.want(false, 'state is base64url of JSON')
  }
}

/** Logging in and out. */
export const authChecks: readonly EdfiCheck[] = [
  {
    id: 'auth/login',
    title: 'A login leads to the identity provider and remembers where to end, in a cookie without an age.',
    operations: ['login'],
    async run(context: EdfiContext) {
      const seen = await beginLogin(context, { redirect: '/jobs?a=1' })
      wantSuccess(context, 'login', seen)
      const asked = readAuthorization(context, seen.headers.get('location'))
      context.want(asked.get('response_type') === 'code', 'the code flow is asked for', asked.get('response_type'))
      const { redirect, random } = (readState(context, asked.get('state') ?? '') ?? {}) as Record<string, unknown>
      context.want(redirect === '/jobs?a=1', 'state holds where to end', redirect)
      context.want(typeof random === 'string' && random.length >= 8, 'state holds something random', typeof random)
      const callback = asked.get('redirect_uri') ?? ''
      context.want(/\/api\/auth\/callback\/[^/]+$/.test(callback), 'redirect_uri is the callback', callback)
      context.want(asked.get('prompt') === null, 'the provider is not made to ask', asked.get('prompt'))
      const flags = (sessionLine(seen) ?? '').split(';').map((flag) => flag.trim().toLowerCase())
      for (const flag of ['httponly', 'path=/'])
        context.want(flags.includes(flag), `the cookie has ${flag}`, flags.slice(1))
      const ages = flags.filter((flag) => /^(max-age|expires)=/.test(flag))
      context.want(ages.length === 0, 'the cookie ends with the browser', ages)
    },
  },
  {
    id: 'auth/login-forced',
    title: 'Any value of forceLogin makes the identity provider ask.',
    operations: ['login'],
    async run(context: EdfiContext) {
      const asked = readAuthorization(context, (await beginLogin(context, { forceLogin: '0' })).headers.get('location'))
      context.want(asked.get('prompt') === 'login', 'prompt is login', asked.get('prompt'))
    },
  },
  {
    id: 'auth/login-refused',
    title: 'No login begins without an origin, or for one no identity provider is registered for.',
    operations: ['login'],
    async run(context: EdfiContext) {
      for (const query of [{}, { origin: '' }, { origin: 'https://stranger.invalid' }]) {
        const seen = await callAs(context, 'login', { query })
        wantRefusal(context, 'login', seen, 400, 'login_origin_unknown')
        context.want(!seen.headers.has('location'), 'nobody is sent on', seen.headers)
      }
    },
  },
  {
    id: 'auth/login-round',
    title: 'The way back from the identity provider opens a session and ends where the login was to end.',
    operations: ['login', 'finishLogin', 'getMe'],
    async run(context: EdfiContext) {
      const login = await visitProvider(context, '/jobs?a=1')
      const ended = await finishLogin(context, login)
      wantSuccess(context, 'finishLogin', ended)
      const location = ended.headers.get('location')
      context.want(location === `${frontEndOf(context)}/jobs?a=1`, 'Location is the page of the front end', location)
      const cookie = (sessionLine(ended) ?? '').split(';')[0] ?? ''
      context.want(cookie !== '' && cookie !== login.cookie, 'the session is another one than before the login')
      await succeed(context, 'getMe', inSession(cookie))
      const again = await finishLogin(context, login)
      const end = again.headers.get('location')
      context.want(end?.endsWith('/unauthenticated') === true, 'a code works once', end)
    },
  },
  {
    id: 'auth/callback-refused',
    title: 'A callback nobody began ends at /unauthenticated; one of an unknown provider is 404 in a form of its own.',
    operations: ['login', 'finishLogin'],
    async run(context: EdfiContext) {
      const unknown = await callAs(context, 'finishLogin', nowhere('finishLogin'))
      wantRefusal(context, 'finishLogin', unknown, 404, 'identity_provider_unknown')
      wantJson(context, Object.keys(unknown.json as object).sort(), ['title', 'type'], 'the list of members')
      const asked = readAuthorization(context, (await beginLogin(context)).headers.get('location'))
      const idpId = asked.get('redirect_uri')?.split('/').at(-1) ?? ''
      const seen = await callAs(context, 'finishLogin', { path: { idpId }, query: { code: 'none', state: 'none' } })
      wantSuccess(context, 'finishLogin', seen)
      const location = seen.headers.get('location')
      context.want(location === `${frontEndOf(context)}/unauthenticated`, 'Location is /unauthenticated', location)
    },
  },
  {
    id: 'auth/logout',
    title: 'Logging out ends the session, and says in a header where the browser has to go.',
    operations: ['login', 'finishLogin', 'logout', 'getMe'],
    async run(context: EdfiContext) {
      const cookie = await openSession(context)
      await succeed(context, 'getMe', inSession(cookie))
      const seen = await callAs(context, 'logout', inSession(cookie))
      wantSuccess(context, 'logout', seen)
      const location = seen.headers.get('location')
      context.want(URL.canParse(location ?? ''), 'location is an address of the identity provider', location)
      await refuse(context, 'getMe', inSession(cookie), 401, 'session_missing')
      await refuse(context, 'logout', inSession(cookie), 401, 'session_missing')
    },
  },
  {
    id: 'auth/backchannel',
    title: 'The backchannel logout is 501 for everybody.',
    operations: ['logoutBackchannel'],
    async run(context: EdfiContext) {
      await refuse(context, 'logoutBackchannel', nowhere('logoutBackchannel'), 501, 'backchannel_unsupported')
    },
  },
]
