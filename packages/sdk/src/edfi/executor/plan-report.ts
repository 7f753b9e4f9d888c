import type { ExecutorAction, RunAction } from './executor-actions.ts'

/** A status report. */
export interface StatusStep {
  readonly action: ExecutorAction
  readonly status: 'begin' | 'success' | 'failure'
}

/** What somebody wants to report. */
export type Report =
  | { readonly type: 'begin'; readonly action: RunAction }
  | { readonly type: 'unmatched' | 'outputFiles' | 'summary' | 'succeed' | 'fail' }

/** How far a run has been reported. */
export interface RunProgress {
  /** The actions of this run with a beginning, in their order. */
  readonly actions: readonly RunAction[]
  /** The action at work, once its beginning was asked for; null before the first. */
  readonly current: RunAction | null
  /** What the service has for sure, by {@link keyOf}. */
  readonly recorded: ReadonlySet<string>
  /** A summary was asked for: no output follows it. */
  readonly isSummarised: boolean
  /** How the run is being ended. A second end of another kind would turn the first one over. */
  readonly ending: 'success' | 'failure' | null
}

export type ReportPlan =
  /** The status reports to send, in this order, and how far the run is with them on their way. */
  | { readonly type: 'due'; readonly steps: readonly StatusStep[]; readonly next: RunProgress }
  | { readonly type: 'refused'; readonly problem: string; readonly due: string }

export const keyOf = ({ action, status }: StatusStep): string => `${action} ${status}`

export const startOf = (actions: readonly RunAction[]): RunProgress => ({
  actions,
  current: null,
  recorded: new Set(),
  isSummarised: false,
  ending: null,
})

/** The progress with one more step that the service has. */
export const record = (progress: RunProgress, step: StatusStep): RunProgress => ({
  ...progress,
  recorded: new Set([...progress.recorded, keyOf(step)]),
})

/** Whether everything of the run is reported. */
export const isEnded = ({ recorded, ending }: RunProgress): boolean =>
  ending !== null && recorded.has(keyOf({ action: 'done', status: ending }))

/**
 * Whether a report is due, and which status reports go with it. The service takes reports in any order and makes
 * nonsense of them; nothing is sent out of order here. A report that failed on the way is due again, and what of it
 * was stored is not sent twice.
 */
export function planReport(progress: RunProgress, report: Report): ReportPlan {
  if (isEnded(progress)) return refused('the run has ended', progress)
  if (progress.ending !== null) return planEndAgain(progress, progress.ending, report)
  if (report.type === 'fail') return planFailure(progress)
  if (report.type === 'begin') return planBegin(progress, report.action)
  if (!isOpen(progress)) return refused('no action has begun', progress)
  const { actions, current } = progress
  const last = actions.at(-1)
  switch (report.type) {
    case 'unmatched':
      // Whoever is not matched is known once everything is transformed and sent, before output is uploaded.
      return current === actions.at(-2) ? due(progress, []) : refused(`${current} is at work`, progress)
    case 'outputFiles':
      if (current !== last) return refused(`${current} is at work`, progress)
      return progress.isSummarised ? refused('the summary closes the output', progress) : due(progress, [])
    case 'summary':
      return current === last
        ? due({ ...progress, isSummarised: true }, [])
        : refused(`${current} is at work`, progress)
    case 'succeed':
      return current === last ? planSuccess(progress, last) : refused(`${current} is at work`, progress)
  }
}

function planBegin(progress: RunProgress, action: RunAction): ReportPlan {
  const { actions, current } = progress
  const index = actions.indexOf(action)
  const at = current === null ? -1 : actions.indexOf(current)
  if (index < 0) return refused(`this run has no ${action}`, progress)
  if (index === at && !isOpen(progress)) return due(progress, withPredecessor(progress, index))
  if (index !== at + 1 || (current !== null && !isOpen(progress)))
    return refused(current === null ? 'nothing has begun' : `${current} is at work`, progress)
  return due({ ...progress, current: action }, withPredecessor(progress, index))
}

/** The end of the action before, and the beginning of this one. */
function withPredecessor({ actions }: RunProgress, index: number): readonly StatusStep[] {
  const [before, action] = [actions[index - 1], actions[index]]
  return [
    ...(before === undefined ? [] : [{ action: before, status: 'success' as const }]),
    ...(action === undefined ? [] : [{ action, status: 'begin' as const }]),
  ]
}

const planSuccess = (progress: RunProgress, last: RunAction): ReportPlan =>
  due({ ...progress, ending: 'success' }, [
    { action: last, status: 'success' },
    { action: 'done', status: 'success' },
  ])

/** Before anything has begun there is nothing that could fail but the run: the service refuses a report without action. */
function planFailure(progress: RunProgress): ReportPlan {
  const { current } = progress
  return due({ ...progress, ending: 'failure' }, [
    ...(current === null ? [] : [{ action: current, status: 'failure' as const }]),
    { action: 'done', status: 'failure' },
  ])
}

function planEndAgain(progress: RunProgress, ending: 'success' | 'failure', report: Report): ReportPlan {
  if (ending === 'failure' && report.type === 'fail') return planFailure(progress)
  const last = progress.actions.at(-1)
  if (ending === 'success' && report.type === 'succeed' && last !== undefined) return planSuccess(progress, last)
  return refused(`the run is being ended with ${ending}`, progress)
}

/** Whether the beginning of the action at work is stored. */
const isOpen = ({ current, recorded }: RunProgress): boolean =>
  current !== null && recorded.has(keyOf({ action: current, status: 'begin' }))

function due(next: RunProgress, steps: readonly StatusStep[]): ReportPlan {
  return { type: 'due', steps: steps.filter((step) => !next.recorded.has(keyOf(step))), next }
}

const refused = (problem: string, progress: RunProgress): ReportPlan => ({
  type: 'refused',
  problem,
  due: describeDue(progress),
})

/** What can be reported instead, in the words of an `ExecutorRun`. */
function describeDue(progress: RunProgress): string {
  const { actions, current, ending, isSummarised } = progress
  if (isEnded(progress)) return 'nothing more'
  if (ending !== null) return ending === 'success' ? 'succeed() again' : 'fail() again'
  if (current !== null && !isOpen(progress)) return `begin('${current}') again, or fail()`
  const at = current === null ? -1 : actions.indexOf(current)
  const following = actions[at + 1]
  if (following === undefined) return `${isSummarised ? '' : 'outputFiles(), '}summary(), succeed() or fail()`
  return `${at === actions.length - 2 ? 'unmatched(), ' : ''}begin('${following}') or fail()`
}
