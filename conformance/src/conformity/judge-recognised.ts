import type { OperationResponse, OperationSpec } from '@nova/sdk/transfer/contract'
import type { Seen } from '../check.ts'
import type { Validate } from './create-validator.ts'
import type { Finding, Judged } from './judge-answer.ts'
import { mediaType } from './media-type.ts'
import { recogniseAnswer } from './recognise-code.ts'

interface JudgeOptions {
  readonly errorCodes: Parameters<typeof recogniseAnswer>[2]
  readonly absentHeaders: readonly string[]
  readonly validate: Validate
}

/**
 * Holds an answer against the contract of a service that does not name its codes and fails under any status:
 * a failure must be one of those listed for the operation and the status, and have one of the forms of one.
 */
export function judgeRecognised(spec: OperationSpec, seen: Seen, options: JudgeOptions): Judged {
  const declared = spec.responses[seen.status]
  const { failed, code, number } = recogniseAnswer(spec, seen, options.errorCodes)
  if (!declared) {
    const statuses = Object.keys(spec.responses).join(', ')
    return {
      code: failed ? `unlisted ${number}` : null,
      findings: [{ wanted: `${spec.name} answers with one of ${statuses}`, seen: seen.status }],
    }
  }
  const findings = failed
    ? judgeFailure(spec, declared, seen, code, options.validate)
    : judgeSuccess(spec, declared, seen, options.validate)
  for (const name of options.absentHeaders) {
    if (seen.headers.has(name)) findings.push({ wanted: `no ${name} on this answer`, seen: seen.headers.get(name) })
  }
  // Without a name of its own it would pass for success in the table.
  return { code: failed ? (code ?? `unlisted ${number}`) : null, findings }
}

function judgeFailure(
  spec: OperationSpec,
  declared: OperationResponse,
  seen: Seen,
  code: string | null,
  validate: Validate,
): Finding[] {
  const findings: Finding[] = []
  if (code === null && declared.codes.length > 0) {
    const wanted = `a failure of ${spec.name} with ${seen.status} is one of ${declared.codes.join(', ')}`
    findings.push({ wanted, seen: seen.text })
  } else if (declared.codes.length === 0 && seen.status < 400) {
    findings.push({ wanted: `${spec.name} does not fail with ${seen.status}`, seen: seen.text })
  }
  const isText = declared.body === 'text' && seen.status >= 400
  if (isText && seen.json === undefined) return findings
  const others = declared.otherSchemas ?? []
  // Under a status of success the first schema is what success looks like.
  const own = seen.status >= 400 || declared.body === 'envelope' ? [declared.schema ?? []].flat() : []
  return [...findings, ...judgeForm(spec, seen, [...own, ...others], validate)]
}

/** What success has to be. */
export function judgeSuccess(
  spec: OperationSpec,
  declared: OperationResponse,
  seen: Seen,
  validate: Validate,
): Finding[] {
  if (declared.body === 'envelope') return [{ wanted: `${spec.name} fails with ${seen.status}`, seen: seen.text }]
  if (declared.body === 'empty' && seen.bytes.byteLength > 0) return [{ wanted: 'no body', seen: seen.text }]
  if (declared.mayBeEmpty && seen.bytes.byteLength === 0) return []
  if (spec.eventStream && mediaType(seen) === 'text/event-stream') return []
  if (declared.body !== 'json' || declared.schema === null) return []
  return judgeForm(spec, seen, [declared.schema], validate)
}

/** One of the forms must fit. What is wrong with the first is told: it is the one most answers have. */
export function judgeForm(spec: OperationSpec, seen: Seen, schemas: readonly string[], validate: Validate): Finding[] {
  const findings: Finding[] = []
  const type = mediaType(seen)
  if (type !== 'application/json') findings.push({ wanted: 'Content-Type is application/json', seen: type })
  const problems = schemas.map((schema) => validate(schema, seen.json))
  if (problems.length === 0 || problems.some((list) => list.length === 0)) return findings
  const wanted = `a ${seen.status} of ${spec.name} has the form of ${schemas.join(' or ')}`
  return [...findings, { wanted, seen: `${problems[0]?.join('; ')}: ${seen.text}` }]
}
