import { expect, test } from 'vitest'
import { defaultAgentsSettings, resolveAgentsSettings } from './settings.ts'

test('options go over the defaults, and what is undefined was not given', () => {
  expect(resolveAgentsSettings({ profile: 'P1', quotaCalls: undefined as never })).toEqual({
    ...defaultAgentsSettings,
    profile: 'P1',
  })
})

test.each([
  [{ profil: 'P1' }, /Unknown agents setting profil\. Settings are: profile, strict/],
  [{ profile: 'P2' }, /one of P0, P1, P4, not P2/],
  [{ quotaCalls: 0 }, /quotaCalls has to be above 0/],
  [{ recallableAfterMs: -1 }, /recallableAfterMs has to be a number from 0, not -1/],
  [{ zoneOffsetMinutes: Number.NaN }, /zoneOffsetMinutes has to be a number from -1440 to 1440, not NaN/],
  [{ quotaWindowSeconds: Number.NaN }, /quotaWindowSeconds has to be above 0/],
])('%j is refused', (options, message) => {
  expect(() => resolveAgentsSettings(options as never)).toThrow(message)
})
