import type { CookieJar } from '../../internal/cookies.ts'
import { createRuntime } from '../../internal/create-runtime.ts'
import { createCookieFetch } from '../../internal/http/cookie-fetch.ts'
import { createTransport, mergePolicy } from '../../internal/http/create-transport.ts'
import type { TokenSource } from '../../internal/http/token-source.ts'
import { defaultRetryPolicy } from '../../internal/retry/policy.ts'
import { runtimeOf } from '../../internal/runtime.ts'
import { checkBaseUrl, checkPolicy, checkPositive } from '../check-options.ts'
import { edfiError } from '../errors.ts'
import { bindEdfiAppOperations } from '../generated/app/calls.ts'
import { edfiProfile } from '../http/profile.ts'
import { absentSession, createCookieSession, standingSession } from './cookie-session.ts'
import { type EdfiAuth, type EdfiClient, type EdfiClientOptions, transportOf } from './edfi-client.ts'
import { explainingSession } from './explain-session.ts'

/** A launch may take its time, and lists of a large tenant come in one answer. */
const DEFAULT_ATTEMPT_TIMEOUT_MS = 30_000

/** A client whose cookies are kept in this jar, or by the page when there is none. */
export function assembleClient(options: EdfiClientOptions, jar: CookieJar | null): EdfiClient {
  const { auth } = options
  const baseUrl = checkBaseUrl(options.baseUrl)
  checkAuth(auth, jar === null)
  const runtime = createRuntime({ ...(options.fetch ? { fetch: options.fetch } : {}), ...options.runtime })
  const hasOwnFetch = options.fetch !== undefined || options.runtime?.fetch !== undefined
  const isPage = jar === null
  const kept = auth && jar ? { session: createCookieSession(auth.cookie, jar, `${baseUrl}/`), jar } : null
  const standing: TokenSource = isPage || hasOwnFetch ? standingSession : absentSession
  const sending = createTransport({
    baseUrl,
    profile: edfiProfile,
    // Storage is reached by the runtime as it is: the session is nobody's business there.
    runtime: kept ? { ...runtime, fetch: createCookieFetch(runtime.fetch, kept.jar) } : runtime,
    tokens: kept?.session ?? standing,
    policy: checkPolicy(mergePolicy(defaultRetryPolicy, options.retry ?? {})),
    attemptTimeoutMs: checkPositive('attemptTimeoutMs', options.attemptTimeoutMs ?? DEFAULT_ATTEMPT_TIMEOUT_MS),
    observe: options.observe,
    validate: options.validate,
    cookies: isPage || (hasOwnFetch && !kept) ? 'include' : 'omit',
  })
  const transport = explainingSession(sending, isPage && !hasOwnFetch)
  return {
    ...bindEdfiAppOperations(transport),
    baseUrl,
    [runtimeOf]: runtime,
    [transportOf]: transport,
  }
}

/** Refuses what cannot be sent, without ever showing it. */
function checkAuth(auth: EdfiAuth | undefined, isPage: boolean): void {
  if (auth === undefined) return
  const kind = typeof (auth as Partial<EdfiAuth> | null)?.cookie
  if (kind !== 'string' && kind !== 'function')
    throw refusal('it is not { cookie }', 'Give auth: { cookie }, a text or a function that gives one.')
  if (isPage)
    throw refusal('a page cannot send cookies of its own choice', 'Leave auth out: the cookies of the page are used.')
}

const refusal = (problem: string, advice: string) =>
  edfiError({
    code: 'invalid_options',
    message: `The identity cannot be used: ${problem}.`,
    advice,
    attempts: 0,
  })
