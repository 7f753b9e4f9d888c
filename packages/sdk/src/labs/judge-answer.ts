import { type Answer, badSuccess, fromGateway } from '../internal/http/answer.ts'
import { parseJson, SNIPPET_LENGTH } from '../internal/http/body-shape.ts'
import type { BodyText } from '../internal/http/read-body.ts'
import { recognizeCode } from '../internal/http/recognize-code.ts'
import type { JudgeAnswer } from '../internal/http/service-profile.ts'
import type { ErrorCodeSpec, OperationSpec } from '../internal/operation.ts'
import { redactText } from '../internal/redact.ts'
import { pickDetails } from './pick-details.ts'
import { type ReadFailure, readFailure } from './read-failure.ts'

/** What the framework says for itself when no route of the service was met. */
const UNROUTED = /^(Not Found|Method Not Allowed)$/
const CRASHED = /^Internal Server Error\s*$/

/**
 * Reads the answers of a service that tells failures in five ways: under HTTP 200 with a number of its own,
 * under the status it means, as the framework's `detail`, as plain text when it crashed, and not at all
 * where a success has no envelope.
 */
export function createAnswerJudge(errorCodes: Readonly<Record<string, ErrorCodeSpec>>): JudgeAnswer {
  return (operation, httpStatus, body, headers) => {
    // What a machine wrote may look like anything, a failure included.
    if (isPlainText(operation, httpStatus, headers) && !body.fault) return readText(operation, body.text)
    const parsed = parseJson(body.text)
    const failure = body.fault ? null : (readFailure(httpStatus, parsed) ?? readCrash(httpStatus, body.text))
    if (failure) return nameFailure(operation, httpStatus, failure, errorCodes)
    if (httpStatus >= 200 && httpStatus < 300) return readSuccess(operation, httpStatus, body, parsed)
    return fromGateway(body.text, parsed, body.fault === 'too-large')
  }
}

function nameFailure(
  operation: OperationSpec,
  httpStatus: number,
  failure: ReadFailure,
  errorCodes: Readonly<Record<string, ErrorCodeSpec>>,
): Answer {
  const code = recognizeCode(operation, httpStatus, failure, errorCodes)
  if (code === null && failure.detail === 'text' && UNROUTED.test(failure.message))
    return { type: 'unknown-route', snippet: redactText(failure.message, SNIPPET_LENGTH) }
  return {
    type: 'service',
    // A number is no code of ours, so it passes for one that is not known.
    code: code ?? String(failure.numeric),
    status: failure.numeric,
    message: failure.message,
    details: pickDetails(httpStatus, failure),
    requestId: null,
  }
}

/** The one failure without a form. */
function readCrash(httpStatus: number, text: string): ReadFailure | null {
  if (httpStatus !== 500 || !CRASHED.test(text)) return null
  return { numeric: 500, message: '', messageCode: null, members: {}, detail: null, issues: [] }
}

function readSuccess(operation: OperationSpec, httpStatus: number, { text, fault }: BodyText, parsed: unknown): Answer {
  if (fault) return badSuccess(text, parsed, fault)
  const declared = operation.responses[httpStatus] ?? operation.responses[operation.success]
  if (declared?.body === 'empty') return { type: 'data', data: undefined }
  // Versions are bare texts, and they are JSON all the same.
  const isWanted = typeof parsed === 'object' || (typeof parsed === 'string' && operation.result === undefined)
  return isWanted && parsed !== null ? { type: 'data', data: parsed } : badSuccess(text, parsed)
}

/** Files for other programs, and a log that is followed, which comes as bare text where it is JSON otherwise. */
function isPlainText(operation: OperationSpec, httpStatus: number, headers: Headers): boolean {
  const type = headers.get('content-type') ?? ''
  if (httpStatus !== operation.success || /\bjson\b/i.test(type)) return false
  return operation.responses[httpStatus]?.body === 'text' || (isLog(operation) && /^text\/plain\b/i.test(type))
}

/** A log is in the same envelope whether it was followed or not. */
const readText = (operation: OperationSpec, text: string): Answer => ({
  type: 'data',
  data: isLog(operation) ? { code: 200, status: 'success', message: '', data: { logs: text } } : text,
})

const isLog = (operation: OperationSpec) => operation.name === 'getNodeLogs'
