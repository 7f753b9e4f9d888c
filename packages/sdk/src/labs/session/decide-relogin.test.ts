import { describe, expect, it } from 'vitest'
import { decideRelogin, type LostSession } from './decide-relogin.ts'

const minute = 60_000
const table: readonly (readonly [name: string, given: LostSession, want: ReturnType<typeof decideRelogin>])[] = [
  ['the first session, after hours', { opened: 'first', livedMs: 300 * minute }, 'log-in'],
  ['the first session, at once', { opened: 'first', livedMs: 0 }, 'log-in'],
  ['its replacement, at once', { opened: 'again', livedMs: 0 }, 'give-up'],
  ['its replacement, after minutes', { opened: 'again', livedMs: 10 * minute - 1 }, 'give-up'],
  ['its replacement, after a while', { opened: 'again', livedMs: 10 * minute }, 'log-in'],
  ['a clock that was set back', { opened: 'again', livedMs: -5 * minute }, 'give-up'],
]

describe('decideRelogin', () => {
  for (const [name, given, want] of table) it(name, () => expect(decideRelogin(given)).toBe(want))
})
