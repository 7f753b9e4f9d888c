import type { Clock } from '../../internal/clock.ts'
import { isNovaError } from '../../internal/errors.ts'
import type { LabCore } from '../live/lab-session.ts'
import type { LabNeed } from '../topology/lab-records.ts'
import { isConfirmed } from '../topology/overlay/is-confirmed.ts'
import type { PendingEdit } from '../topology/overlay/pending-edit.ts'

/** One intent of the user on its way to the server. */
export interface EditRequest<T> {
  readonly edit: PendingEdit
  readonly send: () => Promise<T>
  /** The edit with what the server said to it. */
  readonly answered?: (result: T, sequence: number) => PendingEdit
  /** Whether a refusal may mean that the wish is fulfilled already: the lab is then read, and `found` decides. */
  readonly mayBeDone?: (error: unknown) => boolean
  /** What it resolves to when the answer does not say, from the lab as it was read after it; null when it is not there. */
  readonly found: () => T | null
  /** What has to be read again to see it, where nothing is pushed. */
  readonly parts: readonly LabNeed[]
}

export interface EditEnvironment {
  readonly core: LabCore
  readonly clock: Clock
  /** Reads the whole lab again. */
  readonly resync: () => Promise<void>
  /** Fires when the editor is closed. */
  readonly closed: AbortSignal
}

/** How long an answered edit may stay unseen before it is looked for, milliseconds. An event takes far less. */
const ECHO_WAIT_MS = 2000

/**
 * Sends an edit that is shown already. Refused, it is taken back and the refusal is thrown. When the answer was
 * lost, the lab is read again: what shows there was done. Resolves with the server's answer; that the change
 * shows in what is confirmed is seen to afterwards.
 */
export async function performEdit<T>(env: EditEnvironment, request: EditRequest<T>): Promise<T> {
  const { core } = env
  const { edit, send, answered } = request
  let result: T
  try {
    result = await send()
  } catch (error) {
    const settled = await settleFailure(env, request, error)
    if (settled === null) {
      core.edit((pending) => pending.drop(edit.key))
      throw error
    }
    result = settled.result
  }
  core.edit((pending) => pending.answer(edit.key, answered?.(result, edit.sequence)))
  void seeItDone(env, request)
  return result
}

async function settleFailure<T>(
  { core, resync, closed }: EditEnvironment,
  { edit, mayBeDone, found, parts }: EditRequest<T>,
  error: unknown,
): Promise<{ readonly result: T } | null> {
  const isLost = isAnswerLost(error)
  if (closed.aborted || !(isLost || mayBeDone?.(error))) {
    // A refusal mostly means that the lab is no longer what it was thought to be.
    core.want(parts)
    return null
  }
  try {
    await resync()
  } catch {
    // Without a look nobody knows, and what is not known is not shown.
    return null
  }
  if (isLost && !isConfirmed(core.records(), edit)) return null
  const result = found()
  return result === null ? null : { result }
}

/**
 * Waits until an answered edit shows in what is confirmed: in an event, or else in a read. It is not shown for
 * ever on the strength of an answer. Never rejects.
 */
export async function seeItDone(
  env: EditEnvironment,
  { edit, parts }: Pick<EditRequest<unknown>, 'edit' | 'parts'>,
): Promise<void> {
  const { core, clock, resync, closed } = env
  if (!core.isPending(edit.key)) return
  core.want(parts)
  while (core.isPending(edit.key)) {
    // In an editor that is closed nobody waits any longer: one look settles it.
    await clock.sleep(ECHO_WAIT_MS, closed).catch(() => {})
    if (!core.isPending(edit.key)) return
    const isRead = await resync().then(isDone, isNotDone)
    // Read after the answer: whatever the lab is now, it is what came of the edit. The session says when reading
    // fails, and the next round tries again, unless there is none: what is not known is not shown.
    if (isRead || closed.aborted) core.edit((pending) => pending.drop(edit.key))
  }
}

const isDone = () => true
const isNotDone = () => false

/** Nobody knows whether it was done. */
function isAnswerLost(error: unknown): boolean {
  if (!isNovaError(error)) return false
  return (
    error.kind === 'network' ||
    error.kind === 'timeout' ||
    error.code === 'unexpected_body' ||
    error.code === 'body_truncated'
  )
}
