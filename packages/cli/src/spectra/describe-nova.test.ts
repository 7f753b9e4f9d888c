import type { CatalogNova, Nova } from '@nova/sdk/spectra'
import { expect, test } from 'vitest'
import { describeNova, otherNames } from './describe-nova.ts'

const row: CatalogNova = {
  nova_id: 'id',
  primary_name: 'GK Per',
  aliases: ['V* GK Per', 'GK  Per', 'Nova  Per 1901', 'Nova Per 1901'],
  ra: '03:31:12.01',
  dec: '+43:54:15.4',
  discovery_date: '1901-02-00',
  spectra_count: 1,
  photometry_count: 0,
  references_count: 2,
  has_sparkline: false,
}
const found = { row, nova: null, manifest: null, bundleUrl: 'http://site.test/bundle.zip', release_id: 'r' }

test('aliases are told once, and the primary name is none', () => {
  expect(otherNames(row)).toEqual(['V* GK Per', 'Nova Per 1901'])
})

test('what nobody knows is said to be unknown, and missing files are', () => {
  expect(describeNova(found).split('\n')).toEqual([
    'GK Per',
    '  id          id',
    '  names       V* GK Per, Nova Per 1901',
    '  position    RA 03:31:12.01  Dec +43:54:15.4',
    '  discovered  February 1901',
    '  spectra     1',
    '  photometry  0 observations',
    '  references  2 publications',
    '  bundle      http://site.test/bundle.zip',
    '              without a manifest: it can be fetched and checked for damage, not verified',
    '  release     r',
    '  missing     nova.json: the release lists this nova and lacks its files',
  ])
  expect(describeNova({ ...found, row: { ...row, discovery_date: null } })).toContain('nobody knows when')
})

test('a name with a line break in it makes no line of ours', () => {
  const [first] = describeNova({ ...found, row: { ...row, primary_name: 'GK Per\n  release  20260330-143022' } }).split(
    '\n',
  )
  expect(first).toBe('GK Per   release  20260330-143022')
})

test('the file of a nova adds its kind and the date as MJD', () => {
  const nova = { nova_type: 'classical', discovery_date_mjd: 15416.5 } as Nova
  expect(describeNova({ ...found, nova })).toMatch(/February 1901 \(MJD 15416\.5\)\n {2}type +classical\n/)
})
