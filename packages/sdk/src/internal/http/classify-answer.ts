import type { OperationSpec } from '../operation.ts'
import { redactText } from '../redact.ts'
import type { BodyText } from './read-body.ts'

/** Who answered, and with what. */
export type Answer =
  | { readonly type: 'data'; readonly data: unknown }
  /** The service's own error. */
  | {
      readonly type: 'service'
      readonly code: string
      readonly message: string
      readonly details: Readonly<Record<string, unknown>>
      readonly requestId: string | null
    }
  /** The framework under the service knows no such route. */
  | { readonly type: 'unknown-route'; readonly snippet: string }
  /** Something in front of the service. */
  | { readonly type: 'gateway'; readonly shape: BodyShape; readonly snippet: string }
  /** A status of success, but not the body that goes with it. */
  | {
      readonly type: 'bad-success'
      readonly why: 'empty' | 'truncated' | 'too-large' | 'not-json'
      readonly shape: BodyShape
      readonly snippet: string
    }

export type BodyShape = 'json' | 'html' | 'xml' | 'text' | 'empty'

const SNIPPET_LENGTH = 160

/**
 * Reads one answer. The body decides who spoke, because a firewall, a gateway and the service share
 * their statuses: only the service sends `error.code`.
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
  return {
    type: 'gateway',
    shape: fault === 'too-large' ? 'text' : shapeOf(text, parsed),
    snippet: snippetOf(text, parsed),
  }
}

function classifySuccess(operation: OperationSpec, status: number, body: BodyText, parsed: unknown): Answer {
  const { text, fault } = body
  const wanted = (operation.responses[status] ?? operation.responses[operation.success])?.body ?? 'json'
  const bad = (why: 'empty' | 'truncated' | 'too-large' | 'not-json'): Answer => ({
    type: 'bad-success',
    why,
    shape: shapeOf(text, parsed),
    snippet: snippetOf(text, parsed),
  })
  if (fault) return bad(fault)
  if (wanted === 'empty') return { type: 'data', data: undefined }
  if (wanted === 'text') return { type: 'data', data: text }
  if (typeof parsed === 'object' && parsed !== null) return { type: 'data', data: parsed }
  if (text.trim() === '') return bad('empty')
  // JSON that begins and does not parse was cut off on the way; anything else never was JSON.
  return bad(parsed === undefined && /^\s*[{[]/.test(text) ? 'truncated' : 'not-json')
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function shapeOf(text: string, parsed: unknown): BodyShape {
  if (parsed !== undefined) return 'json'
  const head = text.slice(0, 500).trimStart().toLowerCase()
  if (head === '') return 'empty'
  if (head.startsWith('<!doctype html') || head.includes('<html') || head.startsWith('<head')) return 'html'
  return head.startsWith('<') ? 'xml' : 'text'
}

/** A line of the body that helps to recognise who sent it. */
function snippetOf(text: string, parsed: unknown): string {
  if (isRecord(parsed)) {
    const { message } = parsed
    if (typeof message === 'string') return redactText(message, SNIPPET_LENGTH)
    return `keys: ${redactText(Object.keys(parsed).slice(0, 8).join(', '), SNIPPET_LENGTH)}`
  }
  const title =
    /<title[^>]*>([^<]{0,200})/i.exec(text.slice(0, 4000))?.[1] ?? /<Code>([^<]{0,100})/.exec(text.slice(0, 4000))?.[1]
  return redactText(title ?? text.replace(/<[^>]*>/g, ' '), SNIPPET_LENGTH)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
