import { type FieldError, fieldErrors } from '../../engine/validation/field-error.ts'
import type { BodyReading } from '../../engine/validation/read-body.ts'
import { jsonSchemas, type OperationSpec } from '../contract.ts'
import type { HasAgentsDefect } from '../defects.ts'
import { isObject } from '../engine/keep-known.ts'
import type { RequestFacts } from '../profile-facts.ts'
import { type CheckedRequest, checkRequest } from '../requests/check-request.ts'

type Open = Readonly<Record<string, unknown>>

/** Checks what was sent as a version does, unless a defect has it checked otherwise. */
export function checkBody(
  operation: OperationSpec,
  sent: BodyReading,
  path: Readonly<Record<string, string>>,
  facts: RequestFacts,
  has: HasAgentsDefect,
): CheckedRequest {
  const { requestSchema } = operation
  if (requestSchema === null) return { value: {} }
  if (sent.kind !== 'json' || !isObject(sent.value)) return checkRequest(requestSchema, sent, facts)
  const problems = findMore(requestSchema, sent.value, path, has)
  if (problems.length > 0) return { problems }
  return checkRequest(requestSchema, { kind: 'json', value: forgive(requestSchema, sent.value, has) }, facts)
}

/** What a defect finds wrong. */
function findMore(schema: string, body: Open, path: Readonly<Record<string, string>>, has: HasAgentsDefect) {
  const problems: FieldError[] = []
  const { priority } = body
  if (has('agents-coercion-refused') && (typeof priority === 'string' || typeof priority === 'boolean'))
    problems.push(fieldErrors.wrongType('int_type', 'integer', ['body', 'priority'], priority))
  if (has('agents-unknown-field-refused')) {
    const known = Object.keys(jsonSchemas[schema]?.properties ?? {})
    for (const name of Object.keys(body).filter((member) => !known.includes(member)))
      problems.push(fieldErrors.extra(['body', name], body[name]))
  }
  if (has('agents-ids-compared'))
    for (const name of ['agent_id', 'flow_id'].filter((id) => path[id] !== undefined && body[id] !== undefined))
      if (path[name] !== body[name])
        problems.push(fieldErrors.rule('Ids of path and body differ', ['body', name], body[name]))
  return problems
}

/** The body, with what a defect overlooks put right. */
function forgive(schema: string, body: Open, has: HasAgentsDefect): Open {
  const changes: Record<string, unknown> = {}
  const { priority, content, type } = body
  if (has('agents-fraction-accepted') && typeof priority === 'number') changes['priority'] = Math.floor(priority)
  if (has('agents-text-content-accepted') && typeof content === 'string') changes['content'] = { text: content }
  if (has('agents-type-not-required') && schema === 'TaskRequest' && type === undefined) changes['type'] = 'task'
  return { ...body, ...changes }
}
