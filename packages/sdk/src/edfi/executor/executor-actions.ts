/**
 * What an executor reports, in this order: each action `begin` and then `success` or `failure`, `done` only how the run
 * ended. `lightbeam_send` is left out by jobs that send nothing to an ODS.
 */
export const executorActions = [
  'refresh_bundle_code',
  'earthmover_deps',
  'get_student_roster',
  'get_input_files',
  'earthmover_run',
  'lightbeam_send',
  'upload_output',
  'done',
] as const

/** A word of {@link executorActions}. */
export type ExecutorAction = (typeof executorActions)[number]

/** An action with a beginning. */
export type RunAction = Exclude<ExecutorAction, 'done'>

/** The actions of a run that have a beginning, in their order. */
export const actionsOf = (sendToOds: boolean): readonly RunAction[] =>
  executorActions.filter(
    (action): action is RunAction => action !== 'done' && (sendToOds || action !== 'lightbeam_send'),
  )
