import type { CodeWord, ErrorForm } from '@nova/sdk/agents/contract'
import type { Seen } from '../../check.ts'
import { mediaType } from '../../conformity/media-type.ts'

type Members = Readonly<Record<string, unknown>>
type Told = Pick<Seen, 'status' | 'text' | 'json' | 'headers' | 'isCutOff'>

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `cut_off`: the body did not arrive, or not all of it. Null: a form no version has. */
export type SeenForm = ErrorForm | 'cut_off' | null

const membersOf = (value: unknown) => (isObject(value) ? Object.keys(value).sort().join() : null)

/** The form in which a failure is told. */
export function formOf({ text, json, headers, isCutOff }: Told): SeenForm {
  if (isCutOff || text === '') return 'cut_off'
  if (!isObject(json)) return mediaType({ headers }) === 'text/plain' ? 'plain_text' : null
  const { error, detail, ...others } = json
  if (Object.keys(others).length > 0) return null
  return error === undefined ? formOfDetail(detail) : formOfError(error, detail)
}

function formOfDetail(detail: unknown): SeenForm {
  if (typeof detail === 'string') return 'text'
  if (Array.isArray(detail)) return 'list'
  return membersOf(detail) === 'code,error,timestamp' ? 'flat_detail' : null
}

/** By the members of `error` and `detail`. Of a full one the timestamp is a number. */
function formOfError(error: unknown, detail: unknown): SeenForm {
  const members = [membersOf(error), membersOf(detail)].join(' | ')
  switch (members) {
    case 'code,details,message,request_id,timestamp | ':
      return isObject(error) && typeof error['timestamp'] === 'number' ? 'full' : null
    case 'code,message | ':
      return 'plain'
    case 'code,error,timestamp | code,error,timestamp':
      return 'flat'
    case 'code,message | code,message':
      return 'doubled'
    case 'code,message | code,message,timestamp':
      return 'half_stamped'
    case 'code,message,timestamp | code,message,timestamp':
      return 'stamped'
    default:
      return null
  }
}

/** The code a failure names; null where it names none. */
export function codeOf({ json }: Pick<Seen, 'json'>): string | null {
  if (!isObject(json)) return null
  for (const teller of [json['error'], json['detail']])
    if (isObject(teller) && typeof teller['code'] === 'string') return teller['code']
  return null
}

/** What the service calls a failure of a status where it says what happened. */
const ownCodes: Readonly<Record<number, readonly string[]>> = {
  400: ['VALIDATION_ERROR'],
  401: ['AUTHENTICATION_ERROR'],
  403: ['AUTHORIZATION_ERROR', 'PERMISSION_DENIED'],
  404: ['RESOURCE_NOT_FOUND'],
  422: ['VALIDATION_ERROR'],
  429: ['RATE_LIMIT_EXCEEDED'],
  500: ['SERVICE_ERROR'],
}

/** What kind of code it is; `mixed` for one that no version says under this status. */
export function codeWordOf({ status, json }: Pick<Seen, 'status' | 'json'>): CodeWord | 'mixed' | null {
  const code = codeOf({ json })
  if (code === null) return null
  if (code === 'ERROR') return 'error'
  if (code === 'HTTP_ERROR') return 'http_error'
  return ownCodes[status]?.includes(code) ? 'own' : 'mixed'
}
