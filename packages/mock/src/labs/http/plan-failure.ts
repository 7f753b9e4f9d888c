import { errorCodes } from '@nova/sdk/labs/contract'
import type { Exchange } from '../../engine/exchange.ts'
import type { PlannedError } from '../../engine/service.ts'
import { crash, detail, failure } from './answer.ts'

type Seen = NonNullable<(typeof errorCodes)[keyof typeof errorCodes]['seen']> & {
  readonly keys?: readonly string[]
  readonly message?: number
  readonly detail?: 'text' | 'object' | 'list'
}

/** The code a status usually carries. */
const usualCodes: Readonly<Record<number, string>> = {
  401: 'session_missing',
  403: 'admin_required',
  404: 'lab_not_found',
  409: 'interface_busy',
  422: 'validation_failed',
  503: 'lab_locked',
}

/** An error a fault plan wants, in the form that lets a client tell which one it is. */
export function planFailure({ status, code, message = 'A planned failure', details = {} }: PlannedError): Exchange {
  const name = code ?? usualCodes[status]
  if (status === 500 && (name === undefined || name === 'server_crash')) return crash()
  const known = (errorCodes as Readonly<Record<string, { readonly seen?: Seen } | undefined>>)[name ?? '']?.seen
  const number = known?.code ?? status
  const headers: Record<string, string> =
    status === 401 ? { 'www-authenticate': 'Bearer' } : status === 503 ? { 'retry-after': '2' } : {}
  if (known?.detail || (status === 401 && known)) return detail(status, detailOf(known, number, message), headers)
  const text = known?.message === undefined ? message : `${message} (${known.message}).`
  const keys = Object.fromEntries((known?.keys ?? []).map((key) => [key, fillerOf(key)]))
  return failure(number, text, { ...keys, ...details }, { httpStatus: status, headers })
}

function detailOf({ detail: form = 'object' }: Seen, code: number, message: string): unknown {
  if (form === 'text') return message
  if (form === 'list') return [{ type: 'value_error', loc: ['body'], msg: message, input: null }]
  return { code, status: code === 401 ? 'unauthorized' : 'forbidden', message }
}

/** Something of the right type for a key that tells failures apart. */
function fillerOf(key: string): unknown {
  if (key === 'references' || key === 'forbidden_fields') return []
  if (['node_id', 'interface_index', 'network_id', 'count'].includes(key)) return 1
  if (key === 'existing_link') return { id: 'lnk_001', from: { node_id: 1, interface_index: 0 }, to: { network_id: 1 } }
  if (key === 'data') return { references: [] }
  return 'planned'
}
