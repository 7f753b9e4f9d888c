import { type BucketName, keyGrammar } from '@nova/sdk/spectra/contract'
import { describe, expect, test } from 'vitest'
import { fitKey, isFitted } from './fit-key.ts'

const n = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
const d = '2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9'
const at = '2026-02-21T20:45:10Z'

test.each([
  ['private', `raw/spectra/${n}/${d}/primary.fits`, 'raw_spectrum'],
  ['private', `raw/spectra/${n}/${d}/unzipped/a/b c/spec.fits`, 'raw_spectrum_member'],
  ['private', `raw/${n}/ESO/${d}.fits`, 'upstream_raw_spectrum'],
  ['private', `raw/${n}/ticket_ingestion/${d}.fits`, 'upstream_raw_spectrum'],
  ['public', `raw/${n}/ticket_ingestion/${d}.fits`, 'upstream_ticket_spectrum'],
  ['private', `quarantine/spectra/${n}/${d}/${at}/context.json`, 'quarantine_context'],
  ['private', `derived/photometry/${n}/snapshots/schema=1.0.0/photometry_table.parquet`, 'photometry_snapshot'],
  [
    'private',
    `derived/photometry/${n}/snapshots/schema=1.0.0/at=${at}/photometry_table.parquet`,
    'photometry_snapshot_at',
  ],
  ['private', `workflow-payloads/acquire_and_validate_spectra/${d}/input.json`, 'workflow_input'],
  ['private', 'raw/data/a/b.txt', 'upstream_ticket_data'],
  ['public', `releases/20260330-143022/nova/${n}/spectra.json`, 'release_spectra'],
  ['public', `releases/20260330-143022/nova/${n}/V1324-Sco_bundle_20260330.zip`, 'release_named_bundle'],
  ['public', `releases/20260330-143022/nova/${n}/deep/er.txt`, 'release_nova_file'],
  ['public', 'releases/20260330-143022/catalog.json', 'release_catalog'],
  ['public', 'current.json', 'current_pointer'],
  ['public', 'current/index.html', 'current_file'],
] as const)('%s %s is %s', (bucket, key, kind) => {
  expect(fitKey(bucket, key)).toMatchObject({ kind })
})

describe('what fits none', () => {
  test.each([
    ['private', 'tmp/notes.txt', 'no pattern'],
    ['private', 'current.json', 'no pattern'],
    ['public', `raw/${n}/ESO/${d}.fits`, 'no pattern'],
    ['private', `raw/spectra/${n.toUpperCase()}/${d}/primary.fits`, 'is not a UUID in lower case'],
    ['private', `raw/spectra/${n}/${d}/PRIMARY.fits`, 'no pattern'],
    ['private', `raw/spectra/${n}/primary.fits`, 'no pattern'],
    ['private', `/raw/spectra/${n}/${d}/primary.fits`, 'a segment is empty'],
    ['private', `raw/spectra/${n}/${d}/unzipped/`, 'a segment is empty'],
    ['private', `raw/spectra/${n}/${d}/unzipped/../primary.fits`, 'it climbs out'],
    ['private', `raw/spectra/${n}/${d}/unzipped/a\\b`, 'a backslash'],
    ['private', `raw/spectra/${n}/${d}/unzipped/${'a'.repeat(1000)}`, 'longer than 1024 bytes'],
    ['private', `quarantine/spectra/${n}/${d}/2026-02-21T20:45:10.123Z/context.json`, 'is not a time such as'],
    ['private', `quarantine/spectra/${n}/${d}/20260221T204510Z/context.json`, 'is not a time such as'],
    ['private', `quarantine/spectra/${n}/${d}/2026-02-30T00:00:00Z/context.json`, 'is not a time such as'],
    ['private', `derived/photometry/${n}/snapshots/schema=/photometry_table.parquet`, 'old_schema_version "" is not'],
    ['private', `derived/photometry/${n}/snapshots/at=${at}/schema=1/photometry_table.parquet`, 'no pattern'],
    ['public', 'releases/20261301-000000/catalog.json', 'is not a release such as'],
  ] as const)('%s %s: %s', (bucket, key, problem) => {
    const result = fitKey(bucket, key)
    expect(isFitted(result) ? result.kind : result.problem).toContain(problem)
  })
})

const samples: Readonly<Record<string, string>> = {
  uuid: n,
  timestamp: at,
  path: 'a/b.c',
  segment: 'one',
  version: '1.0',
  snake_case: 'a_b',
  release_id: '20260330-143022',
  sha256: 'a'.repeat(64),
  date: '20260330',
}

test.each(Object.entries(keyGrammar.patterns))('%s has its own key, in its bucket and in no other', (kind, pattern) => {
  const key = pattern.pattern.replace(/\{(\w+)\}/g, (_, name: keyof typeof keyGrammar.parameters) => {
    return samples[keyGrammar.parameters[name].form] ?? ''
  })
  expect(fitKey(pattern.bucket, key)).toMatchObject({ kind, bucket: pattern.bucket })
  const other: BucketName = pattern.bucket === 'private' ? 'public' : 'private'
  if (kind !== 'upstream_ticket_spectrum') expect(isFitted(fitKey(other, key))).toBe(false)
})
