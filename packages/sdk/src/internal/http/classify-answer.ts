import type { OperationSpec } from '../operation.ts'
import { redactText } from '../redact.ts'
import { type Answer, badSuccess, fromGateway } from './answer.ts'
import { isRecord, parseJson, SNIPPET_LENGTH } from './body-shape.ts'
import type { BodyText } from './read-body.ts'

/**
 * Reads one answer of a service that names its errors. The body decides who spoke, because a firewall, a
 * gateway and the service share their statuses: only the service sends `error.code`.
 */
export function classifyAnswer(operation: OperationSpec, status: number, body: BodyText): Answer {
  const { text, fault } = body
  const parsed = parseJson(text)
  const isSuccess = status >= 200 && status < 300
  if (isSuccess) return classifySuccess(operation, status, body, parsed)

  if (isRecord(parsed)) {
    const { error, detail } = parsed
    if (isRecord(error) && typeof error['code'] === 'string') return readEnvelope(error)
    if (isResultOfItsOwn(operation, status, parsed)) return { type: 'data', data: parsed }
    if (detail !== undefined && (status === 404 || status === 405))
      return { type: 'unknown-route', snippet: typeof detail === 'string' ? redactText(detail, SNIPPET_LENGTH) : '' }
  }
  return fromGateway(text, parsed, fault === 'too-large')
}

function classifySuccess(operation: OperationSpec, status: number, body: BodyText, parsed: unknown): Answer {
  const { text, fault } = body
  const declared = operation.responses[status] ?? operation.responses[operation.success]
  const wanted = declared?.body ?? 'json'
  if (fault) return badSuccess(text, parsed, fault)
  if (wanted === 'empty') return { type: 'data', data: undefined }
  if (wanted === 'text') return { type: 'data', data: text }
  if (declared?.mayBeEmpty && text === '') return { type: 'data', data: null }
  if (typeof parsed === 'object' && parsed !== null) return { type: 'data', data: parsed }
  return badSuccess(text, parsed)
}

function readEnvelope(error: Readonly<Record<string, unknown>>): Answer {
  const { code, message, details, request_id: requestId } = error
  return {
    type: 'service',
    code: String(code),
    message: typeof message === 'string' ? message : '',
    details: isRecord(details) ? details : {},
    requestId: typeof requestId === 'string' ? requestId : null,
  }
}

/** Readiness answers 503 with the same shape as 200: the body is the result, not an error. */
function isResultOfItsOwn(operation: OperationSpec, status: number, body: Readonly<Record<string, unknown>>): boolean {
  const declared = operation.responses[status]
  const success = operation.responses[operation.success]
  if (declared?.schema == null || declared.schema !== success?.schema) return false
  return !('message' in body) && !('detail' in body)
}
