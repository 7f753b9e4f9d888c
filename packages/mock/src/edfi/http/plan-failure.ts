import type { PlannedError } from '../../engine/service.ts'
import { errorCodes } from '../contract.ts'
import { crash, HttpError, phraseOf, refusal, rejected } from './http-error.ts'

/** An error a fault plan wants, in the form that lets a client tell which one it is. */
export function planFailure({ status, code, message, details }: PlannedError): HttpError {
  const seen = code === undefined ? undefined : errorCodes[code]?.seen
  if (details) return new HttpError(status, { ...refusal(status, message ?? phraseOf(status)).body, ...details })
  if (seen?.form === 'empty') return new HttpError(200, {})
  if (seen?.form === 'list') return refusal(status, [message ?? 'body should be another one'])
  if (seen?.keys?.includes('title')) return new HttpError(status, { type: 'Error', title: 'Not found' })
  if (seen?.keys?.includes('error') || message !== undefined) return refusal(status, message ?? 'A planned failure')
  if (status === 413) return rejected(413, 'request entity too large')
  return status === 500 ? crash() : refusal(status, status === 401 ? undefined : 'A planned failure')
}
