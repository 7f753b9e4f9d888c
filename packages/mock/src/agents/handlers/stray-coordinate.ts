import { type AgentsHandler, CallFailed } from '../context.ts'
import { type OperationSpec, operations, type Profile } from '../contract.ts'
import { failures } from '../failures/failure.ts'

const { coordinateAgents } = operations

/**
 * GET of a coordination, an accident of later versions: the first have it demand the body of the POST, others refuse it
 * whoever asks. None where there is no such row.
 */
export function strayOperation({ surface }: Profile): readonly OperationSpec[] {
  const kind = surface.strayCoordinate
  if (!coordinateAgents || kind === null || kind === 'unrouted') return []
  const stray: OperationSpec = { ...coordinateAgents, name: 'strayCoordinate', method: 'GET' }
  return [kind === 'wants_body' ? stray : { ...stray, requires: ['read'], requestSchema: null }]
}

/** Whoever gets this far has a key. */
export function refuseStray(
  { surface }: Profile,
  { coordinateAgents: coordinate }: Readonly<Record<string, AgentsHandler>>,
): AgentsHandler {
  return (call) => {
    if (surface.strayCoordinate === 'wants_body' && coordinate) return coordinate(call)
    if (surface.strayCoordinate === 'refuses_keys') throw new CallFailed(failures.missingKey())
    // As the guards of the service tell things, and so with a code of its own.
    throw new CallFailed({ ...failures.route(405), kind: 'refusal' })
  }
}
