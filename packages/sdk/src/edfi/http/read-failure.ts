import { isRecord } from '../../internal/http/body-shape.ts'
import type { FailureMarks } from '../../internal/http/recognize-code.ts'

/** A failure as its body tells it. */
export interface ReadFailure extends FailureMarks {
  /** What the service said, one entry for each broken rule where a body was validated. */
  readonly messages: readonly string[]
}

/**
 * The failure in a body of the service; null when somebody else wrote it. The framework puts the status into the
 * body of every failure, except of one page that is made by hand.
 */
export function readFailure(httpStatus: number, body: unknown): ReadFailure | null {
  if (!isRecord(body) || httpStatus < 400) return null
  if (typeof body['statusCode'] === 'number') return read(httpStatus, body, body['message'])
  return typeof body['title'] === 'string' && body['type'] === 'Error' ? read(httpStatus, body, body['title']) : null
}

/** An exception that was returned instead of thrown: an object without members under a status of success. */
export function readEmptyFailure(httpStatus: number, body: unknown): ReadFailure | null {
  if (!isRecord(body) || Object.keys(body).length > 0) return null
  return { numeric: httpStatus, members: body, form: 'empty', messages: [] }
}

function read(numeric: number, members: Readonly<Record<string, unknown>>, message: unknown): ReadFailure {
  if (Array.isArray(message))
    return { numeric, members, form: 'list', messages: message.filter((entry) => typeof entry === 'string') }
  return typeof message === 'string'
    ? { numeric, members, form: 'text', messages: [message] }
    : { numeric, members, form: null, messages: [] }
}
