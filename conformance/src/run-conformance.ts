import { type AccountCredentials, type Consent, type Credentials, everyConsent } from './check.ts'
import { SuiteUnavailable } from './check-failure.ts'
import type { AgentsCredentials } from './credentials/agents-credentials.ts'
import type { EdfiCredentials } from './credentials/edfi-credentials.ts'
import type { SpectraCredentials } from './credentials/spectra-credentials.ts'
import { findMock } from './find-mock.ts'
import type { CheckReport, Report } from './report.ts'
import { isServiceName, type ServiceName, services } from './service-registry.ts'
import type { OpenSocket } from './socket/socket.ts'

export interface ConformanceOptions {
  /** Base URL of the service, path prefix included. */
  readonly target: string
  readonly service: ServiceName
  /** @default what the mock hands out, when the target is one; none on a service that anybody may read */
  readonly credentials?: Credentials | AccountCredentials | EdfiCredentials | SpectraCredentials | AgentsCredentials
  /** @default the global fetch */
  readonly fetch?: typeof globalThis.fetch
  /** @default over the network */
  readonly openSocket?: OpenSocket
  /** What checks may do beyond small and quick requests. Checks that need more are skipped. @default nothing; on the mock, everything */
  readonly consent?: readonly Consent[]
  /** Pieces of check ids or patterns with `*`, between commas. @default every check */
  readonly only?: string
  /** Stops the run once the check at work has cleaned up. */
  readonly signal?: AbortSignal
  /** Called with the report of each check as soon as it is done. */
  onCheck?(check: CheckReport): void
}

/**
 * Tries a running service against its contract and reports what held, what did not, and which cells of
 * operation x status x code came back. Speaks plain HTTP, one request at a time; makes small files and exports
 * under names of its own and undoes what the service lets it undo.
 *
 * Rejects with a `SuiteUnavailable` when the target does not answer or is another service, and with the reason
 * of the signal after an abort. Everything else, also a service that fails every check, is a report.
 *
 * @example
 * ```ts
 * const report = await runConformance({
 *   target: 'https://transfer.staging.example',
 *   service: 'transfer',
 *   credentials: { token },
 * })
 * if (report.totals.fail > 0) console.log(formatTerminal(report))
 * ```
 */
export async function runConformance({ service, target, ...options }: ConformanceOptions): Promise<Report> {
  if (!isServiceName(service))
    throw new SuiteUnavailable(
      `There is no suite for ${service}. There is one for ${Object.keys(services).join(', ')}.`,
    )
  if (!URL.canParse(target) || !/^https?:$/.test(new URL(target).protocol) || /[?#]/.test(target))
    throw new SuiteUnavailable('The target must be an http(s) URL without a query.')
  const fetch = options.fetch ?? globalThis.fetch
  const { credentials: kind, run } = services[service]
  const mock = await findMock(target, { service, kind }, fetch, options.signal ?? new AbortController().signal)
  const credentials = options.credentials ?? mock?.credentials ?? kind.open
  if (!credentials)
    throw new SuiteUnavailable(`${kind.missing} Only the mock hands out its own, and the target is none.`)
  return run({
    target,
    ...(mock ? { consent: everyConsent } : {}),
    ...options,
    credentials,
    control: mock?.control ?? null,
  })
}
