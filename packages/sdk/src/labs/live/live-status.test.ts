import { describe, expect, it } from 'vitest'
import {
  type ChannelFacts,
  judgeCondition,
  judgeMode,
  type LiveFacts,
  type LiveState,
  liveTransitions,
} from './live-status.ts'

const open: ChannelFacts = { open: true, untried: false, uncovered: false, whole: true, behind: false }
const unread: ChannelFacts = { ...open, whole: false }
const late: ChannelFacts = { ...open, whole: false, behind: true }
const untried: ChannelFacts = { open: false, untried: true, uncovered: false, whole: false, behind: false }
const off: ChannelFacts = { ...untried, untried: false }
const lost: ChannelFacts = { ...off, uncovered: true }

describe('judgeCondition', () => {
  const base: LiveFacts = { closed: false, everRead: true, readsFailing: false, readDue: false, channels: [open, open] }
  const table: readonly (readonly [string, Partial<LiveFacts>, string])[] = [
    ['all open and whole', {}, 'synced'],
    ['nothing has answered', { everRead: false, channels: [untried, untried] }, 'waiting'],
    ['one has, nothing is read', { everRead: false, channels: [unread, untried] }, 'reading'],
    ['sockets impossible, read once', { channels: [off, off] }, 'synced'],
    ['connected since, not read since', { channels: [open, unread] }, 'rereading'],
    ['a hole', { channels: [unread, open] }, 'rereading'],
    ['a frame that is late', { channels: [late, open] }, 'behind'],
    ['late here, a hole there', { channels: [late, unread] }, 'rereading'],
    ['asked for a read', { readDue: true }, 'rereading'],
    ['a channel lost', { channels: [lost, open] }, 'lost'],
    ['lost, and read since', { channels: [off, open] }, 'synced'],
    ['reads fail', { readsFailing: true }, 'lost'],
    ['closed', { closed: true, everRead: false }, 'closed'],
  ]
  for (const [name, given, want] of table) it(name, () => expect(judgeCondition({ ...base, ...given })).toBe(want))
})

describe('liveTransitions', () => {
  const table: readonly (readonly [LiveState, string, LiveState])[] = [
    ['idle', 'waiting', 'connecting'],
    ['connecting', 'reading', 'catching-up'],
    ['connecting', 'synced', 'live'],
    ['catching-up', 'synced', 'live'],
    ['live', 'behind', 'catching-up'],
    ['live', 'rereading', 'resyncing'],
    ['catching-up', 'rereading', 'resyncing'],
    ['live', 'lost', 'stale'],
    ['stale', 'lost', 'stale'],
    ['stale', 'rereading', 'resyncing'],
    ['stale', 'synced', 'live'],
    ['resyncing', 'behind', 'resyncing'],
    ['resyncing', 'lost', 'stale'],
    ['resyncing', 'synced', 'live'],
    ['closed', 'synced', 'closed'],
  ]
  for (const [from, condition, to] of table)
    it(`${from} + ${condition} → ${to}`, () =>
      expect(liveTransitions[from][condition as keyof (typeof liveTransitions)[LiveState]]).toBe(to))

  it('every condition but its own ends at one state: only synced is live, closed is for good', () => {
    for (const [from, to] of Object.entries(liveTransitions)) {
      if (from === 'closed') continue
      expect([to.synced, to.lost, to.closed]).toEqual(['live', 'stale', 'closed'])
      expect(Object.entries(to).filter(([, state]) => state === 'live')).toEqual([['synced', 'live']])
    }
  })
})

describe('judgeMode', () => {
  const table: readonly (readonly [string, readonly ChannelFacts[], string])[] = [
    ['both', [open, open], 'live'],
    ['connected and behind is still pushed', [open, late], 'live'],
    ['one', [off, open], 'partly-live'],
    ['none', [off, untried], 'polling'],
  ]
  for (const [name, given, want] of table) it(name, () => expect(judgeMode(given)).toBe(want))
})
