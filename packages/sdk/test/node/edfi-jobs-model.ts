import fc from 'fast-check'
import type { Job, Run, RunErrorList, RunUpdate } from '../../src/edfi/generated/app/types.ts'

/** What becomes of one run, as it is chosen. */
export interface RunPlan {
  /** From the end of the run before, or from the beginning. */
  readonly startDelayMs: number
  readonly fate: 'success' | 'failure' | 'launch failure' | 'hang in new' | 'hang in running' | 'unsettled'
  readonly bootMs: number
  /** How many reports come before the end, or the hanging, if there are as many. */
  readonly reportCount: number
  /** Between one report and the next; used in turn. */
  readonly stepMs: readonly number[]
  /** Which of the three writes at the end comes when: report, status, files. */
  readonly endOrder: readonly ('report' | 'status' | 'files')[]
  readonly endGapsMs: readonly [number, number]
  readonly isUnmatched: boolean
  readonly failedRecords: number
  readonly isReportable: boolean
  readonly errorCode: string
}

export interface HistoryPlan {
  readonly sendToOds: boolean
  readonly runs: readonly RunPlan[]
}

const EPOCH_MS = Date.UTC(2026, 1, 1, 8)
const iso = (atMs: number): string => new Date(EPOCH_MS + atMs).toISOString()

const actions = [
  'refresh_bundle_code',
  'earthmover_deps',
  'get_student_roster',
  'get_input_files',
  'earthmover_run',
  'lightbeam_send',
  'upload_output',
] as const

const runPlan = (fates: readonly RunPlan['fate'][]): fc.Arbitrary<RunPlan> =>
  fc.record({
    startDelayMs: fc.oneof(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 20_000 })),
    fate: fc.constantFrom(...fates),
    bootMs: fc.integer({ min: 0, max: 300_000 }),
    reportCount: fc.integer({ min: 0, max: 14 }),
    // Zero: reports of the same moment.
    stepMs: fc.array(
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 200_000 })),
      {
        minLength: 1,
        maxLength: 15,
      },
    ),
    endOrder: fc.shuffledSubarray(['report', 'status', 'files'] as const, { minLength: 3 }),
    endGapsMs: fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 4000 })),
    isUnmatched: fc.boolean(),
    failedRecords: fc.constantFrom(0, 0, 3),
    isReportable: fc.boolean(),
    errorCode: fc.constantFrom('earthmover_run', 'insufficient_matches', 'unknown', 'brand_new_code'),
  })

const enders = ['success', 'success', 'failure', 'launch failure'] as const
const hangers = ['hang in new', 'hang in running', 'unsettled'] as const

/** Histories of one run or two; only the last may hang, because nothing can be started while a run is under way. */
export const historyPlans: fc.Arbitrary<HistoryPlan> = fc.record({
  sendToOds: fc.boolean(),
  runs: fc.oneof(
    { weight: 1, arbitrary: runPlan([...enders, ...enders, ...hangers]).map((run) => [run]) },
    {
      weight: 1,
      arbitrary: fc.tuple(runPlan(enders), runPlan([...enders, ...enders, ...hangers])).map((runs) => [...runs]),
    },
  ),
})

/** One write of the service. */
interface Write {
  readonly atMs: number
  readonly apply: () => void
  /** Whether reports of the last run are others after it. */
  readonly isReport: boolean
}

interface ModelRun {
  readonly id: number
  readonly createdOn: string
  status: Run['status']
  readonly updates: RunUpdate[]
  readonly errors: { readonly error: { readonly id: number; readonly code: string; readonly payload: object } }[]
  files: string[]
  summary: Run['summary']
  unmatched: Run['unmatchedStudentsInfo']
}

/** What has to be true of a run in the end, worked out from its plan and not from what was written. */
export interface RunOutcome {
  readonly runId: number
  readonly startMs: number
  /** `action status` of every report. */
  readonly reports: readonly string[]
  readonly errorIds: readonly number[]
  /** Null for a run that hangs. */
  readonly displayStatus: 'success' | 'error' | 'complete with errors' | null
  readonly hang: 'new' | 'running' | 'unsettled' | null
  /** When the last of its writes was made; of a run that hangs the last it will ever make. */
  readonly overMs: number
  readonly files: readonly string[]
}

/** A job whose executor acts by plan. Time only moves forward. */
export interface ModelJob {
  readonly outcomes: readonly RunOutcome[]
  /** When the next report is written after a moment, null for none. */
  nextReportAfter(ms: number): number | null
  job(ms: number): Job
  updates(ms: number, random: () => number): readonly RunUpdate[] | null
  errors(ms: number): RunErrorList | null
}

/** Makes the job of a plan. */
export function createModelJob(plan: HistoryPlan): ModelJob {
  const runs: ModelRun[] = []
  const writes: Write[] = []
  const outcomes: RunOutcome[] = []
  let clockMs = 0
  let errorId = 100
  const template = {
    name: 'PSAT and SAT',
    path: 'assessments/PSAT_SAT',
    files: [],
    params: [],
    reportResources: ['studentAssessments'],
  }

  for (const [index, one] of plan.runs.entries()) {
    const runId = index + 1
    const write = (apply: (run: ModelRun) => void, isReport = false) => {
      writes.push({ atMs: clockMs, isReport, apply: () => apply(runs[index] as ModelRun) })
    }
    const report = (action: string, status: string) => {
      const receivedAt = iso(clockMs)
      reports.push(`${action} ${status}`)
      write((run) => run.updates.push({ action, status, receivedAt }), true)
    }
    const fail = (code: string) => {
      errorId += 1
      const id = errorId
      errorIds.push(id)
      write((run) => run.errors.push({ error: { id, code, payload: { stacktrace: 'trace' } } }))
    }
    const reports: string[] = []
    const errorIds: number[] = []
    clockMs += one.startDelayMs
    const startMs = clockMs
    const createdOn = iso(clockMs)
    writes.push({
      atMs: clockMs,
      isReport: true,
      apply: () =>
        runs.push({
          id: runId,
          createdOn,
          status: 'new',
          updates: [],
          errors: [],
          files: [],
          summary: null,
          unmatched: null,
        }),
    })
    const done = (displayStatus: RunOutcome['displayStatus'], hang: RunOutcome['hang'], files: readonly string[]) =>
      outcomes.push({ runId, startMs, reports, errorIds, displayStatus, hang, overMs: clockMs, files })

    if (one.fate === 'launch failure') {
      report('done', 'failure')
      fail('failed_to_start_executor')
      write((run) => {
        run.status = 'error'
      })
      done('error', null, [])
      continue
    }
    if (one.fate === 'hang in new') {
      done(null, 'new', [])
      continue
    }
    clockMs += one.bootMs
    write((run) => {
      run.status = 'running'
    })
    let step = 0
    const wait = () => {
      clockMs += one.stepMs[step % one.stepMs.length] ?? 0
      step += 1
    }
    const all = actions
      .filter((action) => plan.sendToOds || action !== 'lightbeam_send')
      .flatMap((action) => [`${action} begin`, `${action} success`])
    const isCut = one.fate === 'failure' || one.fate === 'hang in running'
    const told = isCut ? all.slice(0, one.reportCount) : all
    for (const text of told) {
      wait()
      const [action = '', status = ''] = text.split(' ')
      report(action, status)
    }
    if (one.fate === 'hang in running') {
      done(null, 'running', [])
      continue
    }
    const isFailed = one.fate === 'failure'
    if (isFailed) {
      wait()
      const begun = told.at(-1)?.split(' ')
      if (begun?.[1] === 'begin') report(begun[0] ?? '', 'failure')
      wait()
      fail(one.errorCode)
    } else {
      const resource = one.isReportable ? 'studentAssessments' : 'students'
      const failed = one.failedRecords
      write((run) => {
        if (one.isUnmatched) run.unmatched = { name: 'StudentID', type: 'Local', count: 4 }
        run.summary = { [resource]: { records_processed: 20, records_skipped: 0, records_failed: failed } }
      })
    }
    wait()
    const files = isFailed
      ? ['em-results.json']
      : ['em-results.json', ...(one.isUnmatched ? ['input_no_student_id_match.csv'] : [])]
    const order = one.fate === 'unsettled' ? (['report'] as const) : one.endOrder
    for (const [place, part] of order.entries()) {
      if (place > 0) clockMs += one.endGapsMs[place - 1] ?? 0
      if (part === 'report') report('done', isFailed ? 'failure' : 'success')
      if (part === 'status')
        write((run) => {
          run.status = isFailed ? 'error' : 'success'
        })
      if (part === 'files')
        write((run) => {
          run.files = files
        })
    }
    const isIncomplete = one.isUnmatched || (one.isReportable && one.failedRecords > 0)
    const success = isIncomplete ? 'complete with errors' : 'success'
    done(
      one.fate === 'unsettled' ? null : isFailed ? 'error' : success,
      one.fate === 'unsettled' ? 'unsettled' : null,
      files,
    )
  }

  let applied = 0
  const moveTo = (ms: number) => {
    for (let write = writes[applied]; write && write.atMs <= ms; write = writes[applied]) {
      write.apply()
      applied += 1
    }
  }
  const describe = (run: ModelRun): Run => ({
    id: run.id,
    jobId: 1,
    status: run.status,
    summary: run.summary,
    unmatchedStudentsInfo: run.unmatched,
    runOutputFile: run.files.map((name) => ({ name })),
    createdOn: run.createdOn,
    createdById: 1,
    modifiedOn: run.createdOn,
    modifiedById: 1,
  })
  return {
    outcomes,
    nextReportAfter: (ms) => writes.find(({ atMs, isReport }) => isReport && atMs > ms)?.atMs ?? null,
    job(ms) {
      moveTo(ms)
      return {
        id: 1,
        uid: '0f3a0000-0000-4000-8000-000000000001',
        name: template.name,
        sendToOds: plan.sendToOds,
        schoolYearId: '2526',
        inputParams: [],
        files: [],
        template,
        isResolved: false,
        apiClientName: null,
        isApiInitiated: false,
        createdOn: iso(0),
        createdById: 1,
        modifiedOn: iso(0),
        modifiedById: 1,
        // In no order.
        runs: runs.map(describe).reverse(),
      }
    },
    updates(ms, random) {
      moveTo(ms)
      const run = runs.at(-1)
      return run ? shuffle(run.updates, random) : null
    },
    errors(ms) {
      moveTo(ms)
      const run = runs.at(-1)
      return run ? ([...run.errors] as unknown as RunErrorList) : null
    },
  }
}

function shuffle<T>(values: readonly T[], random: () => number): readonly T[] {
  return values
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}

/** mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
