import type { ExchangeRequest } from '../../engine/exchange.ts'
import { emptyResponse, textResponse } from '../../engine/respond.ts'
import type { Handshake, ServerSocket, SocketMessage } from '../../engine/server-socket.ts'
import type { AgentsContext } from '../context.ts'
import { nothingAtAll } from '../engine/analysis.ts'
import { type AdmitOptions, findKey } from '../http/admit-caller.ts'
import { timestampOf } from '../http/answer-json.ts'
import type { AgentsKey } from '../keys/key-table.ts'
import { errorFrame, type FrameFault, updateFrame } from './frames.ts'
import { readQuestion } from './read-question.ts'

export interface SocketOptions {
  readonly context: AgentsContext
  readonly admit: AdmitOptions
  /** Passes the point where a question may fail. */
  readonly pass: () => Promise<void>
  readonly isBackendUp: () => boolean
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
      serveQuestions(socket, request, options)
    },
  }
}

function mayOpen(request: ExchangeRequest, { context, admit }: SocketOptions): boolean {
  const { profile, has } = context
  const reading = readHandshake(request, { context, admit })
  if (has('agents-socket-open-to-all')) return true
  if (reading === null) return false
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

/** Answers one question after the other, each by one frame. */
function serveQuestions(socket: ServerSocket, request: ExchangeRequest, options: SocketOptions): void {
  const { context } = options
  const { profile, has, clock } = context
  const key: AgentsKey | null = readHandshake(request, options)
  let line = Promise.resolve()
  let held: string | null = null

  const send = (frame: object) => {
    const text = JSON.stringify(frame)
    if (!has('agents-socket-out-of-order')) return socket.send(text)
    if (held === null) {
      held = text
      void clock.sleep(50).then(() => {
        if (held === text) socket.send(text)
        if (held === text) held = null
      })
    } else {
      socket.send(text)
      socket.send(held)
      held = null
    }
  }
  const refuseQuestion = (fault: FrameFault, why: string) => {
    if (has('agents-socket-silent')) return
    send(errorFrame(fault, why, profile.socket, has))
    const closes = (profile.socket.afterError === 'closes') !== has('agents-socket-error-end')
    if (closes) socket.close(1000)
  }
  const answer = async (message: SocketMessage) => {
    if (!socket.isOpen) return
    if (key && has('agents-socket-messages-count')) options.admit.quota.admit(key.key, 'analytics')
    const reading = readQuestion(message, { closedWords: profile.requests?.closedWords === true })
    if (reading.kind !== 'question') return refuseQuestion(reading.kind, reading.why)
    if (reading.question['type'] === 'ping' && has('agents-socket-pings')) return send({ type: 'pong' })
    const outcome = await ask(reading.question)
    if (outcome === null) return refuseQuestion('failed', 'The analysis failed')
    const frame = updateFrame(outcome, timestampOf({ ...context.settings, clock, has }))
    send(frame)
    if (has('agents-socket-twice')) send(frame)
  }

  /** Null for a failure that the version tells; others look like an answer with nothing in it. */
  async function ask(question: Readonly<Record<string, unknown>>) {
    try {
      await options.pass()
      if (!options.isBackendUp()) throw new Error('The backend is down')
      return context.analyse(question)
    } catch {
      return profile.socket.codes === 'by_cause' ? null : nothingAtAll
    }
  }

  socket.onMessage((message) => {
    line = line.then(() => answer(message))
  })
}
