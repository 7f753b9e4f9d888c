import type { ExchangeRequest } from '../../engine/exchange.ts'
import { emptyResponse, textResponse } from '../../engine/respond.ts'
import type { Handshake } from '../../engine/server-socket.ts'
import { type AdmitOptions, findKey } from '../http/admit-caller.ts'
import { type QuestionOptions, serveQuestions } from './serve-questions.ts'

export interface SocketOptions extends Omit<QuestionOptions, 'key' | 'quota'> {
  readonly admit: AdmitOptions
}

/** Lets a socket in by the key of its handshake, whatever that key may do. */
export function connectSocket(request: ExchangeRequest, options: SocketOptions): Handshake {
  const { profile, has } = options.context
  if (request.rawTarget.replace(/[?#].*$/s, '') !== profile.socket.path) return emptyResponse(403)
  if (!profile.socket.opens) return textResponse(500, 'text/plain; charset=utf-8', 'Internal Server Error')
  if (!mayOpen(request, options)) return refuse(options)
  return {
    kind: 'accept',
    serve(socket) {
      if (has('agents-socket-greets')) socket.send(JSON.stringify({ type: 'connection_success' }))
      serveQuestions(socket, { ...options, quota: options.admit.quota, key: readHandshake(request, options) })
    },
  }
}

function mayOpen(request: ExchangeRequest, { context, admit }: SocketOptions): boolean {
  const { profile, has } = context
  const reading = readHandshake(request, { context, admit })
  if (reading === null) return has('agents-socket-open-to-all')
  if (has('agents-socket-needs-write') && !reading.permissions.includes('write')) return false
  const counts = profile.quota.countsSockets !== has('agents-socket-counting')
  return !counts || admit.quota.admit(reading.key, 'analytics').admitted
}

/** A page cannot set the header, and nothing else will do. */
function readHandshake(
  { headers, url }: ExchangeRequest,
  { context, admit }: Pick<SocketOptions, 'context' | 'admit'>,
) {
  const key =
    headers.get('x-api-key') ?? (context.has('agents-socket-key-in-query') ? url.searchParams.get('api_key') : null)
  const handshake = new Headers(key === null ? {} : { 'x-api-key': key })
  const reading = findKey({ headers: handshake, query: new URLSearchParams() }, admit)
  return reading.kind === 'known' ? reading.key : null
}

function refuse({ context: { has } }: SocketOptions): Handshake {
  if (has('agents-socket-close-4000'))
    return { kind: 'accept', serve: (socket) => socket.close(4000, 'Invalid API key') }
  const status = has('agents-socket-refusal-401') ? 401 : 403
  return has('agents-socket-refusal-body')
    ? textResponse(status, 'text/plain', 'Invalid API key')
    : emptyResponse(status)
}
