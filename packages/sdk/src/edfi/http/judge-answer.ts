import { type Answer, type BadSuccess, badSuccess, fromGateway } from '../../internal/http/answer.ts'
import { isRecord, parseJson, SNIPPET_LENGTH, shapeOf } from '../../internal/http/body-shape.ts'
import type { BodyText } from '../../internal/http/read-body.ts'
import { recognizeCode } from '../../internal/http/recognize-code.ts'
import type { JudgeAnswer } from '../../internal/http/service-profile.ts'
import type { ErrorCodeSpec, OperationSpec } from '../../internal/operation.ts'
import { redactText } from '../../internal/redact.ts'
import { type ReadFailure, readEmptyFailure, readFailure } from './read-failure.ts'

/** How the framework says that no route was met. A handler that finds nothing never begins like this. */
const UNROUTED = /^Cannot (GET|POST|PUT|PATCH|DELETE) \//

/** What the service adds to a failure for a program to read. */
const EXTRAS = ['lastModifiedOn', 'lastModifiedBy'] as const

/**
 * Reads the answers of a service that names no codes: by the status of an operation and the form of the body. Its
 * successes are JSON, bare text, or nothing; a failure may be an empty object under a status of success. Whatever is
 * in none of these forms was written by something in front of the service.
 */
export function createAnswerJudge(errorCodes: Readonly<Record<string, ErrorCodeSpec>>): JudgeAnswer {
  return (operation, status, body, headers) => {
    const parsed = parseJson(body.text)
    if (status >= 200 && status < 300) return judgeSuccess(operation, status, body, parsed, headers, errorCodes)
    const failure = body.fault ? null : readFailure(status, parsed)
    if (failure) return nameFailure(operation, status, failure, errorCodes)
    return quotingPages(fromGateway(body.text, parsed, body.fault === 'too-large'), isRecord(parsed))
  }
}

function judgeSuccess(
  operation: OperationSpec,
  status: number,
  { text, fault }: BodyText,
  parsed: unknown,
  headers: Headers,
  errorCodes: Readonly<Record<string, ErrorCodeSpec>>,
): Answer {
  if (fault) return unusable(text, parsed, fault)
  const declared = operation.responses[status] ?? operation.responses[operation.success]
  // A page where nothing is due, or a bare text, is somebody else's: the service writes neither.
  if (shapeOf(text, parsed) === 'html') return unusable(text, parsed, 'not-json')
  const failure = readEmptyFailure(status, parsed)
  if (failure && recognizeCode(operation, status, failure, errorCodes) !== null)
    return nameFailure(operation, status, failure, errorCodes)
  if (declared?.body === 'empty') return { type: 'data', data: undefined }
  if (declared?.body === 'text')
    return isMarkedJson(headers) ? unusable(text, parsed, 'not-json') : { type: 'data', data: text }
  if (declared?.mayBeEmpty && text === '') return { type: 'data', data: null }
  return typeof parsed === 'object' && parsed !== null ? { type: 'data', data: parsed } : unusable(text, parsed)
}

/** Lines of JSON, of which one may be the only one, are marked as something else. */
const isMarkedJson = (headers: Headers) => /^application\/json\b/i.test(headers.get('content-type') ?? '')

/** A success that cannot be read. */
const unusable = (text: string, parsed: unknown, why?: BadSuccess) => quotingPages(badSuccess(text, parsed, why), false)

/**
 * Bodies are quoted where they are pages, and the words of a gateway that speaks JSON: anything else may be a secret,
 * or a part of one. Connections to an ODS, jobs of a run and presigned URLs travel here.
 */
function quotingPages(answer: Answer, isSpoken: boolean): Answer {
  if (!('shape' in answer) || answer.shape === 'html' || answer.shape === 'xml' || isSpoken) return answer
  return { ...answer, snippet: '' }
}

function nameFailure(
  operation: OperationSpec,
  status: number,
  failure: ReadFailure,
  errorCodes: Readonly<Record<string, ErrorCodeSpec>>,
): Answer {
  const [first = ''] = failure.messages
  if (status === 404 && UNROUTED.test(first))
    return { type: 'unknown-route', snippet: redactText(first, SNIPPET_LENGTH) }
  const messages = failure.messages.map(withoutQuoted)
  const extras = EXTRAS.filter((name) => name in failure.members).map((name) => [name, failure.members[name]] as const)
  return {
    type: 'service',
    // A number is no code of ours, so it passes for one that is not known.
    code: recognizeCode(operation, status, failure, errorCodes) ?? String(status),
    message: messages.join('; '),
    details: { messages, ...Object.fromEntries(extras) },
    requestId: null,
  }
}

/** A parser of JSON quotes what it could not parse, which may be the secret of an ODS. */
const withoutQuoted = (message: string) => (/\bJSON\b/.test(message) ? message.replace(/["'`].*$/s, '…') : message)
