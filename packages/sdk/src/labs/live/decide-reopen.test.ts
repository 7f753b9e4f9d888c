import { describe, expect, it } from 'vitest'
import { type ChannelEnd, decideReopen, defaultReopenPolicy, noFailures, type ReopenHistory } from './decide-reopen.ts'

const refusal = (status: number | null): ChannelEnd => ({
  end: { opened: false, code: 1006, reason: '', status },
  greeted: false,
  livedMs: 0,
  reachable: true,
})
const ended = (livedMs: number, greeted = true): ChannelEnd => ({
  end: { opened: true, code: 1006, reason: '', status: null },
  greeted,
  livedMs,
  reachable: true,
})
const after = (given: Partial<ReopenHistory>): ReopenHistory => ({ ...noFailures, ...given })

describe('decideReopen', () => {
  const table: readonly (readonly [string, ReopenHistory, ChannelEnd, object])[] = [
    ['lost after a good while', after({ failures: 4 }), ended(60_000), { delayMs: 500, why: 'lost' }],
    ['lost at once, again and again', after({ failures: 3 }), ended(10), { delayMs: 4000, history: { failures: 4 } }],
    ['open for long but never greeted', after({ failures: 3 }), ended(60_000, false), { delayMs: 4000 }],
    ['no more than the bound', after({ failures: 30 }), ended(10), { delayMs: 30_000 }],
    [
      'refused with 403: not soon',
      noFailures,
      refusal(403),
      { delayMs: 60_000, why: 'refused', history: { refusals: 1 } },
    ],
    ['refused again: less soon', after({ refusals: 2 }), refusal(403), { delayMs: 240_000, why: 'refused' }],
    ['refused for long', after({ refusals: 20 }), refusal(403), { delayMs: 600_000 }],
    ['no session', noFailures, refusal(401), { why: 'refused' }],
    ['a gateway that is starting', noFailures, refusal(502), { delayMs: 500, why: 'lost' }],
    ['a page is not told why', noFailures, refusal(null), { delayMs: 500, why: 'lost', history: { unopened: 1 } }],
    [
      'gns3-web-ui#1397: handshakes that come to nothing while reads are answered are blocked',
      after({ failures: 2, unopened: 2 }),
      refusal(null),
      { delayMs: 60_000, why: 'blocked' },
    ],
    [
      'an outage is none of the socket alone',
      after({ failures: 2, unopened: 2 }),
      { ...refusal(null), reachable: false },
      { delayMs: 2000, why: 'lost' },
    ],
    ['one that opens ends the count', after({ unopened: 5, refusals: 5 }), ended(60_000), { history: noFailures }],
  ]
  for (const [name, before, end, want] of table)
    it(name, () => expect(decideReopen(before, end, defaultReopenPolicy, () => 1)).toMatchObject(want))

  it('kubernetes-client#1933: never closer together than half of the bound', () => {
    let history = noFailures
    const delays: number[] = []
    for (let round = 0; round < 8; round += 1) {
      const decision = decideReopen(history, ended(0), defaultReopenPolicy, () => 0)
      history = decision.history
      delays.push(decision.delayMs)
    }
    expect(delays).toEqual([250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000])
  })
})
