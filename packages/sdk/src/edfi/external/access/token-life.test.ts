import { expect, test } from 'vitest'
import { judgeToken, lifeMs, putOff } from './token-life.ts'

const held = (expiresAtMs: number) => ({ token: 't', obtainedAtMs: 0, expiresAtMs })

test.each([
  ['none', null, 0, 'obtain'],
  ['a new one', held(3_600_000), 0, 'use'],
  ['an hour, a moment before its last minute', held(3_600_000), 3_539_999, 'use'],
  ['an hour, in its last minute', held(3_600_000), 3_540_000, 'renew'],
  ['an hour, over', held(3_600_000), 3_600_000, 'obtain'],
  ['ten seconds, at nine', held(10_000), 9000, 'renew'],
  ['ten seconds, before', held(10_000), 8999, 'use'],
  ['no life at all', held(0), 0, 'obtain'],
  ['a renewal that failed a moment ago', putOff(held(3_600_000), 3_550_000), 3_554_999, 'use'],
  ['a renewal that failed a while ago', putOff(held(3_600_000), 3_550_000), 3_555_000, 'renew'],
  ['a renewal that failed, and now it is over', putOff(held(3_600_000), 3_599_000), 3_600_000, 'obtain'],
] as const)('%s', (_case, token, nowMs, want) => expect(judgeToken(token, nowMs)).toBe(want))

test.each([
  [60, 1, 60_000],
  [-5, null, 0],
  [undefined, 1010, 10_000],
  [undefined, 900, 0],
  [undefined, null, 300_000],
] as const)('%j s in the answer, exp %j: %d ms', (expiresIn, exp, want) =>
  expect(lifeMs(expiresIn, exp, 1_000_000)).toBe(want),
)
