import { describe, expect, test } from 'vitest'
import { judgeDocument } from './judge-document.ts'

const nova = {
  schema_version: '1.0',
  generated_at: '2026-03-30T14:40:55Z',
  nova_id: '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1',
  primary_name: 'V1324 Sco',
  aliases: [],
  ra: '17:50:54.20',
  dec: '-32:37:20.3',
  discovery_date: '2012-06-00',
  nova_type: null,
  spectra_count: 1,
  photometry_count: 2,
}
const row = {
  nova_id: nova.nova_id,
  primary_name: 'V1324 Sco',
  aliases: [],
  ra: '17:50:54.20',
  dec: '-32:37:20.3',
  discovery_date: null,
  spectra_count: 0,
  photometry_count: 0,
  references_count: 0,
  has_sparkline: false,
}
const later = { spectral_visits: 0, sources: [] }
const catalog = (schema_version: string, novae: readonly object[]) => ({
  schema_version,
  generated_at: '2026-03-30T14:40:55Z',
  stats: { nova_count: 1, spectra_count: 0, photometry_count: 0 },
  novae,
})
const judge = (name: 'nova' | 'catalog', json: unknown) => {
  const text = JSON.stringify(json)
  return judgeDocument(name, { json: JSON.parse(text), text })
}

test.each([
  ['a nova', 'nova', nova],
  ['a later minor version with a member nobody knows', 'nova', { ...nova, schema_version: '1.7', distance_pc: 4300 }],
  ['a catalogue of today', 'catalog', catalog('1.2', [{ ...row, ...later }])],
  ['a catalogue of before', 'catalog', catalog('1.1', [row])],
] as const)('%s has nothing wrong', (_, name, json) => {
  expect(judge(name, json)).toEqual([])
})

describe('what is wrong', () => {
  test.each([
    ['a newer major version', 'nova', { ...nova, schema_version: '2.0' }, 'schema_version is 1.x', '2.0'],
    ['no version', 'nova', { ...nova, schema_version: undefined }, 'schema_version is a version', undefined],
    ['an unknown member', 'nova', { ...nova, peak: 4 }, 'the form of Nova', 'peak'],
    ['a missing one', 'nova', { ...nova, ra: undefined }, 'the form of Nova', 'ra'],
    ['1.2 without what it brought', 'catalog', catalog('1.2', [row]), 'the members of version 1.2', 'is missing'],
    ['1.1 with it', 'catalog', catalog('1.1', [{ ...row, ...later }]), 'the members of version 1.1', 'is there'],
  ] as const)('%s', (_, name, json, wanted, seen) => {
    const [first] = judge(name, json)
    expect(first?.wanted).toContain(wanted)
    if (seen === undefined) expect(first?.seen).toBeUndefined()
    else expect(first?.seen).toContain(seen)
  })

  test('NaN is told as what it is', () => {
    expect(judgeDocument('nova', { json: undefined, text: '{"a": [NaN, 1, NaN]}' })).toEqual([
      { wanted: 'JSON, which has no word for a number that is none', seen: '2 times NaN, first at character 7' },
    ])
  })

  test('so is a page', () => {
    expect(judgeDocument('nova', { json: undefined, text: '<html>' })).toEqual([{ wanted: 'JSON', seen: '<html>' }])
  })
})
