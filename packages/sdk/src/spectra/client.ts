import { createRuntime } from '../internal/create-runtime.ts'
import { createTransport, mergePolicy } from '../internal/http/create-transport.ts'
import type { Observer } from '../internal/http/observe.ts'
import type { TokenSource } from '../internal/http/token-source.ts'
import type { ResponseValidator } from '../internal/http/validate-response.ts'
import { defaultRetryPolicy, type RetryPolicy } from '../internal/retry/policy.ts'
import { type HasRuntime, type Runtime, runtimeOf } from '../internal/runtime.ts'
import type { Transport } from '../internal/transport.ts'
import { checkBaseUrl, checkPolicy, checkPositive } from './check-options.ts'
import { bindSpectraSiteOperations, type SpectraSiteOperations } from './generated/site/calls.ts'
import { checkArtifact } from './http/check-artifact.ts'
import { spectraProfile } from './http/profile.ts'

/** What `createSpectraClient` needs to know. */
export interface SpectraClientOptions {
  /**
   * Address of the release site: what stands in front of `/current.json`; in a page also relative to the page.
   * @default the origin of the page
   */
  readonly baseUrl?: string
  /** Used for everything that goes over the network, bundles included. @default the platform's own */
  readonly fetch?: typeof globalThis.fetch
  /** Replaces single sources of time, chance and transport, for tests and exotic hosts. */
  readonly runtime?: Partial<Runtime>
  /** How calls are repeated; `false` makes one attempt each. @default 4 attempts within 120 s */
  readonly retry?: Partial<RetryPolicy> | false
  /** How long one attempt of a call may take, milliseconds. @default 30000 */
  readonly attemptTimeoutMs?: number
  /** Sees what happens inside calls: attempts and retries. */
  readonly observe?: Observer
  /** Checks every answer; see `validateWith`. It refuses numbers that are none. @default none */
  readonly validate?: ResponseValidator
}

/** The files of the release site that can be read as a whole, under their operations' names in camelCase. */
export interface SpectraClient extends SpectraSiteOperations, HasRuntime {
  /** Without a trailing slash. */
  readonly baseUrl: string
}

/** The site does not ask who reads it. */
const nobody: TokenSource = { current: () => '', replace: async () => null, sign() {} }

/** A catalogue of thousands of novae is megabytes. */
const DEFAULT_ATTEMPT_TIMEOUT_MS = 30_000

/**
 * A client of a release site. Sends nothing by itself and shares nothing with other clients.
 *
 * Its operations read one file each and take the release as an argument; `openRelease` makes of it something that stays
 * with one release and keeps what it has read. No credentials, cookies or headers of ours are sent, so pages of any
 * origin can use it: the site answers no preflight. Gateway failures, broken connections and documents that end early
 * are tried again. Redirects are not followed.
 *
 * A document of another major version is refused with `schema_unsupported`, one that is not what was asked for with
 * `artifact_unreadable`. What is put up with, `warningsOf` tells.
 *
 * @throws SpectraError `invalid_options` when the address or a limit cannot be used.
 *
 * @example
 * ```ts
 * import { createSpectraClient } from '@nova/sdk/spectra'
 *
 * const client = createSpectraClient({ baseUrl: 'https://data.example.org' })
 * const { release_id } = await client.getCurrentRelease()
 * const { stats } = await client.getCatalog(release_id)
 * console.log(release_id, stats.nova_count, 'novae')
 * ```
 */
export function createSpectraClient(options: SpectraClientOptions = {}): SpectraClient {
  const baseUrl = checkBaseUrl(options.baseUrl)
  const runtime = createRuntime({ ...(options.fetch ? { fetch: options.fetch } : {}), ...options.runtime })
  const sending = createTransport({
    baseUrl,
    profile: spectraProfile,
    runtime,
    tokens: nobody,
    policy: checkPolicy(mergePolicy(defaultRetryPolicy, options.retry ?? {})),
    attemptTimeoutMs: checkPositive('attemptTimeoutMs', options.attemptTimeoutMs ?? DEFAULT_ATTEMPT_TIMEOUT_MS),
    observe: options.observe,
    validate: options.validate,
  })
  const transport: Transport = {
    async call<T>(...[operation, input, callOptions]: Parameters<Transport['call']>): Promise<T> {
      const document = await sending.call<T>(operation, input, callOptions)
      checkArtifact(operation.name, input, document)
      return document
    },
  }
  return { ...bindSpectraSiteOperations(transport), baseUrl, [runtimeOf]: runtime }
}
