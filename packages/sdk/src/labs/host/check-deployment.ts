import { createRuntime } from '../../internal/create-runtime.ts'
import { normalizeBaseUrl } from '../../internal/http/base-url.ts'
import type { Runtime } from '../../internal/runtime.ts'
import { labsError } from '../errors.ts'
import { type Credentials, checkCredentials } from '../session/auth.ts'
import { checkDiscoveryCadence } from './check-discovery-cadence.ts'
import { checkSession } from './check-session.ts'
import { type DeploymentCheck, type DeploymentReport, failed, passed, skipped } from './deployment-report.ts'
import { fetchAnswer } from './fetch-answer.ts'
import { judgeConsoleGateway, judgeHealth, judgePage } from './judge-deployment.ts'
import { type LookPolicy, lookRepeatedly } from './look-repeatedly.ts'

export interface CheckDeploymentOptions {
  /** An account to log in with. Its session elsewhere ends, and the one opened here is closed again. @default none */
  readonly credentials?: Credentials
  /** Address of the service behind its gateway, such as `http://127.0.0.1:8000`. @default not looked at */
  readonly backendOrigin?: string
  /** `NOVA_VE_DISCOVERY_CADENCE_SECONDS` as it is about to be set. @default not looked at */
  readonly discoveryCadenceSeconds?: string | number
  /** Attempts of each check; of logging in at most 10. @default 20 */
  readonly attempts?: number
  /** Pause between attempts, milliseconds. @default 2000 */
  readonly intervalMs?: number
  /** How long one attempt may take, milliseconds. @default 5000 */
  readonly attemptTimeoutMs?: number
  /** Used for every request; sockets go by `runtime.openSocket`. @default the platform's own */
  readonly fetch?: typeof globalThis.fetch
  readonly runtime?: Partial<Runtime>
  /** Hears of each check when it is over. @default nobody */
  readonly onCheck?: (check: DeploymentCheck) => void
  readonly signal?: AbortSignal
}

const LOGIN_ATTEMPTS = 10

/**
 * Looks at a deployment from outside as its smoke checks do: health, page, console gateway, and with an account
 * also login, cookies and a socket. Each check repeats until it passes, or until waiting will not help, so it can
 * be called while a host still starts. A check that fails is an entry of the report and no exception. It does not
 * see what only the host knows: system services, migrations, closed ports. In pages, cookies cannot be looked at.
 *
 * @param origin Address of the host, `https://labs.example.com`.
 * @throws LabsError `invalid_options` for an address, account or number that cannot be used. Aborts reject with the
 * signal's reason.
 *
 * @example
 * ```ts
 * const report = await checkDeployment('https://labs.example.com', { credentials: { username: 'admin', password } })
 * for (const { id, outcome, seen, advice } of report.checks) console.log(outcome, id, seen, advice ?? '')
 * process.exitCode = report.ok ? 0 : 1
 * ```
 */
export async function checkDeployment(origin: string, options: CheckDeploymentOptions = {}): Promise<DeploymentReport> {
  const { credentials, backendOrigin, signal, onCheck = () => {} } = options
  const base = addressOf(origin, 'origin')
  const backend = backendOrigin === undefined ? null : addressOf(backendOrigin, 'backendOrigin')
  if (credentials !== undefined) checkCredentials(credentials)
  signal?.throwIfAborted()
  const runtime = createRuntime({ ...options.runtime, ...(options.fetch && { fetch: options.fetch }) })
  const policy = policyOf(options, runtime)
  const tell = (check: DeploymentCheck) => {
    onCheck(check)
    return check
  }
  const look = (id: DeploymentCheck['id'], url: string, judge: typeof judgeHealth) =>
    lookRepeatedly(id, policy, async (attempt) => judge(await fetchAnswer(runtime.fetch, url, attempt))).then(tell)
  const skip = (id: DeploymentCheck['id'], why: string) =>
    lookRepeatedly(id, policy, async () => skipped(why)).then(tell)

  const [backendHealth, health, page, gateway] = await Promise.all([
    backend === null
      ? skip('backend_health', 'no backendOrigin given')
      : look('backend_health', `${backend}/api/health`, judgeHealth),
    look('health', `${base}/api/health`, judgeHealth),
    look('page', `${base}/`, judgePage),
    look('console_gateway', `${base}/html5/`, judgeConsoleGateway),
  ])
  const obstacle =
    credentials === undefined ? 'no credentials given' : health.outcome === 'pass' ? null : 'health failed'
  const session = await checkSession({
    base,
    runtime,
    policy: { ...policy, attempts: Math.min(policy.attempts, LOGIN_ATTEMPTS) },
    account: obstacle === null && credentials ? credentials : { obstacle: obstacle ?? '' },
    tell,
  })
  const cadence = await lookRepeatedly('discovery_cadence', policy, async () => judgeCadence(options)).then(tell)
  const checks = [backendHealth, health, page, gateway, ...session, cadence]
  return { origin: base, ok: checks.every(({ outcome }) => outcome !== 'fail'), checks }
}

function judgeCadence({ discoveryCadenceSeconds: value }: CheckDeploymentOptions) {
  if (value === undefined) return skipped('no discoveryCadenceSeconds given')
  const cadence = checkDiscoveryCadence(value)
  if (cadence.valid) return passed(`every ${cadence.seconds} s`)
  return failed(cadence.problem, 'Set NOVA_VE_DISCOVERY_CADENCE_SECONDS to a whole number from 5 to 300.')
}

function policyOf(options: CheckDeploymentOptions, { clock }: Runtime): LookPolicy {
  const { attempts = 20, intervalMs = 2000, attemptTimeoutMs = 5000, signal } = options
  if (!Number.isInteger(attempts) || attempts < 1)
    refuse('attempts', `${attempts} is no count`, 'Give a whole number from 1.')
  for (const [name, value] of Object.entries({ intervalMs, attemptTimeoutMs }))
    if (!Number.isFinite(value) || value < 0) refuse(name, `${value} is no time`, 'Give milliseconds.')
  return { clock, attempts, intervalMs, attemptTimeoutMs, signal }
}

function addressOf(given: string, option: string): string {
  const address = normalizeBaseUrl(given, globalThis.location?.href)
  if ('url' in address) return address.url
  return refuse(option, address.problem, 'Give the address of the host, such as https://labs.example.com.')
}

function refuse(option: string, problem: string, advice: string): never {
  throw labsError({
    code: 'invalid_options',
    message: `The deployment cannot be checked: of ${option}, ${problem}.`,
    advice,
    operation: 'checkDeployment',
    details: { option },
    attempts: 0,
  })
}
