import type { Clock } from '../../../internal/clock.ts'
import { createRuntime } from '../../../internal/create-runtime.ts'
import { runtimeOf } from '../../../internal/runtime.ts'
import { edfiError } from '../../errors.ts'
import type { ListOutputSetsQuery, OutputSet } from '../../generated/external/types.ts'

/** A set on a server, and when it begins to show, both in milliseconds after the server's start. */
export interface ScriptedSet {
  readonly uid: string
  readonly jobUid?: string
  readonly createdMs: number
  readonly visibleMs: number
  readonly partner?: string
}

/** A service that has nothing but output sets, and a client of it. */
export function createSetServer<Given extends Clock>(clock: Given, scripted: readonly ScriptedSet[]) {
  const startedAtMs = clock.now()
  const queries: ListOutputSetsQuery[] = []
  const asked: number[] = []
  let failures: readonly Error[] = []
  const client = {
    baseUrl: 'http://edfi.test',
    [runtimeOf]: createRuntime({ clock, random: () => 0.5 }),
    async listOutputSets(query: ListOutputSetsQuery, options: { readonly signal?: AbortSignal } = {}) {
      options.signal?.throwIfAborted()
      queries.push(query)
      asked.push(clock.now() - startedAtMs)
      const [failure, ...rest] = failures
      failures = rest
      if (failure) throw failure
      const afterMs = query.createdAfter === undefined ? -Infinity : Date.parse(query.createdAfter) - startedAtMs
      return scripted
        .filter(({ partner = 'ea' }) => partner === query.partner)
        .filter(({ createdMs, visibleMs }) => createdMs > afterMs && visibleMs <= clock.now() - startedAtMs)
        .toSorted((left, right) => left.createdMs - right.createdMs)
        .map(({ uid, jobUid = 'j', createdMs, partner = 'ea' }): OutputSet => {
          const createdAt = new Date(startedAtMs + createdMs).toISOString()
          return {
            uid,
            jobUid,
            createdAt,
            partner,
            files: [],
            sentToOds: true,
            tenant: 't',
            schoolYear: '2026',
            bundle: null,
          }
        })
    },
  }
  const fail = (errors: readonly Error[]) => {
    failures = errors
  }
  return { clock, startedAtMs, client, queries, asked, fail }
}

/** A look that failed in passing. */
export const offline = () => edfiError({ code: 'network_error', message: 'No answer.', retryable: true })
/** A look that will always fail. */
export const denied = () => edfiError({ code: 'partner_not_found', message: 'No such partner.', status: 404 })
/** A look that a gateway did not let through. */
export const blocked = () => edfiError({ code: 'gateway_rejected', message: 'Blocked.', status: 403, retryable: false })
