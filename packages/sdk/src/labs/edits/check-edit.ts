import { labsError } from '../errors.ts'
import type { LinkEndpoint } from '../generated/types.ts'
import type { LabSession } from '../live/lab-session.ts'
import { canConnect } from '../topology/questions/can-connect.ts'
import type { CreateLinkOptions } from './lab-editor.ts'

/** Refuses an id no link has. What cannot be looked up cannot be shown either. */
export function checkLinkId(id: string): void {
  if (typeof id !== 'string' || id === '') throw invalidEdit('The id of the link', 'its id as the graph has it, a text')
}

/** Refuses a number no node or network has. */
export function checkNumber(what: 'node' | 'network', id: number): void {
  if (!Number.isSafeInteger(id))
    throw invalidEdit(`The id of the ${what}`, 'its id as the graph has it, a whole number')
}

/** Refuses what holds no members to replace. */
export function checkPatch(patch: object): void {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch))
    throw invalidEdit('What is to be changed', 'an object with the members to replace')
}

/** The ends as the server wants them, or why they cannot be linked. */
export function checkEnds(lab: LabSession, from: LinkEndpoint, to: LinkEndpoint, options: CreateLinkOptions) {
  checkPatch(from)
  checkPatch(to)
  const answer = canConnect(lab.getSnapshot(), from, to, options)
  if (answer.ok) return { from: answer.from, to: answer.to }
  throw labsError({
    code: 'edit_conflict',
    message: `${endText(from)} and ${endText(to)} of ${lab.path} cannot be linked: ${answer.reason} (${endText(answer.end)}).`,
    advice: 'legalPairs(graph, end) lists what an end can be linked to; resync() first when the lab may have changed.',
    attempts: 0,
    details: { reason: answer.reason, end: answer.end },
  })
}

/** An end in words. */
export function endText(end: LinkEndpoint): string {
  return 'network_id' in end ? `network ${end.network_id}` : `node ${end.node_id} interface ${end.interface_index}`
}

/** What no edit can be made of. */
export function invalidEdit(what: string, wanted: string): Error {
  return labsError({
    code: 'invalid_options',
    message: `${what} cannot be used.`,
    advice: `Give ${wanted}.`,
    attempts: 0,
  })
}
