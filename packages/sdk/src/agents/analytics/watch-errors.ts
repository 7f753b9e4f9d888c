import { redactText } from '../../internal/redact.ts'
import type { SocketEnd } from '../../internal/socket.ts'
import { type AgentsError, agentsError } from '../errors.ts'
import type { AnalyticsWay } from './analytics-update.ts'
import type { SocketEndReason, SocketFacts } from './decide-socket-end.ts'
import type { RefusalVerdict } from './judge-refusal.ts'
import type { FrameFault } from './read-analytics-frame.ts'
import type { LeftWay } from './watch-status.ts'
import type { LeftReason } from './way.ts'

/** An open socket was closed in a way that no other way would change. */
export function socketStopped(why: SocketEndReason, end: SocketEnd, { windowMs }: SocketFacts): AgentsError {
  const details = { closeCode: end.code, reason: why }
  if (why === 'rate_limit')
    return agentsError({
      code: 'rate_limit_exceeded',
      message: `The analytics socket was closed with ${end.code}: the key was used too often.`,
      advice: 'Wait for a window of the quota, then watch again.',
      retryable: true,
      retryAfterMs: windowMs,
      details,
    })
  if (why === 'too_large')
    return agentsError({
      code: 'question_refused',
      message: `The analytics socket was closed with ${end.code}: the question is larger than the server takes.`,
      details,
    })
  if (why === 'authentication')
    return agentsError({
      code: 'socket_refused',
      message: `The analytics socket was closed with ${end.code}: the server does not take the key.`,
      advice: 'Send a key that the server knows.',
      details,
    })
  return agentsError({
    code: 'socket_unavailable',
    message: `The analytics socket was closed with ${end.code}: the server took what was said for a mistake.`,
    advice: 'Check the profile of the client: another version of the service speaks another protocol.',
    details,
  })
}

/** None of the ways leads anywhere; the last one that was tried says why. */
export function noWayLeft(left: readonly LeftWay[], last: LeftWay, status: number | null, cause: unknown): AgentsError {
  const details = { left: left.map(({ way, reason }) => `${way}: ${reason}`), ...(status === null ? {} : { status }) }
  return agentsError({
    code: codeOf(last.way, last.reason),
    message: `Analytics cannot be watched. ${left.map(({ message }) => message).join(' ')}`,
    details,
    ...(status === null ? {} : { status }),
    ...(last.reason === 'unreachable' || last.reason === 'stream_broken' ? { retryable: true } : {}),
    ...(cause === undefined || cause === null ? {} : { cause }),
  })
}

function codeOf(way: AnalyticsWay, reason: LeftReason) {
  if (reason === 'refused') return 'socket_refused'
  if (reason === 'no_read' || reason === 'other_protocol') return 'unsupported'
  if (way === 'socket') return 'socket_unavailable'
  // A question no read can ask failed at the socket, whatever was asked for.
  return reason === 'needs_socket' ? 'socket_unavailable' : 'stream_unavailable'
}

/** The service says, in place of an answer, that it will not answer this. */
export function questionRefused(code: string | null, message: string, times: number): AgentsError {
  return agentsError({
    code: 'question_refused',
    message: `The service refused the question${times > 1 ? ` ${times} times in a row` : ''}: ${message || 'it did not say why'}.`,
    details: { wireCode: code, times },
  })
}

/** What came in place of answers, too often in a row. */
export function answersFailed(
  verdict: Exclude<RefusalVerdict, 'bad_question'> | 'malformed',
  said: { readonly code: string | null; readonly message: string } | { readonly fault: FrameFault },
  times: number,
): AgentsError {
  if ('fault' in said)
    return agentsError({
      code: 'unexpected_body',
      message: `What came in place of analytics cannot be read (${said.fault}), ${times} times in a row.`,
      advice: 'The server speaks another version of the contract: check the profile of the client.',
      details: { fault: said.fault, times },
    })
  if (verdict === 'unclear') return questionRefused(said.code, said.message, times)
  return agentsError({
    code: 'analytics_failed',
    message: `The service failed at the question ${times} times in a row: ${said.message || 'it did not say why'}.`,
    details: { wireCode: said.code, times },
  })
}

/** The service says success, and one of the insights says that its engine failed. */
export function engineFailed(
  insights: readonly unknown[],
  shown: (text: string) => string = (text) => redactText(text),
): AgentsError {
  const insight = insights.find((one): one is object => Reflect.get(Object(one), 'type') === 'error')
  const said = insight === undefined ? undefined : Reflect.get(insight, 'description')
  return agentsError({
    code: 'engine_failed',
    message: `The service answered success though its engine failed${typeof said === 'string' ? `: ${shown(said)}` : ''}.`,
  })
}
