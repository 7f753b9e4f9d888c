import { isRecord } from '../../internal/http/body-shape.ts'

/** What was wrong with one member of a request, as the service says it. */
export interface FieldError {
  /** Where it is: `body.task.priority`. */
  readonly field: string
  /** The validator's word for the kind of mistake. */
  readonly type: string
  readonly message: string
}

/** What the body of a failure says, whatever version wrote it. */
export interface ReadFailure {
  /** The code on the wire; null where there is none. It is lost in some versions, so nothing hangs on it. */
  readonly code: string | null
  /** Empty where nothing is said. */
  readonly message: string
  readonly requestId: string | null
  readonly fieldErrors: readonly FieldError[]
  /** What failed behind the service, where it says so. */
  readonly innerError: string | null
}

const NOTHING: ReadFailure = { code: null, message: '', requestId: null, fieldErrors: [], innerError: null }
const FIELD_ERRORS_KEPT = 20

/** Reads what is there of a failure. Every member may be missing, and so may the body. */
export function readFailure(parsed: unknown): ReadFailure {
  if (!isRecord(parsed)) return NOTHING
  const error = recordIn(parsed, 'error')
  const detail = recordIn(parsed, 'detail')
  const { detail: bare } = parsed
  const message =
    textIn(error, 'message') ??
    textIn(error, 'error') ??
    textIn(detail, 'message') ??
    textIn(detail, 'error') ??
    (typeof bare === 'string' ? bare : '')
  const dumped = readDump(message)
  return {
    code: textIn(error, 'code') ?? textIn(detail, 'code'),
    message: dumped.length > 0 ? '' : message,
    requestId: textIn(error, 'request_id'),
    fieldErrors: Array.isArray(bare) ? bare.slice(0, FIELD_ERRORS_KEPT).flatMap(readFieldError) : dumped,
    innerError: textIn(recordIn(error, 'details'), 'error'),
  }
}

/** `input` and `ctx` repeat what was sent, so they are left where they are. */
function readFieldError(value: unknown): readonly FieldError[] {
  if (!isRecord(value)) return []
  const { loc } = value
  const steps = Array.isArray(loc) ? loc.filter((step) => typeof step === 'string' || typeof step === 'number') : []
  const message = textIn(value, 'msg')
  return message === null ? [] : [{ field: steps.join('.'), type: textIn(value, 'type') ?? '', message }]
}

const DUMPED = /'type': '([^']*)', 'loc': \(([^)]*)\), 'msg': (?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g

/** The same list as one version writes it: as its programming language shows it, with all that was sent. */
function readDump(message: string): readonly FieldError[] {
  return [...message.matchAll(DUMPED)].slice(0, FIELD_ERRORS_KEPT).map(([, type = '', loc = '', single, double]) => ({
    field: loc
      .split(',')
      .map((step) => step.trim().replace(/^'|'$/g, ''))
      .filter((step) => step !== '')
      .join('.'),
    type,
    message: single ?? double ?? '',
  }))
}

type Members = Readonly<Record<string, unknown>>

const recordIn = (value: Members, name: string): Members => {
  const member = value[name]
  return isRecord(member) ? member : {}
}

function textIn(value: Members, name: string): string | null {
  const member = value[name]
  return typeof member === 'string' && member !== '' ? member : null
}
