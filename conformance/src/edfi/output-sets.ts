import type { EdfiContext } from './edfi-check.ts'
import { succeed } from './expect-answer.ts'
import { endRun, type HeldRun, reportSet } from './run-executor.ts'
import { placeOf } from './submit.ts'

/** Parameters of the list beside the partner. */
export type Filters = Readonly<Record<string, string>>

export const listSets = (context: EdfiContext, filters: Filters = {}) =>
  succeed(context, 'listOutputSets', { query: { partner: placeOf(context).partner, ...filters } })

/** Whether a set is listed. */
export const hasSet = async (context: EdfiContext, uid: string, filters?: Filters) =>
  (await listSets(context, filters)).some((set) => set.uid === uid)

/** A run with a set, ended. @returns the uid of the set */
export async function finishedSet(
  context: EdfiContext,
  run: HeldRun,
  folder: 'ods' | 'non-ods' = 'ods',
): Promise<string> {
  const uid = await reportSet(context, run, folder)
  await endRun(context, run)
  return uid
}

/** Operations that a run with a set takes. */
export const executed = [
  'createJob',
  'startJob',
  'getJob',
  'initRun',
  'getRunJob',
  'reportStatus',
  'reportOutputFiles',
  'listOutputSets',
] as const
