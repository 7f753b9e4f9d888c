import { findSegmentProblem } from '../../internal/http/spell-request.ts'
import { labsError } from '../errors.ts'

/**
 * Address to navigate to, in a tab or a frame, for the console of a node. It must run, the account must be allowed
 * consoles, and the browser must be logged in: what comes back otherwise is JSON. Not for `fetch`, and good for one
 * look only: each visit ends the console that was open before.
 *
 * @param path Path of the lab, `team/demo.json`.
 * @throws LabsError `invalid_options` for a path or number that would address something else.
 *
 * @example
 * ```ts
 * const frame = document.createElement('iframe')
 * frame.src = consoleUrl(client, 'team/demo.json', 3)
 * ```
 */
export function consoleUrl(client: { readonly baseUrl: string }, path: string, nodeId: number): string {
  const { baseUrl } = client
  if (typeof baseUrl !== 'string') throw new TypeError('Expected a client: pass what createLabsClient() returned')
  const problem = findSegmentProblem(path)
  if (problem !== null)
    refuse(`the path ${JSON.stringify(path)} ${problem}`, 'Give the path as folders list it, `team/demo.json`.')
  if (!Number.isSafeInteger(nodeId) || nodeId < 1)
    refuse(`${nodeId} is no number of a node`, 'Give a whole number from 1.')
  const segments = path.replace(/^\//, '').split('/')
  return `${baseUrl}/api/labs/${segments.map(encodeURIComponent).join('/')}/nodes/${nodeId}/html5`
}

function refuse(problem: string, advice: string): never {
  throw labsError({ code: 'invalid_options', message: `There is no such console: ${problem}.`, advice, attempts: 0 })
}
