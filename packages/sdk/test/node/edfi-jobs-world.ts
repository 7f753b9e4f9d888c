import {
  createMockPlatform,
  type EdfiOptions,
  type FaultRule,
  type MockPlatform,
  type MockPlatformOptions,
  type VirtualClock,
} from '@nova/mock'
import { afterEach } from 'vitest'
import { createEdfiClient } from '../../src/edfi/app/client.ts'
import type { EdfiClient } from '../../src/edfi/app/edfi-client.ts'
import { type EdfiError, isEdfiError } from '../../src/edfi/errors.ts'
import type { JobSpec } from '../../src/edfi/jobs/job-spec.ts'

export interface JobsWorld {
  readonly platform: MockPlatform
  readonly clock: VirtualClock
  readonly client: EdfiClient
  /** Another client of the same platform, as another process or user would have. */
  connect(username?: string, fetch?: typeof globalThis.fetch): EdfiClient
  /** How often this side asked the service or storage for something. */
  count(operation: string): number
  fault(operation: string, action: FaultRule['do'], on?: Omit<FaultRule['on'], 'operation'>): void
}

const open: MockPlatform[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((platform) => platform.close()))
})

/** A platform of its own, and a client on its clock that jumps over every wait. */
export async function openJobsWorld(edfi: EdfiOptions = {}, options: MockPlatformOptions = {}): Promise<JobsWorld> {
  const platform = await createMockPlatform({ ...options, edfi })
  open.push(platform)
  const clock = platform.clock as VirtualClock
  const connect = (username = 'ana', fetch = platform.fetch) =>
    createEdfiClient({
      baseUrl: platform.edfi.baseUrl,
      auth: { cookie: platform.edfi.openSession(username) },
      fetch,
      runtime: { clock, random: () => 0.5 },
    })
  return {
    platform,
    clock,
    client: connect(),
    connect,
    count: (operation) => platform.journal.of(operation).filter(({ from }) => from === 'client').length,
    fault: (operation, action, on = {}) =>
      platform.faults.add({ on: { operation, from: 'client', ...on }, do: action }),
  }
}

/** Students the roster knows, one a line. */
export const scores = (rows = 20): string =>
  ['StudentID,ScaleScore', ...Array.from({ length: rows }, (_, index) => `${604_821 + index},${500 + index}`)].join(
    '\n',
  )

export const textFile = (text: string, name = 'scores.csv'): File => new File([text], name, { type: 'text/csv' })

/** Bytes that differ everywhere, the same for the same seed. */
export function largeFile(sizeBytes: number, name = 'large.csv', seed = 1): File {
  const bytes = new Uint8Array(sizeBytes)
  let state = seed * 2_654_435_761
  for (let index = 0; index < sizeBytes; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[index] = 97 + ((state >>> 24) % 26)
  }
  return new File([bytes], name, { type: 'text/csv' })
}

/** A job that may be created. */
export const satJob = (over: Partial<JobSpec> = {}): JobSpec => ({
  template: 'assessments/PSAT_SAT',
  schoolYear: 2026,
  files: { results: textFile(scores()) },
  params: { TEST_TYPE: 'SAT' },
  ...over,
})

/** A job of three files. */
export const starJob = (over: Partial<JobSpec> = {}): JobSpec => ({
  template: 'assessments/STAR',
  schoolYear: 2026,
  files: {
    INPUT_FILE: textFile(scores()),
    INPUT_FILE_DS: largeFile(300 * 1024, 'district.csv', 2),
    INPUT_FILE_SA: largeFile(20 * 1024, 'school.csv', 3),
  },
  ...over,
})

/** The error a promise rejects with; it must be one of this service. */
export async function failureOf(promise: Promise<unknown>): Promise<EdfiError> {
  const error: unknown = await promise.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  )
  if (!isEdfiError(error)) throw error
  return error
}
