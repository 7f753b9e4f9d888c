import type { Job, RunErrorList, RunUpdate, RunUpdateList } from '../../generated/app/types.ts'
import { deriveJobStatus } from '../../meaning/derive-job-status.ts'
import { explainError } from '../../meaning/explain-error.ts'
import { lastRun } from '../../meaning/last-run.ts'
import { FINAL_ACTION, runStage, sortUpdates } from '../../meaning/run-updates.ts'
import { type JobObservation, observationLabel } from './job-observation.ts'
import type { JobWatchState, WatchedEnding, WatchedRun } from './job-watch-state.ts'

/** What was read, and when. Lists are null where the service answered without a body: there is no run. */
export type JobRead =
  | { readonly type: 'job'; readonly job: Job; readonly atMs: number }
  | { readonly type: 'updates'; readonly updates: RunUpdateList | null; readonly atMs: number }
  | { readonly type: 'errors'; readonly errors: RunErrorList | null; readonly atMs: number }

/** What to read next. */
export type JobWatchNext =
  /** Before anything else: what was read means something only together with this. */
  | { readonly read: JobRead['type']; readonly when: 'now' }
  /** After a while. */
  | { readonly read: JobRead['type']; readonly when: 'later' }
  /** The last observation was made. */
  | { readonly read: null; readonly when: 'never' }

export interface JobWatchStep {
  readonly state: JobWatchState
  /** What this read told that was not known, in the order in which it happened. */
  readonly observations: readonly JobObservation[]
  readonly next: JobWatchNext
}

/** Two reads closer together than this are one: the files are written in moments, not at once. */
const READ_SPACING_MS = 1000
/** Reads of an end that lists no files although the run succeeded: it always leaves some, and they are written last. */
const MOST_READS = 5
/** How long a run may be over before its last report is seen. */
const REPORT_PATIENCE_MS = 60_000
const HISTORY_LIMIT = 50

/**
 * What follows from one read of a job. Pure: the same state and read give the same observations, and a read that
 * tells nothing new gives none.
 *
 * The answers with reports and errors do not name their run. So what could be of another run than the known one is
 * held until the job, read after it, still has that run as its last: runs only follow each other, so what was read in
 * between is of it. A run is over when its last report is there and its status is final, in either order; then
 * everything is read once more, and the job until its files stay the same, because they are written last.
 */
export function stepJobWatch(state: JobWatchState, read: JobRead): JobWatchStep {
  if (state.finished !== null) return { state, observations: [], next: nextJobRead(state, read.atMs) }
  const draft = createDraft(state, read.atMs)
  switch (read.type) {
    case 'job':
      takeJob(draft, read.job)
      break
    case 'updates':
      takeUpdates(draft, read.updates)
      break
    case 'errors':
      takeErrors(draft, read.errors)
      break
  }
  return finishDraft(draft)
}

/** A step in the making. */
interface Draft {
  state: JobWatchState
  readonly observations: JobObservation[]
  readonly atMs: number
  /** The reports of another run have not been read yet. */
  areUpdatesDue: boolean
}

const createDraft = (state: JobWatchState, atMs: number): Draft => ({
  state,
  observations: [],
  atMs,
  areUpdatesDue: false,
})

function takeJob(draft: Draft, job: Job): void {
  draft.state = { ...draft.state, jobReadAtMs: draft.atMs }
  const { run: known } = draft.state
  const run = lastRun(job)
  // An answer from before what is known.
  if (run === null || (known && run.id !== known.id && lastRun({ runs: [run, known] })?.id === known.id)) return
  const seen: WatchedRun = { id: run.id, createdOn: run.createdOn, status: run.status, sinceMs: draft.atMs }
  if (known?.id !== run.id) {
    restart(draft, seen)
    return
  }
  if (isOnward(known.status, run.status)) {
    draft.state = { ...draft.state, run: seen }
    tell(draft, { ...place(draft), type: 'run', status: run.status, previousRunId: null })
  }
  settleHeld(draft)
  checkEnding(draft, job)
}

/** Another run: what was held may be of the one before, so it is read again. */
function restart(draft: Draft, run: WatchedRun): void {
  const previousRunId = draft.state.run?.id ?? null
  draft.state = {
    ...draft.state,
    run,
    updates: [],
    errorIds: [],
    held: { updates: null, errors: null },
    isErrorsDue: false,
    ending: null,
  }
  tell(draft, { ...place(draft), type: 'run', status: run.status, previousRunId })
  draft.areUpdatesDue = true
}

const order = { new: 0, running: 1, success: 2, error: 2 } as const

/** A second, contradicting end flips the status of a run; nothing else goes back. */
const isOnward = (from: keyof typeof order, to: keyof typeof order): boolean => to !== from && order[to] >= order[from]

function takeUpdates(draft: Draft, updates: RunUpdateList | null): void {
  const { state } = draft
  if (updates === null) return
  const all = [...state.updates, ...updates.filter((update) => !isAmong(state.updates, update))]
  const isOfKnownRun = state.run !== null && state.updates.every((update) => isAmong(updates, update))
  if (state.ending) draft.state = { ...draft.state, ending: { ...state.ending, areUpdatesRead: true } }
  // While nothing was seen of a run, nothing tells its reports from those of another.
  if (isOfKnownRun && state.updates.length > 0 && runStage(all) === runStage(state.updates))
    acceptUpdates(draft, updates)
  else if (!isOfKnownRun || all.length > state.updates.length) {
    draft.state = { ...draft.state, held: { ...draft.state.held, updates } }
  }
}

function takeErrors(draft: Draft, errors: RunErrorList | null): void {
  const { state } = draft
  const fresh = (errors ?? [])
    .map(({ error }) => error)
    .filter(({ id }) => !state.errorIds.includes(id))
    .map(({ id, code, payload }) => ({ id, error: explainError(code, payload) }))
  const { ending } = state
  draft.state = { ...state, isErrorsDue: false, ending: ending && { ...ending, areErrorsRead: true } }
  if (fresh.length === 0) return
  draft.state = { ...draft.state, held: { ...draft.state.held, errors: fresh } }
}

/** The job still has the same last run: what was read before is of it. */
function settleHeld(draft: Draft): void {
  const { updates, errors } = draft.state.held
  draft.state = { ...draft.state, held: { updates: null, errors: null } }
  if (updates) acceptUpdates(draft, updates)
  for (const { id, error } of errors ?? []) {
    draft.state = { ...draft.state, errorIds: [...draft.state.errorIds, id] }
    tell(draft, { ...place(draft), type: 'error', errorId: id, error })
  }
}

function acceptUpdates(draft: Draft, updates: readonly RunUpdate[]): void {
  const before = draft.state.updates
  const fresh = sortUpdates(updates.filter((update) => !isAmong(before, update)))
  if (fresh.length === 0) return
  draft.state = { ...draft.state, updates: [...before, ...fresh] }
  for (const { action, status, receivedAt } of fresh)
    tell(draft, { ...place(draft), type: 'action', action, status, receivedAt })
  const stage = runStage(draft.state.updates)
  if (stage === runStage(before)) return
  tell(draft, { ...place(draft), type: 'stage', stage })
  if (stage === 'error') draft.state = { ...draft.state, isErrorsDue: true }
}

function checkEnding(draft: Draft, job: Job): void {
  const { state, atMs } = draft
  if (!isOver(state, atMs)) return
  const seen = fingerprintOf(job)
  const { ending } = state
  if (ending && ending.seen === seen && atMs - ending.readAtMs < READ_SPACING_MS) return
  const next: WatchedEnding = {
    reads: (ending?.reads ?? 0) + 1,
    seen,
    readAtMs: atMs,
    areUpdatesRead: ending?.areUpdatesRead ?? false,
    areErrorsRead: ending?.areErrorsRead ?? false,
  }
  draft.state = { ...state, ending: next }
  const isStable = ending?.seen === seen
  const isComplete = state.run?.status !== 'success' || (lastRun(job)?.runOutputFile ?? []).length > 0
  const isAllRead = next.areUpdatesRead && next.areErrorsRead
  const status = deriveJobStatus(job)
  if (!isStable || !isAllRead || status === null || !(isComplete || next.reads >= MOST_READS)) return
  draft.state = { ...draft.state, finished: status }
  tell(draft, { ...place(draft), type: 'finished', status, job })
}

/** Its last report is there and its status is final. A report that never comes is not waited for. */
function isOver({ run, updates }: JobWatchState, atMs: number): boolean {
  if (run === null || order[run.status] < order.success) return false
  return updates.some(({ action }) => action === FINAL_ACTION) || atMs - run.sinceMs >= REPORT_PATIENCE_MS
}

function fingerprintOf(job: Job): string {
  const run = lastRun(job)
  const files = (run?.runOutputFile ?? []).map(({ name }) => name).sort()
  return JSON.stringify([run?.status, files, run?.summary ?? null, run?.unmatchedStudentsInfo ?? null, job.isResolved])
}

function tell(draft: Draft, observation: JobObservation): void {
  const { state, atMs } = draft
  const entry = { label: observationLabel(observation), atMs }
  const [first, ...rest] = state.history
  const history =
    first && state.history.length >= HISTORY_LIMIT ? [first, ...rest.slice(1), entry] : [...state.history, entry]
  draft.observations.push(observation)
  draft.state = { ...state, changedAtMs: atMs, history }
}

/** What every observation says. There is a run whenever one is made. */
const place = ({ state, atMs }: Draft) => ({ atMs, jobId: state.jobId, runId: state.run?.id ?? 0 })

function finishDraft({ state, observations, areUpdatesDue, atMs }: Draft): JobWatchStep {
  const next: JobWatchNext = areUpdatesDue ? { read: 'updates', when: 'now' } : nextJobRead(state, atMs)
  return { state, observations, next }
}

/** What a watch in this state reads next. */
export function nextJobRead(state: JobWatchState, atMs: number): JobWatchNext {
  const { run, ending, held } = state
  if (state.finished !== null) return { read: null, when: 'never' }
  if (state.jobReadAtMs === null || held.updates || held.errors) return { read: 'job', when: 'now' }
  // Before the first run there are no reports; their list appears together with it.
  if (run === null) return { read: 'updates', when: 'later' }
  if (state.isErrorsDue) return { read: 'errors', when: 'now' }
  if (ending && !ending.areUpdatesRead) return { read: 'updates', when: 'now' }
  if (ending && !ending.areErrorsRead) return { read: 'errors', when: 'now' }
  // Only the job says what is still missing of an end.
  const isReported = state.updates.some(({ action }) => action === FINAL_ACTION)
  return { read: isReported || isOver(state, atMs) ? 'job' : 'updates', when: 'later' }
}

const isAmong = (updates: readonly RunUpdate[], { action, status, receivedAt }: RunUpdate): boolean =>
  updates.some((one) => one.action === action && one.status === status && one.receivedAt === receivedAt)
