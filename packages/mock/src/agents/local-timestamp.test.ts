import { jsonSchemas } from '@nova/sdk/agents/contract'
import { expect, test } from 'vitest'
import { localTimestamp } from './local-timestamp.ts'

test.each<[number, number, string]>([
  [Date.UTC(2025, 0, 2, 11, 33, 54, 123), 0, '2025-01-02T11:33:54.123000'],
  [Date.UTC(2025, 0, 2, 11, 33, 54), 0, '2025-01-02T11:33:54'],
  [Date.UTC(2025, 0, 2, 11, 33, 54) + 0.5, 0, '2025-01-02T11:33:54.000500'],
  [Date.UTC(2025, 0, 2, 23, 33, 54), 480, '2025-01-03T07:33:54'],
])('%d with %d minutes is %s', (nowMs, zoneOffsetMinutes, want) => {
  const seen = localTimestamp(nowMs, zoneOffsetMinutes)
  expect(seen).toBe(want)
  expect(seen).toMatch(new RegExp(jsonSchemas.LocalTimestamp.pattern))
})
