import { createMockPlatform, createVirtualClock, type EdfiOptions, type FaultRule, type MockPlatform } from '@nova/mock'
import { assembleClient } from '../../src/edfi/app/assemble-client.ts'
import type { EdfiClient, EdfiClientOptions } from '../../src/edfi/app/edfi-client.ts'
import { type EdfiError, isEdfiError } from '../../src/edfi/errors.ts'
import { type OpenRunOptions, openRun } from '../../src/edfi/executor/open-run.ts'
import type { CallEvent } from '../../src/internal/http/observe.ts'
import { createCookieJar } from '../../src/internal/platform/node/cookie-jar.ts'

/** A platform whose runs nobody executes, and clients of it. */
export async function createWorld(edfi: EdfiOptions = {}) {
  const clock = createVirtualClock({ autoAdvance: true })
  const platform = await createMockPlatform({ clock, edfi: { executor: 'none', ...edfi } })
  const { baseUrl } = platform.edfi
  const { sessions } = await platform.edfi.credentials()
  const events: CallEvent[] = []
  const common = {
    baseUrl,
    fetch: platform.fetch,
    runtime: { clock, random: () => 0.5 },
    observe: (event: CallEvent) => void events.push(event),
  }
  const clientOf = (cookie: string, options: EdfiClientOptions = {}): EdfiClient =>
    assembleClient({ ...common, auth: { cookie }, ...options }, createCookieJar())
  const user = clientOf(sessions.user ?? '')
  return {
    platform,
    clock,
    events,
    common,
    sessions,
    clientOf,
    user,
    admin: clientOf(sessions.partnerAdmin ?? ''),
    /** Makes a job and starts it. */
    async launch(schoolYearId = '2526') {
      const { id } = await user.createJob({ ...job, schoolYearId })
      await user.startJob(id)
      const order = platform.edfi.launches.take(id)
      if (!order) throw new Error('nothing was launched')
      return order
    },
    /** Takes a run over as its executor. */
    open: (order: Pick<OpenRunOptions, 'initUrl' | 'initToken'>, options: Partial<OpenRunOptions> = {}) => {
      const { initUrl, initToken } = order
      return openRun({ ...common, initUrl, initToken, ...options })
    },
    fault: (operation: string, action: FaultRule['do'], on: Omit<FaultRule['on'], 'operation'> = {}) =>
      void platform.faults.add({ on: { operation, ...on }, do: action }),
  }
}

export type World = Awaited<ReturnType<typeof createWorld>>

/** A job every check lets pass. */
export const job = {
  name: 'scores',
  schoolYearId: '2526',
  files: [{ nameFromUser: 'scores.csv', templateKey: 'INPUT_FILE', type: 'text/csv' }],
  inputParams: [{ templateKey: 'TEST_TYPE', value: 'SAT' }],
  template: { path: 'assessments/PSAT_SAT' },
}

/** The error a promise rejects with; it must be one of this service. */
export async function failureOf(promise: Promise<unknown>): Promise<EdfiError> {
  const error: unknown = await promise.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  )
  if (!isEdfiError(error)) throw error
  return error
}

/** How often an operation was asked for. */
export const requestsOf = ({ journal }: MockPlatform, operation: string): number => journal.of(operation).length
