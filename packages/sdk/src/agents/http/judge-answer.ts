import { badSuccess, fromGateway } from '../../internal/http/answer.ts'
import { parseJson, SNIPPET_LENGTH, shapeOf } from '../../internal/http/body-shape.ts'
import type { JudgeAnswer } from '../../internal/http/service-profile.ts'
import type { OperationSpec } from '../../internal/operation.ts'
import { redactText } from '../../internal/redact.ts'
import { type AgentsWireCode, errorCodes } from '../generated/operations.ts'
import { type ReadFailure, readFailure } from './read-failure.ts'

/** The service tries three times, with one and two seconds between, before it says that something failed. */
const SERVER_RETRIES_MS = 3000
/** What the router says of an address it does not know. */
const UNROUTED = /^not found\.?$/i

/**
 * Reads the answers of a service whose failures differ in form from version to version, and whose bodies often do not
 * arrive: they announce another length than they have. So the status alone says what happened, and the body adds words
 * where there are some.
 */
export const judgeAgentsAnswer: JudgeAnswer = (operation, status, body, headers, latencyMs = 0) => {
  const parsed = parseJson(body.text)
  if (status >= 200 && status < 300) {
    if (body.fault) return badSuccess(body.text, parsed, body.fault)
    return typeof parsed === 'object' && parsed !== null
      ? { type: 'data', data: parsed }
      : badSuccess(body.text, parsed)
  }
  // The service writes no markup: what comes as some is of a gateway or a page in front of it.
  const shape = shapeOf(body.text, parsed)
  if (shape === 'html' || shape === 'xml') return fromGateway(body.text, parsed, false)
  const failure = readFailure(parsed)
  const code = codeOf(operation, status, failure)
  if (code === null) {
    if (status === 404 || status === 405)
      return { type: 'unknown-route', snippet: redactText(failure.message, SNIPPET_LENGTH) }
    return fromGateway(body.text, parsed, body.fault === 'too-large')
  }
  // What begins like JSON is a part of it, which is shown to nobody: it repeats what was sent.
  const isPlain = shape === 'text' && body.fault === undefined && !/^\s*[{[]/.test(body.text)
  return {
    type: 'service',
    code,
    message: failure.message === '' && isPlain ? redactText(body.text, SNIPPET_LENGTH) : failure.message,
    details: detailsOf(status, failure, tookMs(headers, latencyMs)),
    requestId: failure.requestId,
  }
}

const codes = /* @__PURE__ */ (() =>
  new Map(Object.entries(errorCodes).map(([code, { seen }]) => [seen.code as number, code as AgentsWireCode])))()

/** Null: not the service, or not about anything of its own. */
function codeOf(operation: OperationSpec, status: number, failure: ReadFailure): AgentsWireCode | null {
  if (status === 404 && (operation.responses[404] === undefined || UNROUTED.test(failure.message))) return null
  return codes.get(status) ?? (status >= 500 ? 'service_error' : null)
}

function detailsOf(status: number, failure: ReadFailure, latencyMs: number): Readonly<Record<string, unknown>> {
  const { code, fieldErrors, innerError } = failure
  const isServerSide = status === 400 && (innerError !== null || latencyMs >= SERVER_RETRIES_MS)
  return {
    ...(code === null ? {} : { wireCode: code }),
    ...(fieldErrors.length === 0 ? {} : { fieldErrors }),
    ...(innerError === null ? {} : { error: innerError }),
    ...(isServerSide ? { serverSide: true } : {}),
  }
}

/** What the server says it took, where it does and a page may see it: a slow line makes no failing server. */
function tookMs(headers: Headers, latencyMs: number): number {
  const said = headers.get('x-response-time')
  const seconds = said === null || said.trim() === '' ? Number.NaN : Number(said)
  return Number.isFinite(seconds) ? seconds * 1000 : latencyMs
}
