import { type ActionProgress, actionProgress, isFailure, type ProgressState } from './action-progress.ts'
import { FINAL_ACTION, type RunUpdateFacts, sortUpdates } from './run-updates.ts'

/** The groups of the service's own pages, in their order; `other` is ours. */
export type ProgressGroupName = 'pre-processing' | 'transforming' | 'sending' | 'complete' | 'other'

/** Actions that are shown as one. */
export interface ProgressGroup {
  readonly name: ProgressGroupName
  readonly state: ProgressState
  readonly actions: readonly ActionProgress[]
}

const members: readonly (readonly [ProgressGroupName, readonly string[]])[] = [
  ['pre-processing', ['refresh_bundle_code', 'get_student_roster', 'get_input_files', 'earthmover_deps']],
  ['transforming', ['earthmover_run']],
  ['sending', ['lightbeam_send']],
  ['complete', [FINAL_ACTION]],
]

/**
 * How far a run is, in the groups that the pages of the service show, whatever order its updates come in. A group is
 * done when each of its actions began and succeeded, and in error as soon as one of them failed. A job that does not
 * send to an ODS has no group `sending`.
 *
 * What belongs to no group, `upload_output` and actions of later executors, is in a last group `other`, there once
 * anything is seen of it.
 *
 * @example
 * ```ts
 * for (const { name, state, actions } of progressGroups(updates, { sendToOds: true }))
 *   console.log(name, state, actions.filter(({ state }) => state === 'in progress').map(({ action }) => action))
 * ```
 */
export function progressGroups(
  updates: readonly RunUpdateFacts[],
  { sendToOds }: { readonly sendToOds: boolean },
): readonly ProgressGroup[] {
  const byAction = new Map<string, RunUpdateFacts[]>()
  for (const update of sortUpdates(updates)) {
    const known = byAction.get(update.action)
    if (known) known.push(update)
    else byAction.set(update.action, [update])
  }
  const shown = members.filter(([name]) => sendToOds || name !== 'sending')
  const grouped = new Set(shown.flatMap(([, actions]) => actions))
  const others = [...byAction.keys()].filter((action) => !grouped.has(action))
  const groups = others.length === 0 ? shown : [...shown, ['other', others] as const]
  return groups.map(([name, actions]) => ({
    name,
    state: groupState(actions, byAction),
    actions: actions.map((action) => actionProgress(action, byAction.get(action) ?? [])),
  }))
}

function groupState(
  actions: readonly string[],
  byAction: ReadonlyMap<string, readonly RunUpdateFacts[]>,
): ProgressState {
  const updates = actions.flatMap((action) => byAction.get(action) ?? [])
  if (updates.length === 0) return 'not started'
  if (updates.some(isFailure)) return 'error'
  return actions.every((action) => isComplete(action, byAction.get(action) ?? [])) ? 'done' : 'in progress'
}

/** The end of a run has no beginning: nothing is reported but its success. */
function isComplete(action: string, updates: readonly RunUpdateFacts[]): boolean {
  const hasStatus = (wanted: string): boolean => updates.some(({ status }) => status === wanted)
  return hasStatus('success') && (action === FINAL_ACTION || hasStatus('begin'))
}
