import type { AgentsFacts } from './agents-check.ts'
import type { AgentsOperation } from './agents-contract.ts'

/** What of a target decides about what can be provoked there. */
export type Reachable = Pick<AgentsFacts, 'observed' | 'match' | 'host' | 'keepsTasks' | 'keepsMemory'>

/**
 * Why no caller can bring a cell about, for the cells where that is known.
 * @param facts null before there are any
 */
export function whyUnreachable(
  operation: AgentsOperation,
  status: number,
  code: string | null,
  facts: Reachable | null,
): string | null {
  const { surface, health } = facts?.observed ?? {}
  if (operation === 'listTasks' && !surface?.optional?.includes('listTasks')) return 'the target does not list tasks'
  if (operation === 'getHealth' || operation === 'getRoot')
    return status === 200 || health?.keyed === true ? null : 'this version asks for no key here, and counts nothing'
  if (status === 404 && facts && !facts.keepsTasks && operation === 'getTask')
    return 'the target keeps no tasks, and so misses none'
  if (status === 404 && facts && !facts.keepsMemory && operation === 'getMemory')
    return 'the target keeps no memory, and so misses none'
  if (operation === 'optimizeFlow' && facts && (status === 400 || status === 500)) {
    const isFirst = facts.match.nearest[0] === 'P0'
    if (isFirst !== (status === 400)) return `this version tells what fails behind it with ${isFirst ? 400 : 500}`
  }
  return code === null ? null : (byCell[`${operation} ${status}`] ?? (facts?.host ? null : (byStatus[status] ?? null)))
}

/** What nobody brings about without hands on the host. */
const byStatus: Readonly<Record<number, string>> = {
  400: 'only something that fails behind the service answers it',
  500: 'only something that fails behind the service answers it',
}

const wrapped = 'whatever fails behind this operation is told with 400'
const ownAnswer = 'only an answer of the orchestrator that has another form than the service wants raises it'

const byCell: Readonly<Record<string, string>> = {
  'createTask 500': wrapped,
  'updateTask 500': wrapped,
  'coordinateAgents 500': wrapped,
  'assignAgent 500': wrapped,
  'allocateResources 500': wrapped,
  'storeMemory 500': wrapped,
  'searchMemories 500': wrapped,
  'getTask 400': ownAnswer,
  'getMemory 400': ownAnswer,
}

export const unreachableCells: readonly string[] = Object.keys(byCell)
