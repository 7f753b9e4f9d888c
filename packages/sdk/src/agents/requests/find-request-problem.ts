import { isRecord } from '../../internal/http/body-shape.ts'
import type { OperationSpec } from '../../internal/operation.ts'
import type { CallInput } from '../../internal/transport.ts'
import { type ProfileName, profiles } from '../generated/profiles.ts'
import { findPayloadProblem } from './find-payload-problem.ts'
import { kindOf, type RequestProblem } from './request-problem.ts'

/** Bounds that only the first version checks, and all mean. */
export const PRIORITY_MIN = 1
export const PRIORITY_MAX = 5

type Members = Readonly<Record<string, unknown>>
type Check = (body: Members, at: string, requests: Requests) => RequestProblem | null
type Requests = (typeof profiles)[ProfileName]['requests']

/**
 * What of a call the service would refuse, or take for something else than was meant. Versions after the first check
 * hardly any of it, so it is checked here for all.
 */
export function findRequestProblem(
  operation: OperationSpec,
  input: CallInput,
  profile: ProfileName,
): RequestProblem | null {
  for (const [name, value] of Object.entries(input.path ?? {}))
    if (typeof value === 'string' && value.includes('/'))
      return { field: name, wanted: 'an id without a slash: no path finds one', seen: 'an id with a slash' }
  if (operation.requestSchema === null) return null
  const { body } = input
  if (!isRecord(body)) return { field: 'body', wanted: 'an object', seen: kindOf(body) }
  const check = checks[operation.requestSchema]
  return check?.(body, 'body', profiles[profile].requests) ?? findPayloadProblem(body, 'body')
}

const checkTask: Check = (task, at) =>
  text(task, 'type', at) ??
  object(task, 'parameters', at) ??
  priority(task, at) ??
  texts(task, 'dependencies', at, 0) ??
  (task['swarm_config'] != null && task['swarm_pattern'] == null
    ? { field: `${at}.swarm_pattern`, wanted: 'a pattern, where there is a swarm_config', seen: 'nothing' }
    : null)

/** By the name of the schema of the body. */
const checks: Readonly<Record<string, Check>> = {
  TaskRequest: checkTask,
  CoordinationRequest: (body, at, requests) =>
    texts(body, 'agents', at, 1) ??
    taskIn(body, at, requests) ??
    strategy(body, at, requests) ??
    optionalObject(body, 'constraints', at),
  AgentAssignmentRequest: (body, at, requests) =>
    text(body, 'agent_id', at) ?? taskIn(body, at, requests) ?? optionalObject(body, 'constraints', at),
  FlowOptimizationRequest: (body, at) =>
    text(body, 'flow_id', at) ?? optionalObject(body, 'parameters', at) ?? optionalObject(body, 'constraints', at),
  ResourceAllocationRequest: (body, at, requests) =>
    resources(body, at, requests) ?? optionalObject(body, 'constraints', at) ?? priority(body, at),
  MemoryRequest: (body, at) =>
    text(body, 'type', at) ??
    object(body, 'content', at) ??
    optionalObject(body, 'context', at) ??
    importance(body, at),
}

const text = (body: Members, name: string, at: string) =>
  typeof body[name] === 'string' && body[name] !== '' ? null : wrong(body, name, at, 'a text')

const object = (body: Members, name: string, at: string) =>
  isRecord(body[name]) ? null : wrong(body, name, at, 'an object; text has to be wrapped: { text }')

const optionalObject = (body: Members, name: string, at: string) =>
  body[name] === undefined ? null : object(body, name, at)

function texts(body: Members, name: string, at: string, least: number): RequestProblem | null {
  const list = body[name]
  if (list === undefined && least === 0) return null
  if (!Array.isArray(list) || list.some((item) => typeof item !== 'string'))
    return wrong(body, name, at, 'a list of texts')
  return list.length >= least ? null : { field: `${at}.${name}`, wanted: 'at least one', seen: 'an empty list' }
}

function priority(body: Members, at: string): RequestProblem | null {
  const value = body['priority']
  const isGood = Number.isInteger(value) && Number(value) >= PRIORITY_MIN && Number(value) <= PRIORITY_MAX
  const wanted = `a whole number from ${PRIORITY_MIN}, the most urgent, to ${PRIORITY_MAX}`
  return value === undefined || isGood ? null : wrong(body, 'priority', at, wanted)
}

function importance(body: Members, at: string): RequestProblem | null {
  const value = body['importance']
  const isGood = typeof value === 'number' && value >= 0 && value <= 1
  return value === undefined || isGood ? null : wrong(body, 'importance', at, 'a number from 0 to 1')
}

const taskIn: Check = (body, at, requests) =>
  isRecord(body['task']) ? checkTask(body['task'], `${at}.task`, requests) : wrong(body, 'task', at, 'a task')

function strategy(body: Members, at: string, requests: Requests): RequestProblem | null {
  const value = body['strategy']
  if (value == null || requests === null) return null
  const isText = requests.strategy === 'text'
  if (isText ? typeof value === 'string' : isRecord(value)) return null
  return wrong(body, 'strategy', at, `${isText ? 'a text' : 'an object'}, in the version that the client speaks to`)
}

function resources(body: Members, at: string, requests: Requests): RequestProblem | null {
  const given = body['resources']
  if (!isRecord(given)) return wrong(body, 'resources', at, 'an object of resources by name')
  for (const [name, resource] of Object.entries(given)) {
    const field = `${at}.resources.${name}`
    if (!isRecord(resource)) return { field, wanted: 'an object of figures', seen: kindOf(resource) }
    if (!requests?.numericResources) continue
    for (const [figure, value] of Object.entries(resource))
      if (typeof value !== 'number') return { field: `${field}.${figure}`, wanted: 'a number', seen: kindOf(value) }
  }
  return null
}

const wrong = (body: Members, name: string, at: string, wanted: string): RequestProblem => ({
  field: `${at}.${name}`,
  wanted,
  seen: kindOf(body[name]),
})
