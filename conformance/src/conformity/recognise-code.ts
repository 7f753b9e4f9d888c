import type { ErrorCodeSpec, OperationSpec } from '@nova/sdk/transfer/contract'
import type { Seen } from '../check.ts'

type Members = Readonly<Record<string, unknown>>

/** What an answer tells of itself on a wire that does not name its codes. */
export interface RecognisedAnswer {
  /** Whatever the HTTP status says. */
  readonly failed: boolean
  /** Null where it did not fail, and where nothing the contract lists fits. */
  readonly code: string | null
  /** What the body says it is, else the HTTP status. */
  readonly number: number
}

const failing = ['fail', 'error', 'unauthorized', 'forbidden']

/** Reads an answer by the `seen` of the codes its operation and status can carry. */
export function recogniseAnswer(
  spec: Pick<OperationSpec, 'responses'>,
  seen: Pick<Seen, 'status' | 'json'>,
  errorCodes: Readonly<Record<string, Pick<ErrorCodeSpec, 'seen'>>>,
): RecognisedAnswer {
  const marks = readMarks(seen)
  const { code } = marks.members
  const { number, form } = marks
  const listed = spec.responses[seen.status]?.codes ?? []
  const failed =
    seen.status >= 400 ||
    (typeof code === 'number' && code >= 400) ||
    failing.includes(String(marks.members['status'])) ||
    // A failure that was returned instead of thrown says nothing, not even that it is one.
    (form === 'empty' && listed.some((name) => errorCodes[name]?.seen?.form === 'empty'))
  if (!failed) return { failed, code: null, number }
  let best: { readonly code: string; readonly count: number } | null = null
  for (const name of listed) {
    const count = countMarks(errorCodes[name]?.seen, marks)
    if (count !== null && (best === null || count > best.count)) best = { code: name, count }
  }
  return { failed, code: best?.code ?? null, number }
}

interface Marks {
  readonly number: number
  readonly members: Members
  readonly messageNumber: number | null
  readonly detail: 'text' | 'object' | 'list' | null
  readonly form: 'text' | 'list' | 'empty' | null
}

function readMarks({ status, json }: Pick<Seen, 'status' | 'json'>): Marks {
  const body = isObject(json) ? json : {}
  const detail = status >= 400 ? formOf(body['detail']) : null
  const teller = detail === 'object' && isObject(body['detail']) ? body['detail'] : body
  const message = typeof teller['message'] === 'string' ? teller['message'] : ''
  const number = /\((\d+)\)\W*$/.exec(message)?.[1]
  return {
    number: typeof teller['code'] === 'number' ? teller['code'] : status,
    members: isObject(teller['data']) ? { ...teller['data'], ...teller } : teller,
    messageNumber: number === undefined ? null : Number(number),
    detail,
    form: formOfBody(json),
  }
}

/** How many criteria a code has beside its number when all of them hold, else null. */
function countMarks(wanted: ErrorCodeSpec['seen'], marks: Marks): number | null {
  if (wanted === undefined || wanted.code !== marks.number) return null
  const { keys = [], message, detail, form } = wanted
  if (message !== undefined && message !== marks.messageNumber) return null
  if (detail !== undefined && detail !== marks.detail) return null
  if (form !== undefined && form !== marks.form) return null
  if (!keys.every((key) => Object.hasOwn(marks.members, key))) return null
  return keys.length + [message, detail, form].filter((mark) => mark !== undefined).length
}

function formOfBody(json: unknown): Marks['form'] {
  if (!isObject(json)) return null
  if (Object.keys(json).length === 0) return 'empty'
  const { message } = json
  return typeof message === 'string' ? 'text' : Array.isArray(message) ? 'list' : null
}

function formOf(detail: unknown): Marks['detail'] {
  if (typeof detail === 'string') return 'text'
  if (Array.isArray(detail)) return 'list'
  return isObject(detail) ? 'object' : null
}

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
