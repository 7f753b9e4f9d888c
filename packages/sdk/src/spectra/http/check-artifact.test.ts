import { describe, expect, it } from 'vitest'
import { isSpectraError } from '../errors.ts'
import { warningsOf } from './artifact-warnings.ts'
import { checkArtifact } from './check-artifact.ts'

const nova_id = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
const ofNova = { path: { release_id: '20260330-143022', nova_id } }

const nova = { nova_id, primary_name: 'GK Per', aliases: ['Nova Per 1901'], ra: '03:31:11.82', dec: '+43:54:16.8' }
const catalog = { schema_version: '1.2', novae: [nova] }
const photometry = { schema_version: '1.1', nova_id, regimes: [], bands: [], observations: [] }

function refusal(operation: string, document: unknown, path: Record<string, string> = ofNova.path) {
  try {
    checkArtifact(operation, { path }, document)
    return null
  } catch (error) {
    return isSpectraError(error) ? error : Promise.reject(error)
  }
}

describe('what was asked for passes', () => {
  it.each([
    ['the pointer, which has no version', 'getCurrentRelease', { release_id: '20260330-143022' }],
    ['the pointer of a development site', 'getCurrentRelease', { release_id: 'local' }],
    ['the version that is known', 'getSpectra', { schema_version: '1.4', nova_id, spectra: [] }],
    ['an earlier one', 'getSpectra', { schema_version: '1.1', nova_id, spectra: [] }],
    ['all that every version has', 'getCatalog', { schema_version: '1.1', novae: [{ ...nova, sources: null }] }],
    ['photometry of nothing', 'getPhotometry', photometry],
    ['an image', 'getSparkline', '<svg></svg>'],
  ])('%s', (_what, operation, document) => {
    const isOfNova = operation !== 'getCurrentRelease' && operation !== 'getCatalog'
    expect(refusal(operation, document, isOfNova ? ofNova.path : {})).toBeNull()
    if (typeof document === 'object') expect(warningsOf(document)).toEqual([])
  })

  it('a later minor version, with a warning', () => {
    const document = { schema_version: '1.5', nova_id, spectra: [] }
    expect(refusal('getSpectra', document)).toBeNull()
    expect(warningsOf(document)).toMatchObject([{ code: 'newer_minor_version', seen: '1.5', known: '1.4' }])
  })
})

it('a later major version is refused by its name, whatever its members are', () => {
  expect(refusal('getCatalog', { schema_version: '2.0', items: {} }, { release_id: 'x' })).toMatchObject({
    code: 'schema_unsupported',
    details: { artifact: 'catalog.json', seen: '2.0', known: '1.2' },
    advice: expect.stringContaining('newer release of this package'),
  })
})

it('an earlier major version has advice of its own', () => {
  const document = { schema_version: '0.9', nova_id, spectra: [] }
  expect(refusal('getSpectra', document)).toMatchObject({
    code: 'schema_unsupported',
    advice: expect.stringContaining('Open a newer release'),
  })
})

describe('JSON that is something else is refused', () => {
  it.each<readonly [string, string, object, string]>([
    ['no version', 'getSpectra', { nova_id, spectra: [] }, 'schema_version'],
    ['a version that is none', 'getSpectra', { schema_version: 'latest', nova_id, spectra: [] }, 'schema_version'],
    ['a member missing', 'getPhotometry', { schema_version: '1.1', nova_id }, 'observations'],
    ['a member of another type', 'getCatalog', { schema_version: '1.2', novae: {} }, 'novae'],
    ['the words of a gateway', 'getCurrentRelease', { message: 'Forbidden' }, 'release_id'],
    ['a release without a name', 'getCurrentRelease', { release_id: '' }, 'release_id'],
    ['a release that leaves its folder', 'getCurrentRelease', { release_id: '../raw' }, 'release'],
    ['a release that is a dot', 'getCurrentRelease', { release_id: '..' }, 'release'],
    [
      'a nova without a name',
      'getCatalog',
      { ...catalog, novae: [nova, { ...nova, primary_name: null }] },
      'novae[1].primary_name',
    ],
    [
      'aliases that are none',
      'getCatalog',
      { ...catalog, novae: [{ ...nova, aliases: ['V', null] }] },
      'novae[0].aliases',
    ],
    ['a row that is none', 'getCatalog', { ...catalog, novae: [null] }, 'novae[0]'],
    ['a spectrum that is none', 'getSpectra', { schema_version: '1.4', nova_id, spectra: [7] }, 'spectra[0]'],
    ['regimes that are none', 'getSpectra', { schema_version: '1.4', nova_id, spectra: [], regimes: 5 }, 'regimes'],
    ['no bands', 'getPhotometry', { schema_version: '1.1', nova_id, regimes: [], observations: [] }, 'bands'],
    ['no bands', 'getPhotometry', { ...photometry, observations: [{ regime: 'optical' }] }, 'observations[0].band'],
    [
      'authors that are none',
      'getReferences',
      { schema_version: '1.0', nova_id, references: [{ bibcode: 'x' }] },
      'authors',
    ],
    ['another nova', 'getNova', { schema_version: '1.0', nova_id: 'other', primary_name: 'GK Per' }, 'other'],
  ])('%s', (_what, operation, document, named) => {
    const path = 'novae' in document || operation === 'getCurrentRelease' ? {} : ofNova.path
    expect(refusal(operation, document, path as Record<string, string>)).toMatchObject({
      code: 'artifact_unreadable',
      message: expect.stringContaining(named),
    })
  })
})
