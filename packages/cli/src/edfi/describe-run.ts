import type { ActionProgress, ProgressGroup, ProgressState } from '@nova/sdk/edfi'
import { columns } from '../columns.ts'
import { formatDuration } from '../format.ts'

/** How far a run is, as it is shown. */
export interface RunPicture {
  readonly groups: readonly ProgressGroup[]
  /** How long each action in progress has been watched, milliseconds by action. */
  readonly watchedMs: ReadonlyMap<string, number>
}

/** A line for each group and, below it, one for each of its actions that has begun. */
export function describeRun({ groups, watchedMs }: RunPicture): string[] {
  return columns(
    groups.flatMap(({ name, state, actions }) => [
      [`${marks[state]} ${name}`, state],
      ...actions
        .filter(isShown)
        .map((action) => [
          `    ${action.action}`,
          action.state,
          describeDuration(action, watchedMs.get(action.action) ?? null),
        ]),
    ]),
  )
}

/** One action, for a log. */
export function describeAction(action: ActionProgress, group: string): string {
  if (action.action === 'done') return `${group}: ${action.state}`
  const duration = describeDuration(action, null)
  return `${group}: ${action.action} ${action.state}${duration === '' ? '' : ` (${duration})`}`
}

/** The end of a run is a group of its own that says all there is to say. */
const isShown = ({ action, state }: ActionProgress) => state !== 'not started' && action !== 'done'

const marks: Readonly<Record<ProgressState, string>> = {
  'not started': '·',
  'in progress': '›',
  done: '✓',
  error: '✗',
}

function describeDuration({ state, durationMs }: ActionProgress, watchedMs: number | null): string {
  if (durationMs !== null) return formatDuration(durationMs)
  return state === 'in progress' && watchedMs !== null ? formatDuration(watchedMs) : ''
}
