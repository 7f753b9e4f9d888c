import type { ServerSocket, SocketMessage } from '../../engine/server-socket.ts'
import type { AgentsContext } from '../context.ts'
import { nothingAtAll } from '../engine/analysis.ts'
import { timestampOf } from '../http/answer-json.ts'
import type { AgentsKey } from '../keys/key-table.ts'
import type { QuotaGate } from '../quota-gate.ts'
import { errorFrame, type FrameFault, updateFrame } from './frames.ts'
import { readQuestion } from './read-question.ts'

export interface QuestionOptions {
  readonly context: AgentsContext
  readonly quota: QuotaGate
  /** Who asks. */
  readonly key: AgentsKey | null
  /** Passes the point where a question may fail. */
  readonly pass: () => Promise<void>
  readonly isBackendUp: () => boolean
  /** Told of what no frame could be made for. */
  readonly onUnexpected: (error: unknown) => void
}

/** Answers one question after the other, each by one frame. */
export function serveQuestions(socket: ServerSocket, options: QuestionOptions): void {
  const { context, key } = options
  const { profile, has, clock } = context
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
    if (!has('agents-socket-silent')) send(errorFrame(fault, why, profile.socket, has))
    const closes = (profile.socket.afterError === 'closes') !== has('agents-socket-error-end')
    if (closes) socket.close(1000)
  }
  const answer = async (message: SocketMessage) => {
    if (!socket.isOpen) return
    if (key && has('agents-socket-messages-count')) options.quota.admit(key.key, 'analytics')
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

  const fallOver = (error: unknown) => {
    options.onUnexpected(error)
    socket.close(1011)
  }

  socket.onMessage((message) => {
    line = line.then(() => answer(message)).catch(fallOver)
  })
}
