import { createCookieJar } from '#platform'
import type { CookieJar } from '../../internal/cookies.ts'
import { underDeadline } from '../../internal/http/under-deadline.ts'
import type { Runtime } from '../../internal/runtime.ts'
import type { Credentials } from '../session/auth.ts'
import { type DeploymentCheck, type Finding, skipped } from './deployment-report.ts'
import { type FetchedAnswer, fetchAnswer } from './fetch-answer.ts'
import { greetSocket } from './greet-socket.ts'
import { judgeAdminAccount, judgeCookiePath, judgeCookieSecure, judgeLogin, judgeSocket } from './judge-deployment.ts'
import { type LookPolicy, lookRepeatedly } from './look-repeatedly.ts'

interface SessionChecks {
  readonly base: string
  readonly runtime: Pick<Runtime, 'fetch' | 'openSocket'>
  readonly policy: LookPolicy
  readonly account: Credentials | { readonly obstacle: string }
  readonly tell: (check: DeploymentCheck) => DeploymentCheck
}

/** Sockets open for labs that do not exist too; their name must only have no slash. */
const SOCKET_LAB = 'deployment-check.json'

/** What can be looked at with a session only. It is closed again at the end, also after an abort. */
export async function checkSession(checks: SessionChecks): Promise<readonly DeploymentCheck[]> {
  const { base, policy, account, tell } = checks
  const run = (id: DeploymentCheck['id'], look: (signal: AbortSignal) => Promise<Finding>) =>
    lookRepeatedly(id, policy, look).then(tell)
  if ('obstacle' in account) return await skipAll(run, account.obstacle, ['login'])

  const opened: { answer: FetchedAnswer | null } = { answer: null }
  const login = await run('login', async (signal) => {
    const answer = await logIn(checks, account, signal)
    const finding = judgeLogin(answer)
    if (finding.outcome === 'pass') opened.answer = answer
    return finding
  })
  const { answer } = opened
  if (login.outcome !== 'pass' || answer === null) return [login, ...(await skipAll(run, 'login failed'))]
  // A page's own jar has the cookies and shows them to nobody.
  const jar = createCookieJar()
  try {
    await jar?.store(`${base}/api/auth/login`, answer.setCookie)
    const sent = (await jar?.read(`${base}/ws/labs/${SOCKET_LAB}`)) ?? null
    const hidden = jar === null ? skipped('a page cannot look at its cookies') : null
    return [
      login,
      await run('admin_account', async () => judgeAdminAccount(answer)),
      await run('cookie_path', async () => hidden ?? judgeCookiePath(answer.setCookie, sent)),
      await run('cookie_secure', async () => hidden ?? judgeCookieSecure(base, answer.setCookie)),
      await run('socket', (signal) => openOnce(checks, sent, signal)),
    ]
  } finally {
    await logOut(checks, jar)
  }
}

async function skipAll(
  run: (id: DeploymentCheck['id'], look: () => Promise<Finding>) => Promise<DeploymentCheck>,
  why: string,
  first: readonly DeploymentCheck['id'][] = [],
): Promise<readonly DeploymentCheck[]> {
  const skippedChecks: DeploymentCheck[] = []
  for (const id of [...first, 'admin_account', 'cookie_path', 'cookie_secure', 'socket'] as const)
    skippedChecks.push(await run(id, async () => skipped(why)))
  return skippedChecks
}

function logIn({ base, runtime }: SessionChecks, account: Credentials, signal: AbortSignal): Promise<FetchedAnswer> {
  const { username, password } = account
  return fetchAnswer(runtime.fetch, `${base}/api/auth/login`, signal, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
}

async function openOnce(
  { base, runtime }: SessionChecks,
  cookie: string | null,
  signal: AbortSignal,
): Promise<Finding> {
  const url = `${base.replace(/^http/, 'ws')}/ws/labs/${SOCKET_LAB}?last_seq=0`
  const headers: Record<string, string> = cookie === null ? {} : { cookie }
  return judgeSocket(await greetSocket(runtime.openSocket, { url, headers }, signal))
}

/** Whether that works is no check: the session ends by itself in hours. */
async function logOut({ base, runtime, policy }: SessionChecks, jar: CookieJar | null): Promise<void> {
  const url = `${base}/api/auth/logout`
  await underDeadline(policy.clock, policy.attemptTimeoutMs, undefined, async (signal) => {
    const cookie = await jar?.read(url)
    await fetchAnswer(runtime.fetch, url, signal, { method: 'POST', headers: cookie ? { cookie } : {} })
  }).catch(() => {})
}
