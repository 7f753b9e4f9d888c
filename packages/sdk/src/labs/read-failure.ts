import { isRecord } from '../internal/http/body-shape.ts'
import type { FailureMarks } from '../internal/http/recognize-code.ts'

/** A failure as the body tells it, whichever of its shapes the body has. */
export interface ReadFailure extends FailureMarks {
  readonly message: string
  /** The framework's own words on each member it refused. */
  readonly issues: readonly FailureIssue[]
}

/** One refused member of a request. What was sent there is left out. */
export interface FailureIssue {
  /** Dotted path, beginning with where it travelled: `body.nodes.0.left`. */
  readonly path: string
  readonly message: string
}

const FAILED = new Set<unknown>(['fail', 'error', 'unauthorized', 'forbidden'])
const MAX_ISSUES = 20

/** The failure in a body; null when the body is none, whatever HTTP status it came with. */
export function readFailure(httpStatus: number, body: unknown): ReadFailure | null {
  if (!isRecord(body)) return null
  const { detail, code } = body
  if (detail !== undefined && httpStatus >= 400) return readDetail(httpStatus, body, detail)
  const isFailure = (typeof code === 'number' && code >= 400) || FAILED.has(body['status'])
  return isFailure ? read(httpStatus, body, null) : null
}

function readDetail(httpStatus: number, body: Readonly<Record<string, unknown>>, detail: unknown): ReadFailure {
  if (isRecord(detail)) return read(httpStatus, detail, 'object')
  if (Array.isArray(detail)) {
    const issues = detail.slice(0, MAX_ISSUES).map(readIssue)
    const first = issues[0]
    const message = first ? `${first.path} ${first.message}` : ''
    return { ...read(httpStatus, body, 'list'), message, issues }
  }
  return read(httpStatus, { ...body, message: detail }, 'text')
}

function read(
  httpStatus: number,
  body: Readonly<Record<string, unknown>>,
  detail: FailureMarks['detail'],
): ReadFailure {
  const { code, data } = body
  const message = typeof body['message'] === 'string' ? body['message'] : ''
  const number = /\((\d{5})\)\W*$/.exec(message)?.[1]
  return {
    numeric: typeof code === 'number' ? code : httpStatus,
    message,
    messageCode: number === undefined ? null : Number(number),
    members: isRecord(data) ? { ...data, ...body } : body,
    detail,
    issues: [],
  }
}

function readIssue(given: unknown): FailureIssue {
  const { loc, msg } = isRecord(given) ? given : {}
  return {
    path: Array.isArray(loc) ? loc.map(String).join('.') : '(request)',
    message: typeof msg === 'string' ? msg : '',
  }
}
