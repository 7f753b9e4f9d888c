import { describe, expect, it } from 'vitest'
import { defaultReconnectPolicy } from '../../internal/events/decide-reconnect.ts'
import {
  type ConversationEnd,
  decideSocketEnd,
  noSocketHistory,
  type SocketFacts,
  type SocketHistory,
} from './decide-socket-end.ts'

const p0: SocketFacts = { opens: false, countsSockets: false, windowMs: 60_000 }
const p1: SocketFacts = { opens: true, countsSockets: false, windowMs: 60_000 }
const p4: SocketFacts = { opens: true, countsSockets: true, windowMs: 60_000 }

const closed = (code: number, over: Partial<ConversationEnd> = {}): ConversationEnd => ({
  end: { opened: true, code, reason: '', status: null },
  livedMs: 100,
  answered: true,
  afterError: false,
  silent: false,
  ...over,
})
const refused = (status: number | null): ConversationEnd => ({
  ...closed(1006, { answered: false }),
  end: { opened: false, code: 1006, reason: '', status },
})
const failed = (failures: number): SocketHistory => ({ failures, waitedOut: false })
const waitedOut: SocketHistory = { failures: 0, waitedOut: true }

type Row = readonly [string, SocketHistory, ConversationEnd, SocketFacts, object]
const table: readonly Row[] = [
  ['403 where only keys are refused', noSocketHistory, refused(403), p1, { action: 'leave', why: 'refused' }],
  [
    '403 where it may be the quota: one more try, after a whole window',
    noSocketHistory,
    refused(403),
    p4,
    { action: 'wait', delayMs: 61_000, why: 'refused', history: waitedOut },
  ],
  ['403 again', waitedOut, refused(403), p4, { action: 'leave', why: 'refused' }],
  ['401', noSocketHistory, refused(401), p4, { action: 'leave', why: 'refused' }],
  ['429, which says so', noSocketHistory, refused(429), p1, { action: 'wait', delayMs: 61_000 }],
  ['429 again', waitedOut, refused(429), p1, { action: 'leave', why: 'refused' }],
  ['404', noSocketHistory, refused(404), p4, { action: 'leave', why: 'cannot_open' }],
  ['426', noSocketHistory, refused(426), p4, { action: 'leave', why: 'cannot_open' }],
  ['a redirect', noSocketHistory, refused(307), p4, { action: 'leave', why: 'cannot_open' }],
  ['500 of P0', noSocketHistory, refused(500), p0, { action: 'leave', why: 'cannot_open' }],
  ['500 of others', noSocketHistory, refused(500), p4, { action: 'reconnect', delayMs: 1000, why: 'server_fault' }],
  ['502', failed(2), refused(502), p4, { action: 'reconnect', delayMs: 4000, history: failed(3) }],
  ['no answer', noSocketHistory, refused(null), p4, { action: 'reconnect', delayMs: 1000, why: 'lost' }],
  ['no answer of P0', noSocketHistory, refused(null), p0, { action: 'reconnect', why: 'lost' }],
  ['no answer for long', failed(5), refused(null), p4, { action: 'leave', why: 'unreachable' }],
  ['1000 after an error', noSocketHistory, closed(1000, { afterError: true }), p1, { why: 'after_error' }],
  [
    'errors and nothing else, however long it lives',
    failed(3),
    closed(1000, { afterError: true, livedMs: 60_000 }),
    p1,
    { action: 'reconnect', delayMs: 8000, history: failed(4) },
  ],
  ['too many errors', failed(5), closed(1000, { afterError: true }), p1, { action: 'leave', why: 'unreachable' }],
  ['1000 out of the blue', failed(3), closed(1000), p4, { action: 'reconnect', why: 'closed', history: failed(0) }],
  ['1000 at once, again and again', failed(5), closed(1000, { answered: false }), p4, { action: 'leave' }],
  ['1001', noSocketHistory, closed(1001), p4, { action: 'reconnect', why: 'lost' }],
  ['1005', noSocketHistory, closed(1005), p4, { action: 'reconnect', why: 'lost' }],
  ['1006', noSocketHistory, closed(1006), p4, { action: 'reconnect', delayMs: 1000, why: 'lost' }],
  ['1006 before any answer', failed(1), closed(1006, { answered: false }), p4, { delayMs: 2000, history: failed(2) }],
  ['1011', noSocketHistory, closed(1011), p4, { action: 'reconnect', why: 'server_fault' }],
  ['1012', noSocketHistory, closed(1012), p4, { action: 'reconnect', why: 'lost' }],
  [
    'silence',
    failed(1),
    closed(1006, { silent: true, livedMs: 60_000, answered: false }),
    p4,
    { why: 'silent', history: failed(2) },
  ],
  ['given up for silence, whatever code comes', failed(0), closed(1008, { silent: true }), p4, { action: 'reconnect' }],
  ['1002', noSocketHistory, closed(1002), p4, { action: 'stop', why: 'protocol' }],
  ['1003', noSocketHistory, closed(1003), p4, { action: 'stop', why: 'protocol' }],
  ['1007', noSocketHistory, closed(1007), p4, { action: 'stop', why: 'protocol' }],
  ['1008', noSocketHistory, closed(1008), p4, { action: 'stop', why: 'protocol' }],
  ['1009', noSocketHistory, closed(1009), p4, { action: 'stop', why: 'too_large' }],
  ['1010', noSocketHistory, closed(1010), p4, { action: 'stop', why: 'protocol' }],
  ['4000', noSocketHistory, closed(4000), p4, { action: 'stop', why: 'authentication' }],
  ['4001', noSocketHistory, closed(4001), p4, { action: 'stop', why: 'rate_limit' }],
  ['4002', noSocketHistory, closed(4002), p4, { action: 'stop', why: 'protocol' }],
  ['4003', noSocketHistory, closed(4003), p4, { action: 'stop', why: 'protocol' }],
  ['a code of somebody else', noSocketHistory, closed(4999), p4, { action: 'reconnect', why: 'lost' }],
  ['an answer after the window was waited out', waitedOut, closed(1006), p4, { history: noSocketHistory }],
  ['waited out, and unreachable since', waitedOut, refused(null), p4, { history: { failures: 1, waitedOut: true } }],
]

describe('decideSocketEnd', () => {
  for (const [name, before, ended, facts, want] of table)
    it(name, () => expect(decideSocketEnd(before, ended, facts, defaultReconnectPolicy, () => 1)).toMatchObject(want))
})
