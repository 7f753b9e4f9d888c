import { describe, expect, it } from 'vitest'
import type { CallOptions } from '../internal/transport.ts'
import { grantTime } from './grant-time.ts'

const ms = 180_000
const table: readonly (readonly [string, string, CallOptions | undefined, CallOptions])[] = [
  ['a call that answers at once', 'getLab', { requestId: 'r' }, { requestId: 'r' }],
  ['no options', 'getLab', undefined, {}],
  ['a long one', 'startNode', undefined, { attemptTimeoutMs: ms, retry: { totalTimeoutMs: ms } }],
  [
    'a long one with options of its own',
    'startNode',
    { requestId: 'r', retry: { maxAttempts: 2 } },
    { requestId: 'r', attemptTimeoutMs: ms, retry: { totalTimeoutMs: ms, maxAttempts: 2 } },
  ],
  [
    'a long one without retries',
    'startNode',
    { retry: false },
    { attemptTimeoutMs: ms, retry: { totalTimeoutMs: ms, maxAttempts: 1 } },
  ],
  [
    'a long one with a total of its own',
    'startNode',
    { retry: { totalTimeoutMs: 5 } },
    { attemptTimeoutMs: ms, retry: { totalTimeoutMs: 5 } },
  ],
  ['a long one with a limit of its own', 'startNode', { attemptTimeoutMs: 5 }, { attemptTimeoutMs: 5 }],
]

describe('grantTime', () => {
  for (const [name, operation, given, want] of table) it(name, () => expect(grantTime(operation, given)).toEqual(want))
})
