import type { OperationResponse, OperationSpec } from '@nova/sdk/transfer/contract'
import type { Seen } from '../check.ts'
import type { NamedAnswers } from '../service-contract.ts'
import type { Validate } from './create-validator.ts'
import { mediaType } from './media-type.ts'

/** A rule an answer breaks: what the contract wants, and what there was. */
export interface Finding {
  readonly wanted: string
  readonly seen: unknown
}

export interface Judged {
  /** Value of `error.code`; null for answers without one. */
  readonly code: string | null
  readonly findings: readonly Finding[]
}

interface JudgeOptions {
  readonly rules: NamedAnswers
  readonly validate: Validate
  /** What the caller sent as its request id; empty counts as nothing sent. */
  readonly sentRequestId: string | null
}

/** Holds an answer of a service that names its codes against what the contract declares for the operation. */
export function judgeAnswer(spec: OperationSpec, seen: Seen, { rules, validate, sentRequestId }: JudgeOptions): Judged {
  const declared = spec.responses[seen.status]
  const error = readError(seen.json)
  const code = error?.code ?? null
  if (!declared) {
    const statuses = Object.keys(spec.responses).join(', ')
    return { code, findings: [{ wanted: `${spec.name} answers with one of ${statuses}`, seen: seen.status }] }
  }
  if (isForeign(declared, seen, validate)) return { code: null, findings: [] }
  const findings = [...judgeBody(spec, declared, seen, validate), ...judgeHeaders(spec, seen, rules)]
  if (declared.body === 'envelope' && code !== null && !declared.codes.includes(code))
    findings.push({ wanted: `a ${seen.status} of ${spec.name} has a code of ${declared.codes.join(', ')}`, seen: code })

  const requestId = seen.headers.get(rules.requestIdHeader)
  if (!requestId) findings.push({ wanted: `the answer has ${rules.requestIdHeader}`, seen: requestId })
  else if (sentRequestId && requestId !== sentRequestId)
    findings.push({ wanted: `${rules.requestIdHeader} echoes ${sentRequestId}`, seen: requestId })
  if (error && error.requestId !== requestId)
    findings.push({ wanted: `error.request_id is ${requestId}, as in ${rules.requestIdHeader}`, seen: error.requestId })
  return { code, findings }
}

function judgeBody(spec: OperationSpec, declared: OperationResponse, seen: Seen, validate: Validate): Finding[] {
  const type = mediaType(seen)
  if (spec.eventStream && seen.status === spec.success && type === 'text/event-stream') return []
  if (declared.mayBeEmpty && seen.bytes.byteLength === 0) return []
  if (declared.body !== 'json' && declared.body !== 'envelope' && declared.body !== 'detail') return []
  const findings: Finding[] = []
  if (type !== 'application/json') findings.push({ wanted: 'Content-Type is application/json', seen: type })
  if (declared.schema === null) return findings
  const problems = validate(declared.schema, seen.json)
  if (problems.length > 0)
    findings.push({
      wanted: `a ${seen.status} of ${spec.name} has the form of ${declared.schema}`,
      seen: `${problems.join('; ')}: ${seen.text}`,
    })
  return findings
}

function judgeHeaders(spec: OperationSpec, seen: Seen, { absentHeaders }: NamedAnswers): Finding[] {
  if (spec.eventStream && mediaType(seen) === 'text/event-stream') return []
  return absentHeaders
    .filter((name) => seen.headers.has(name))
    .map((name) => ({ wanted: `no ${name} on answers of the service`, seen: `${name}: ${seen.headers.get(name)}` }))
}

/** Somebody in front of the service may answer too, in a form of its own that no rule of the service binds. */
function isForeign(declared: OperationResponse, seen: Seen, validate: Validate): boolean {
  const foreign = [...(declared.otherSchemas ?? [])]
  if (declared.body === 'gateway' && declared.schema !== null) foreign.push(declared.schema)
  return readError(seen.json) === null && foreign.some((schema) => validate(schema, seen.json).length === 0)
}

function readError(json: unknown): { readonly code: string | null; readonly requestId: unknown } | null {
  const error = typeof json === 'object' && json !== null && 'error' in json ? json.error : undefined
  if (typeof error !== 'object' || error === null) return null
  return {
    code: 'code' in error && typeof error.code === 'string' ? error.code : null,
    requestId: 'request_id' in error ? error.request_id : undefined,
  }
}
