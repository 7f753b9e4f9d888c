import { describe, expect, it } from 'vitest'
import { judgeProbe, judgeSilence } from './watch-silence.ts'

const policy = { silenceMs: 60_000, driftGraceMs: 2000 }

describe('judgeSilence', () => {
  const table: readonly (readonly [string, number, number | null, number | null, object])[] = [
    ['heard just now', 1000, 1000, null, { action: 'wait', delayMs: 60_000 }],
    ['heard a while ago', 41_000, 1000, null, { action: 'wait', delayMs: 20_000 }],
    [
      'silent (kubernetes-client#364: a watch that goes silent)',
      61_000,
      1000,
      null,
      { action: 'probe', silentMs: 60_000 },
    ],
    ['silent, looked into a moment ago', 70_000, 1000, 65_000, { action: 'wait', delayMs: 55_000 }],
    ['silent for long, looked into long ago', 200_000, 1000, 65_000, { action: 'probe' }],
    ['looked into, then heard', 200_000, 199_000, 65_000, { action: 'wait', delayMs: 59_000 }],
    ['not connected', 200_000, null, null, { action: 'wait', delayMs: 60_000 }],
  ]
  for (const [name, now, heard, probed, want] of table)
    it(name, () => expect(judgeSilence(now, heard, probed, policy)).toMatchObject(want))
})

describe('judgeProbe', () => {
  const table: readonly (readonly [string, number, number | null, string])[] = [
    ['nothing differs: a quiet lab', 0, 500, 'quiet'],
    ['something differs, nothing was said', 2, 500, 'drift'],
    ['something differs, and it spoke since', 2, 1500, 'alive'],
    ['the connection is gone', 2, null, 'alive'],
  ]
  for (const [name, differences, lastHeardMs, want] of table)
    it(name, () => expect(judgeProbe({ probedAtMs: 1000, differences, lastHeardMs })).toBe(want))
})
