import type { Profile } from '../generated/profiles.ts'
import type { AnalyticsWay } from './analytics-update.ts'
import type { AnalyticsRoute } from './find-route.ts'
import type { LeftWay } from './watch-status.ts'
import type { LeftReason } from './way.ts'

export interface WayQuestion {
  /** The ways that are wanted, the best first. */
  readonly order: readonly AnalyticsWay[]
  readonly profile: Pick<Profile, 'socket' | 'surface'>
  /** The read that asks the same question. */
  readonly route: AnalyticsRoute | null
  /** Headers of a handshake are not sent. */
  readonly dropsHeaders: boolean
}

/** The ways to go, the best first, and those that cannot be gone. */
export interface WayPlan {
  readonly ways: readonly AnalyticsWay[]
  readonly left: readonly LeftWay[]
}

const MESSAGES = {
  host_drops_headers: 'This host sends no headers with a handshake, and the key travels in one.',
  cannot_open: 'The socket of this version cannot be opened.',
  other_protocol: 'The socket of this version speaks another protocol.',
  no_read: 'This version has no reads of analytics.',
  needs_socket: 'No read asks this question: its input reaches the engine over the socket only.',
} as const satisfies Partial<Record<LeftReason, string>>

/** Which ways a watch can go. One that is the only one wanted is tried though the version is known not to open it. */
export function planWays(question: WayQuestion): WayPlan {
  const ways: AnalyticsWay[] = []
  const left: LeftWay[] = []
  for (const way of question.order) {
    const reason = findObstacle(way, question)
    if (reason === null) ways.push(way)
    else left.push({ way, reason, message: MESSAGES[reason] })
  }
  return { ways, left }
}

function findObstacle(way: AnalyticsWay, question: WayQuestion): keyof typeof MESSAGES | null {
  const { order, profile, route, dropsHeaders } = question
  const { socket, surface } = profile
  if (way !== 'socket') {
    if (!surface.seed) return 'no_read'
    return route === null ? 'needs_socket' : null
  }
  const isKnown = socket.protocol === 'questions' || socket.protocol === 'monitors'
  if (!isKnown || socket.key !== 'header' || socket.greeting) return 'other_protocol'
  if (dropsHeaders) return 'host_drops_headers'
  return order.length > 1 && !socket.opens ? 'cannot_open' : null
}
