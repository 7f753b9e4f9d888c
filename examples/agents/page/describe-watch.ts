import { plural } from '@nova/example-harness/format-text'
import type { AnalyticsWatchStatus, AnalyticsWay } from '@nova/sdk/agents'

const ways: Readonly<Record<AnalyticsWay, string>> = {
  socket: 'over a socket',
  sse: 'over a stream of events',
  polling: 'by asking again and again',
}

const states: Readonly<Record<AnalyticsWatchStatus['state'], string>> = {
  idle: 'Not watching',
  connecting: 'Connecting',
  watching: 'Watching',
  waiting: 'Waiting to try again',
  closed: 'Stopped',
}

/** How a watch is doing, in one line: its state, the way it goes, how much came. */
export function describeWatch({ state, via, updates, reconnects }: AnalyticsWatchStatus): string {
  const way = via === null || state === 'closed' ? '' : `, ${ways[via]}`
  const again = reconnects > 0 ? `, reconnected ${plural(reconnects, 'time')}` : ''
  return `${states[state]}${way}: ${plural(updates, 'update')}${again}.`
}

/** Why it does not go the ways it does not go, and what went wrong last; a line each. */
export const describeObstacles = ({ left, problem }: AnalyticsWatchStatus): readonly string[] => [
  ...left.map(({ way, message }) => `Not ${ways[way]}: ${message}`),
  ...(problem === null ? [] : [problem.message]),
]
