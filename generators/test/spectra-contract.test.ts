import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateService } from '../src/generate-service.ts'
import { loadModule } from './compile-generated.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const generated = 'packages/sdk/src/spectra/generated'

interface Operation {
  readonly name: string
  readonly auth: string
  readonly method: string
  readonly path: string
  readonly responses: { readonly 200: { readonly body: string } }
}

interface Pattern {
  readonly family: string
  readonly number: string
  readonly bucket: string
  readonly pattern: string
  readonly contentType: string | null
}

let root: string
let operations: Readonly<Record<string, Operation>>
let patterns: Readonly<Record<string, Pattern>>
let documents: Readonly<Record<string, { readonly keys: readonly string[] }>>
let componentSchemas: Readonly<Record<string, { safeParse(value: unknown): { readonly success: boolean } }>>
let names: readonly string[]
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false })
addFormats(ajv)

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'nova-spectra-'))
  await symlink(join(repository, 'generators/node_modules'), join(root, 'node_modules'))
  const { files, problems } = await generateService(repository, 'spectra')
  expect(problems).toEqual([])
  for (const [file, text] of files) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), text)
  }
  ;({ operations } = await loadModule(root, `${generated}/site/operations.ts`))
  ;({ documents } = await loadModule(root, `${generated}/documents/documents.ts`))
  ;({ componentSchemas } = await loadModule(root, `${generated}/documents/schemas.ts`))
  patterns = (await loadModule(root, `${generated}/keys.ts`)).keyGrammar.patterns
  const { jsonSchemaBundle } = await loadModule(root, `${generated}/documents/json-schemas.ts`)
  names = Object.keys(jsonSchemaBundle.$defs)
  ajv.addSchema(jsonSchemaBundle)
})
afterAll(() => rm(root, { recursive: true, force: true }))

const nova_id = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
const data_product_id = '2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9'
const sha256 = 'c22c9ed157d8d62fdb09d76f4e631ad772fef11e3e5f75d83687b93ef2f4d86b'

it('has a call for every document of a release, and rows alone for bytes', () => {
  const bytes = Object.values(operations).filter(({ responses }) => responses[200].body === 'bytes')
  expect(Object.keys(operations)).toHaveLength(10)
  expect(bytes.map(({ name }) => name)).toEqual(['getBundle', 'getTicketSpectrum'])
  expect(new Set(Object.values(operations).map(({ auth, method }) => `${method} ${auth}`))).toEqual(
    new Set(['GET none']),
  )
})

describe('keys', () => {
  it('cover the layout without a gap', () => {
    const seed = Object.values(patterns)
      .filter(({ family }) => family === 'seed')
      .map(({ number }) => Number(number))
    expect(seed).toEqual(Array.from({ length: 28 }, (_, index) => index + 1))
  })

  it('keep science private: of the public bucket, raw bytes are those of tickets only', () => {
    const raw = Object.values(patterns).filter(
      ({ bucket, pattern }) => bucket === 'public' && pattern.startsWith('raw/'),
    )
    expect(raw.map(({ pattern }) => pattern)).toEqual(['raw/{nova_id}/ticket_ingestion/{data_product_id}.fits'])
  })

  it('agree with the paths of the site', () => {
    const known = new Set(
      Object.values(patterns)
        .filter(({ bucket }) => bucket === 'public')
        .map(({ pattern }) => `/${pattern}`),
    )
    expect(Object.values(operations).filter(({ path }) => !known.has(path))).toEqual([])
  })

  it('that hold JSON hold a document of the table, what nobody writes apart', () => {
    const held = new Set(Object.values(documents).flatMap(({ keys }) => keys))
    const json = Object.entries(patterns).filter(([, { contentType }]) => contentType === 'application/json')
    expect(json.filter(([kind]) => !held.has(kind)).map(([kind]) => kind)).toEqual(['upstream_workflow_quarantine'])
  })
})

const source = {
  schema_version: '1.0',
  nova_id,
  data_product_id,
  provider: 'ESO',
  locator: { kind: 'URL', value: 'http://archive.test/1' },
  locator_identity: 'provider_product_id:ADP.1',
  identity_strategy: 'NATIVE_ID',
  provider_product_key: 'ADP.1',
  retrieved_at: '2026-02-21T20:45:10Z',
  sha256,
  byte_length: 8640,
  content_type: 'application/fits',
}
const { provider_product_key: _, ...withoutNativeId } = source

const context = {
  schema_version: '1.0',
  nova_id,
  data_product_id,
  provider: 'ESO',
  locator_identity: null,
  validation_status: 'QUARANTINED',
  quarantine_reason_code: 'UNKNOWN_PROFILE',
  quarantine_reason: null,
  quarantined_at: '2026-02-21T20:45:10Z',
  error_fingerprint: '6eb23e90796f',
  classification_reason: null,
  fits_profile_id: null,
  profile_selection_inputs: { provider: 'ESO', instrume: null, telescop: null, origin: null },
  header_signature_hash: null,
  normalization_notes: [],
  sha256,
  byte_length: 1,
  job_run_id: null,
  correlation_id: null,
  log_references: [{ log_group: '/a', log_stream: 'b' }],
}
const { locator_identity: __, ...withoutNull } = context

const product = {
  schema_version: '1.0.0',
  created_at: '2026-02-21T20:45:10Z',
  updated_at: '2026-02-21T20:45:10.123456+00:00',
  data_product_id,
  nova_id,
  product_type: 'SPECTRA',
  provider: 'ESO',
  locator_identity: 'provider_product_id:ADP.1',
  acquisition_status: 'STUB',
  validation_status: 'UNVALIDATED',
  eligibility: 'ACQUIRE',
}
const { locator_identity: ___, acquisition_status: ____, ...composite } = product
const table = { ...composite, product_type: 'PHOTOMETRY_TABLE', provider: null }

const event = { event_version: '1.0.0', started_at: '2026-02-21T20:45:10Z' }
const acquire = { ...event, job_type: 'AcquireAndValidateSpectra', nova_id, provider: 'ESO', data_product_id }
const ingest = { ...event, job_type: 'IngestPhotometry', raw_s3_key: 'raw/data/x.csv' }

const row = {
  row_id: '179aedf8-5f84-c5cb-ca9e-c949c28c95d1',
  nova_id,
  primary_name: 'V4739 Sgr',
  ra_deg: 276.2,
  dec_deg: -30,
  time_mjd: 52148.339,
  time_bary_corr: false,
  time_orig: 2452148.839,
  time_orig_sys: 'JD_UTC',
  svo_filter_id: null,
  band_id: 'Generic_V',
  band_name: 'V',
  regime: 'optical',
  spectral_coord_type: 'wavelength',
  spectral_coord_value: 5500,
  spectral_coord_unit: 'Angstrom',
  bandpass_width: null,
  magnitude: 7.46,
  mag_err: null,
  flux_density: null,
  flux_density_err: null,
  flux_density_unit: null,
  count_rate: null,
  count_rate_err: null,
  is_upper_limit: false,
  limiting_value: null,
  limiting_sigma: null,
  quality_flag: 0,
  notes: null,
  bibcode: null,
  doi: null,
  data_url: null,
  orig_catalog: null,
  orig_table_ref: null,
  telescope: null,
  instrument: null,
  observer: null,
  data_rights: 'public',
  band_resolution_type: 'canonical',
  band_resolution_confidence: 'high',
  sidecar_contributed: false,
  data_origin: 'literature',
  donor_attribution: null,
}
const limit = { ...row, magnitude: null, is_upper_limit: true, limiting_value: 15.2, limiting_sigma: 3 }

const cases: readonly (readonly [string, string, unknown, boolean])[] = [
  ['SpectrumSource', 'as it should be', source, true],
  ['SpectrumSource', 'of a native id that is not there', withoutNativeId, false],
  ['SpectrumSource', 'of a weak id', { ...withoutNativeId, identity_strategy: 'WEAK' }, true],
  ['SpectrumSource', 'of a later minor version', { ...source, schema_version: '1.7' }, true],
  ['SpectrumSource', 'of another major version', { ...source, schema_version: '2.0' }, false],
  ['SpectrumSource', 'with upper-case digits', { ...source, sha256: sha256.toUpperCase() }, false],
  ['QuarantineContext', 'as it should be', context, true],
  ['QuarantineContext', 'without a null', withoutNull, false],
  ['QuarantineContext', 'of a profile nobody knows, by a profile', { ...context, fits_profile_id: 'ESO_UVES' }, false],
  ['QuarantineContext', 'of something valid', { ...context, validation_status: 'VALID' }, false],
  ['DataProduct', 'a spectrum', product, true],
  ['DataProduct', 'a spectrum without an identity', composite, false],
  ['DataProduct', 'a composite without one', { ...composite, constituent_data_product_ids: [nova_id] }, true],
  ['DataProduct', 'a spectrum of nobody', { ...product, provider: null }, false],
  ['DataProduct', 'photometry', table, true],
  ['DataProduct', 'photometry of a provider', { ...table, provider: 'ESO' }, false],
  ['DataProduct', 'photometry with addresses', { ...table, locators: [source.locator] }, false],
  ['DataProduct', 'with a member nobody knows', { ...product, more: 1 }, false],
  ['BoundaryEvent', 'as it should be', acquire, true],
  ['BoundaryEvent', 'of another version', { ...acquire, event_version: '1.0.1' }, false],
  ['BoundaryEvent', 'with a member of another one', { ...acquire, raw_s3_key: 'x' }, false],
  ['BoundaryEvent', 'of no workflow', { ...acquire, job_type: 'Acquire' }, false],
  ['BoundaryEvent', 'photometry of a name', { ...ingest, candidate_name: 'V4739 Sgr' }, true],
  ['BoundaryEvent', 'photometry of a nova', { ...ingest, nova_id }, true],
  ['BoundaryEvent', 'photometry of nothing', ingest, false],
  ['PhotometryRow', 'a detection', row, true],
  ['PhotometryRow', 'a detection of nothing', { ...row, magnitude: null }, false],
  ['PhotometryRow', 'a detection of counts', { ...row, magnitude: null, count_rate: 0 }, true],
  ['PhotometryRow', 'a flux without its unit', { ...row, flux_density: 1 }, false],
  ['PhotometryRow', 'a flux with its unit', { ...row, flux_density: 1, flux_density_unit: 'mJy' }, true],
  ['PhotometryRow', 'a detection with a limit', { ...row, limiting_sigma: 3 }, false],
  ['PhotometryRow', 'a limit', limit, true],
  ['PhotometryRow', 'a limit without a value', { ...limit, limiting_value: null }, false],
  ['PhotometryRow', 'a time without its system', { ...row, time_orig_sys: null }, false],
  ['PhotometryRow', 'a system without a time', { ...row, time_orig: null }, false],
  ['ContinuationInput', 'a spectrum of nobody', { nova_id, correlation_id: nova_id, data_product_id }, false],
  ['WorkflowEnd', 'of a success', { outcome: 'COMPLETED', ended_at: event.started_at }, true],
  ['WorkflowEnd', 'of a failure', { status: 'FAILED', ended_at: event.started_at }, true],
  ['WorkflowEnd', 'of neither', { ended_at: event.started_at }, false],
]

describe('documents are judged alike by both kinds of schema', () => {
  it.each(cases)('%s, %s', (name, _case, value, want) => {
    expect(componentSchemas[name]?.safeParse(value).success).toBe(want)
    expect(ajv.validate({ $ref: `urn:nova:spectra:documents#/$defs/${name}` }, value)).toBe(want)
  })

  it('and every one of them can be compiled', () => {
    for (const name of names) {
      expect(ajv.getSchema(`urn:nova:spectra:documents#/$defs/${name}`), name).toBeTypeOf('function')
    }
  })
})
