import { canonicalJson } from '../../canonical-json.ts'
import type { Seen } from '../../check.ts'
import type { DiscoveryContext } from '../agents-check.ts'
import { callLate } from '../expect-answer.ts'
import { validInputs } from '../operation-inputs.ts'
import { known, type Observed } from '../profile/observed.ts'

type Members = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const membersOf = ({ status, json }: Seen): Members | null => (status === 200 && isObject(json) ? json : null)

export interface SeenAnswers {
  readonly flows: Seen
  readonly agents: Seen
  readonly stored: Seen
  readonly read: Seen | null
}

export interface ReadAnswers {
  readonly answers: NonNullable<Observed['answers']>
  readonly keepsMemory: boolean
}

/** Reads analytics, stores one memory of no importance and reads it again: no operation takes it away. */
export async function probeAnswers(context: DiscoveryContext): Promise<ReadAnswers> {
  const content = { text: `conformance ${context.runId}` }
  const stored = await context.call('storeMemory', { body: { type: 'store', content, importance: 0.1 } })
  const id = membersOf(stored)?.['memory_id']
  const read = typeof id === 'string' ? await callLate(context, 'getMemory', { path: { memory_id: id } }) : null
  const { getFlowAnalytics, getAgentAnalytics } = validInputs(context.runId)
  const flows = await context.call('getFlowAnalytics', getFlowAnalytics)
  const agents = await context.call('getAgentAnalytics', getAgentAnalytics)
  return readAnswers({ flows, agents, stored, read }, content)
}

export function readAnswers({ flows, agents, stored, read }: SeenAnswers, sent: object): ReadAnswers {
  const content = read && membersOf(read)?.['content']
  return {
    answers: known({
      timestamp: timestampOf(membersOf(agents)),
      engine: engineOf(membersOf(agents)),
      emptyFlows: emptyFlowsOf(membersOf(flows)),
      storedContent: storedOf(membersOf(stored)?.['content'], sent),
      readContent: readOf(content),
      filledOrchestration: filledOf(membersOf(stored)),
    }),
    keepsMemory: isObject(content) && canonicalJson(unwrap(content)) === canonicalJson(sent),
  }
}

function timestampOf(members: Members | null) {
  const at = members ? Object.keys(members).indexOf('timestamp') : -1
  if (!members || at < 0) return undefined
  return at === 0 ? 'first' : at === Object.keys(members).length - 1 ? 'last' : 'mixed'
}

/** Rules find nothing but what a question has, which figures of the target's own may be; a model always has an opinion. */
function engineOf(members: Members | null) {
  const insights = members?.['insights']
  if (!Array.isArray(insights)) return undefined
  const isRule = (insight: unknown) => isObject(insight) && String(insight['type']).startsWith('has_')
  return insights.every(isRule) ? 'rules' : 'model'
}

function emptyFlowsOf(members: Members | null) {
  const insights = members?.['insights']
  return Array.isArray(insights) ? insights.length === 0 && members?.['confidence'] === 0.8 : undefined
}

function storedOf(content: unknown, sent: object) {
  if (content === undefined) return undefined
  if (content === null) return 'absent'
  return canonicalJson(content) === canonicalJson(sent) ? 'echoed' : 'mixed'
}

const isWrapped = (content: Members) => Object.keys(content).join() === 'data'
const unwrap = (content: Members) => (isWrapped(content) ? content['data'] : content)

function readOf(content: unknown) {
  return isObject(content) ? (isWrapped(content) ? 'wrapped' : 'bare') : undefined
}

/** Only what is filled in can be told from what an orchestrator says of its own. */
function filledOf(members: Members | null) {
  const orchestration = members?.['orchestration']
  const details = isObject(orchestration) ? orchestration['details'] : undefined
  return isObject(details) && 'operation' in details ? true : undefined
}
