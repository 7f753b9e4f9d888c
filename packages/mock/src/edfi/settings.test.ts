import { expect, test } from 'vitest'
import { type EdfiOptions, resolveEdfiSettings } from './settings.ts'

test('the defaults have one school year of each kind, newest first', () => {
  const { schoolYears, yearConfigs, odsConfigs, rosters } = resolveEdfiSettings()
  expect(schoolYears.map(({ id }) => id)).toEqual(['2627', '2526', '2425', '2324', '2223', '2122'])
  const kinds = schoolYears.map(({ id }) => {
    const config = yearConfigs.find((row) => row.partnerId === 'ea' && row.schoolYearId === id)
    if (!config?.isEnabled) return config ? 'disabled' : 'unknown'
    const among = config.sendToOds ? odsConfigs : rosters
    const isReady = among.some((row) => row.partnerId === 'ea' && row.schoolYearId === id)
    return `${config.sendToOds ? 'ods' : 'roster'} ${isReady ? 'ready' : 'missing'}`
  })
  expect(kinds).toEqual(['ods missing', 'ods ready', 'roster ready', 'roster missing', 'disabled', 'unknown'])
})

test.each<[string, object, RegExp]>([
  ['a misspelt name', { realms: 'x' }, /Unknown edfi setting realms/],
  ['a year of two years', { schoolYears: [{ id: '2628', startYear: 2026, endYear: 2028 }] }, /2628/],
  [
    'a year nobody has',
    { yearConfigs: [{ partnerId: 'ea', schoolYearId: '9900', isEnabled: true, sendToOds: true }] },
    /no school year 9900/,
  ],
  ['a partner nobody has', { partners: [] }, /no partner ea/],
])('%s is refused', (_case, options, message) => {
  expect(() => resolveEdfiSettings(options as EdfiOptions)).toThrow(message)
})

test('what is given replaces a default, undefined does not', () => {
  const settings = resolveEdfiSettings({ realm: 'other', audience: undefined } as object as EdfiOptions)
  expect([settings.realm, settings.audience]).toEqual(['other', 'runway-local'])
})
