import { expect, it } from 'vitest'
import type { CatalogNova } from '../generated/site/types.ts'
import { judgeMissing, type MissingFacts, type MissingVerdict } from './judge-missing.ts'

const [ours, theirs] = ['20260330-143022', '20260331-020000']
const row = { primary_name: 'V1324 Sco', has_sparkline: false } as CatalogNova
const facts: MissingFacts = { release_id: ours, artifact: 'nova.json', current_release_id: ours, hasCatalog: true, row }

it.each<readonly [string, Partial<MissingFacts>, MissingVerdict['code'], string]>([
  ['the pointer names files that are deleted', { hasCatalog: false, row: null }, 'release_expired', 'still names'],
  [
    'another release took its place',
    { hasCatalog: false, row: null, current_release_id: theirs },
    'release_flipped',
    theirs,
  ],
  [
    'no site of releases at all',
    { hasCatalog: false, row: null, current_release_id: null },
    'artifact_missing',
    'no release at all',
  ],
  ['a nova that is not in it', { row: null }, 'artifact_missing', 'does not list'],
  ['a nova that is listed and has no files', {}, 'artifact_missing', 'although its catalogue lists V1324 Sco'],
  [
    'a thumbnail that nobody promised',
    { artifact: 'sparkline.svg' },
    'artifact_missing',
    'says that V1324 Sco has none',
  ],
  [
    'one that was promised',
    { artifact: 'sparkline.svg', row: { ...row, has_sparkline: true } },
    'artifact_missing',
    'although',
  ],
])('%s', (_what, given, code, said) => {
  expect(judgeMissing({ ...facts, ...given })).toMatchObject({ code, problem: expect.stringContaining(said) })
})

it('says when a later release may have it', () => {
  expect(judgeMissing({ ...facts, current_release_id: theirs }).advice).toContain(theirs)
  expect(judgeMissing(facts).advice).not.toContain(theirs)
})
