import type { Clock } from '../internal/clock.ts'
import type { CookieJar } from '../internal/cookies.ts'
import { createRuntime } from '../internal/create-runtime.ts'
import { createCookieFetch } from '../internal/http/cookie-fetch.ts'
import { createTransport, mergePolicy, type ServiceTransport } from '../internal/http/create-transport.ts'
import { seedJar } from '../internal/http/seed-jar.ts'
import { defaultRetryPolicy } from '../internal/retry/policy.ts'
import { runtimeOf } from '../internal/runtime.ts'
import type { CallOptions, Transport } from '../internal/transport.ts'
import { checkBaseUrl, checkPolicy, checkPositive } from './check-options.ts'
import { labsError } from './errors.ts'
import { bindLabsOperations, login } from './generated/calls.ts'
import { operations } from './generated/operations.ts'
import { grantTime } from './grant-time.ts'
import type { LabsClient, LabsClientOptions } from './labs-client.ts'
import { labsProfile } from './profile.ts'
import { checkAuth, checkCredentials, type LabsAuth } from './session/auth.ts'
import { createPasswordSession } from './session/password-session.ts'
import type { LogIn, Session } from './session/session.ts'
import { createSocketAccess, sessionOf } from './session/session-access.ts'
import { createSharedSession, type SharedSession } from './session/shared-session.ts'
import { createBearerSession, createStandingSession } from './session/standing-session.ts'

/** A writer waits up to 5 s for the lab, and the list of a large lab takes its time. */
const DEFAULT_ATTEMPT_TIMEOUT_MS = 30_000

/** A client whose cookies are kept in this jar, or by the page when there is none. */
export function assembleClient(options: LabsClientOptions, ownJar: CookieJar | null): LabsClient {
  const { auth } = options
  const baseUrl = checkBaseUrl(options.baseUrl)
  checkAuth(auth, ownJar === null)
  const runtime = createRuntime({ ...(options.fetch ? { fetch: options.fetch } : {}), ...options.runtime })
  const isBearer = auth !== undefined && 'bearer' in auth
  const jar = isBearer ? null : fillJar(ownJar, baseUrl, auth)

  const logIn: LogIn = async (account) => {
    const { data } = await login(transport, account)
    if (jar && (await jar.read(`${baseUrl}/api/`)) === null) throw sessionNotSet(baseUrl)
    return data
  }
  const shared = sharedSession(auth, baseUrl, jar, runtime.clock)
  const session = createSession(auth, logIn, () => runtime.clock.now(), shared)
  const transport: ServiceTransport = createTransport({
    baseUrl,
    profile: labsProfile,
    runtime: jar ? { ...runtime, fetch: createCookieFetch(runtime.fetch, jar) } : runtime,
    tokens: session,
    policy: checkPolicy(mergePolicy(defaultRetryPolicy, options.retry ?? {})),
    attemptTimeoutMs: checkPositive('attemptTimeoutMs', options.attemptTimeoutMs ?? DEFAULT_ATTEMPT_TIMEOUT_MS),
    observe: options.observe,
    validate: options.validate,
    cookies: jar === null && !isBearer ? 'include' : 'omit',
  })
  const logOut = async (callOptions?: CallOptions) => {
    try {
      // Whoever has no session needs none opened in order to end it.
      if (!jar || (await jar.read(`${baseUrl}/api/`)) !== null)
        await transport.call<void>({ ...operations.logout, auth: 'none' }, {}, callOptions)
    } finally {
      session.close()
      if (shared && auth && 'username' in auth) await shared.forget(auth)
      await jar?.clear()
    }
  }
  return {
    ...bindLabsOperations(explaining(transport, session)),
    logout: logOut,
    baseUrl,
    [runtimeOf]: runtime,
    [sessionOf]: {
      ...createSocketAccess(baseUrl, session, jar),
      async logIn(given) {
        if (given !== undefined) checkCredentials(given)
        return await session.open(given)
      },
      logOut,
    },
  }
}

function createSession(
  auth: LabsAuth | undefined,
  logIn: LogIn,
  nowMs: () => number,
  shared: SharedSession | null,
): Session {
  if (auth && 'username' in auth) return createPasswordSession(auth, logIn, nowMs, shared)
  if (auth && 'bearer' in auth) return createBearerSession(auth.bearer)
  return createStandingSession(logIn)
}

/** Where the page keeps the cookies, its tabs share the session anyway. */
function sharedSession(
  auth: LabsAuth | undefined,
  baseUrl: string,
  jar: CookieJar | null,
  clock: Clock,
): SharedSession | null {
  if (!jar || !auth || !('username' in auth) || !auth.sessionStore) return null
  return createSharedSession(auth.sessionStore, baseUrl, jar, clock)
}

function fillJar(jar: CookieJar | null, baseUrl: string, auth: LabsAuth | undefined): CookieJar | null {
  if (!jar || !auth || !('session' in auth)) return jar
  const { nova_session, nova_user } = auth.session
  return seedJar(jar, `${baseUrl}/`, [`nova_session=${nova_session}; Path=/`, `nova_user=${nova_user}; Path=/`])
}

/** Lets the session say what a refusal means for it. */
const explaining = (transport: Transport, session: Session): Transport => ({
  async call(operation, input, options) {
    try {
      return await transport.call(operation, input, grantTime(operation.name, options))
    } catch (error) {
      throw operation.auth === 'none' ? error : session.explain(error, operation.name)
    }
  },
})

function sessionNotSet(baseUrl: string): Error {
  const isPlain = baseUrl.startsWith('http:')
  return labsError({
    code: 'session_not_set',
    message: `login was answered as a success, but no cookie of a session came that could be sent to ${baseUrl}.`,
    advice: isPlain
      ? 'The server may keep its cookies to https: use that address. Otherwise look at what the fetch in use does with Set-Cookie.'
      : 'Look at what the fetch in use, or a proxy on the way, does with Set-Cookie.',
    operation: 'login',
  })
}
