/** Structure by the path of the lab, runtime by the id of its document: the server keeps them apart. */
export type ChannelName = 'path' | 'document'

/**
 * `idle`: not begun. `connecting`: nothing has answered. `catching-up`: connected, and something known to be
 * missing is on its way. `live`: all that was announced is in the snapshot. `stale`: nothing confirms the
 * snapshot any more. `resyncing`: the state is being read again. `closed`: for good.
 */
export type LiveState = 'idle' | 'connecting' | 'catching-up' | 'live' | 'stale' | 'resyncing' | 'closed'

/** What the facts amount to, see {@link judgeCondition}. */
export type LiveCondition = 'waiting' | 'reading' | 'behind' | 'rereading' | 'synced' | 'lost' | 'closed'

/** Where each condition leads from each state; `synced`, `lost` and `closed` lead to the same from all but the last. */
export const liveTransitions: Readonly<Record<LiveState, Readonly<Record<LiveCondition, LiveState>>>> = {
  idle: row('connecting', 'catching-up', 'catching-up', 'resyncing'),
  connecting: row('connecting', 'catching-up', 'catching-up', 'resyncing'),
  'catching-up': row('catching-up', 'catching-up', 'catching-up', 'resyncing'),
  live: row('resyncing', 'resyncing', 'catching-up', 'resyncing'),
  stale: row('stale', 'resyncing', 'resyncing', 'resyncing'),
  resyncing: row('resyncing', 'resyncing', 'resyncing', 'resyncing'),
  closed: {
    waiting: 'closed',
    reading: 'closed',
    behind: 'closed',
    rereading: 'closed',
    synced: 'closed',
    lost: 'closed',
    closed: 'closed',
  },
}

function row(waiting: LiveState, reading: LiveState, behind: LiveState, rereading: LiveState) {
  return { waiting, reading, behind, rereading, synced: 'live', lost: 'stale', closed: 'closed' } as const
}

/** What is known of one channel when the condition is judged. */
export interface ChannelFacts {
  /** Connected and greeted. */
  readonly open: boolean
  /** First attempt, neither greeted nor failed. */
  readonly untried: boolean
  /** Was open, is not, and no read that covers it has been made since. */
  readonly uncovered: boolean
  /** Nothing is missing; see the window. */
  readonly whole: boolean
  /** A frame is missing, which may only be late. */
  readonly behind: boolean
}

export interface LiveFacts {
  readonly closed: boolean
  /** A whole read of the lab has been made. */
  readonly everRead: boolean
  readonly readsFailing: boolean
  /** Somebody asked for a read that has not been made. */
  readonly readDue: boolean
  readonly channels: readonly ChannelFacts[]
}

/** What the facts amount to. A frame that is missing, even if only late, is never `synced`. */
export function judgeCondition(facts: LiveFacts): LiveCondition {
  const { channels } = facts
  if (facts.closed) return 'closed'
  if (!facts.everRead) return channels.some(({ open }) => open) ? 'reading' : 'waiting'
  if (facts.readsFailing || channels.some(({ uncovered }) => uncovered)) return 'lost'
  const open = channels.filter((channel) => channel.open)
  if (facts.readDue || open.some(({ whole, behind }) => !whole && !behind)) return 'rereading'
  return open.some(({ whole }) => !whole) ? 'behind' : 'synced'
}

/** `live`: both channels push. `partly-live`: one does, the rest is polled. `polling`: all of it is. */
export type LiveMode = 'live' | 'partly-live' | 'polling'

/** How much of a lab comes by itself. */
export function judgeMode(channels: readonly Pick<ChannelFacts, 'open'>[]): LiveMode {
  const openCount = channels.filter(({ open }) => open).length
  if (openCount === 0) return 'polling'
  return openCount === channels.length ? 'live' : 'partly-live'
}
