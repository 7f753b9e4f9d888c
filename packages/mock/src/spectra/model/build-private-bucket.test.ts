import { tryParseKey } from '@nova/sdk/spectra'
import { documents, jsonSchemaBundle, keyGrammar } from '@nova/sdk/spectra/contract'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { sha256Hex } from '../../store/crypto.ts'
import { buildPrivateBucket } from './build-private-bucket.ts'
import { createCatalogModel } from './create-catalog-model.ts'

const bucket = buildPrivateBucket(createCatalogModel({ seed: 1 }))
const nova = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
const golden = `${nova}/3335b576-13de-5931-8a14-0e193df73fdd`
const bytesOf = (key: string) => bucket.get(key)?.bytes ?? new Uint8Array()
const json = (key: string) => JSON.parse(new TextDecoder().decode(bytesOf(key)))
const rowsOf = (key: string) => parquetReadObjects({ file: bytesOf(key).slice().buffer })

test('every key fits the layout, with the content type it says', () => {
  const problems = [...bucket].flatMap(([key, { contentType }]) => {
    const parsed = tryParseKey('private', key)
    if (!parsed.ok) return [key]
    const wanted = keyGrammar.patterns[parsed.value.kind].contentType
    return wanted === null || wanted === contentType ? [] : [`${key} is ${contentType} and not ${wanted}`]
  })
  expect(problems).toEqual([])
})

test('every pattern of layout V2 that pictures are not of has an object', () => {
  const seen = new Set([...bucket.keys()].map((key) => kindOf(key)))
  const missing = Object.entries(keyGrammar.patterns).flatMap(([kind, pattern]) =>
    pattern.bucket === 'private' && pattern.family === 'seed' && !seen.has(kind) ? [kind] : [],
  )
  expect(missing.every((kind) => /plot|preview|light_?curve/.test(kind))).toBe(true)
})

const kindOf = (key: string): string => {
  const parsed = tryParseKey('private', key)
  return parsed.ok ? parsed.value.kind : key
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addSchema(jsonSchemaBundle)
const schemaProblems = (subject: string, schema: string, value: unknown): string[] => {
  const validate = ajv.getSchema(`${jsonSchemaBundle.$id}#/$defs/${schema}`)
  return validate?.(value) ? [] : [`${subject}: ${ajv.errorsText(validate?.errors)}`]
}
/** The schema of what lies under a kind of key. */
const schemaOf = (kind: string): string | undefined =>
  Object.values(documents).find(({ keys }) => keys.some((known) => known === kind))?.schema

test('every document fits the contract', async () => {
  const seen = new Set<string>()
  const problems: string[] = []
  for (const key of bucket.keys()) {
    const schema = schemaOf(kindOf(key))
    if (schema === undefined) continue
    seen.add(schema)
    const values = key.endsWith('.parquet') ? await rowsOf(key) : [json(key)]
    for (const value of values) problems.push(...schemaProblems(key, schema, value))
  }
  expect(problems).toEqual([])
  expect([...seen].sort()).toEqual([
    'BundleManifest',
    'PhotometryMetadata',
    'PhotometryRow',
    'PhotometryRowFailures',
    'PhotometryUploadManifest',
    'QuarantineContext',
    'SpectrumMetadata',
    'SpectrumSource',
    'WorkflowPayload',
  ])
})

test('documents inside of bundles fit the contract', () => {
  const problems = [...bucket.keys()]
    .filter((key) => key.endsWith('full.zip'))
    .flatMap((key) =>
      Object.entries(unzipSync(bytesOf(key))).flatMap(([path, bytes]) => {
        const schema = path.endsWith('_metadata.json')
          ? 'BundleMetadata'
          : path.endsWith('_sources.json')
            ? 'BundleSources'
            : undefined
        return schema === undefined
          ? []
          : schemaProblems(`${key} ${path}`, schema, JSON.parse(new TextDecoder().decode(bytes)))
      }),
    )
  expect(problems).toEqual([])
})

test('the golden file, its source and what was made of it', async () => {
  const sha256 = 'c22c9ed157d8d62fdb09d76f4e631ad772fef11e3e5f75d83687b93ef2f4d86b'
  expect(sha256Hex(bytesOf(`raw/spectra/${golden}/primary.fits`))).toBe(sha256)
  expect(json(`raw/spectra/${golden}/source.json`)).toMatchObject({
    sha256,
    byte_length: 8640,
    provider_product_key: 'ADP.2020-06-09T06:35:43.457',
  })
  expect(json(`derived/spectra/${golden}/normalized/metadata.json`)).toMatchObject({
    source_sha256: sha256,
    header_signature_hash: 'be26278bf5e0b958',
    wavelength_min_nm: 300,
    wavelength_max_nm: 300.9,
    row_count: 10,
    observation_time: '2012-06-04T01:18:44Z',
  })
  const rows = await rowsOf(`derived/spectra/${golden}/normalized/spectrum.parquet`)
  expect(rows[4]).toEqual({ wavelength_nm: 300.40000000000003, flux: 5 })
  expect(new TextDecoder().decode(bytesOf(`derived/spectra/${golden}/web_ready.csv`))).toBe(
    'wavelength_nm,flux\n300.0,1.0\n300.1,2.0\n300.2,3.0\n300.3,4.0\n300.40000000000003,5.0\n300.5,6.0\n300.6,7.0\n300.7,8.0\n300.8,9.0\n300.90000000000003,10.0\n',
  )
})

test('a spectrum that was refused lies in quarantine only, once for each attempt', () => {
  const keys = [...bucket.keys()].filter((key) => key.includes('2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9'))
  const base = `quarantine/spectra/${nova}/2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9`
  expect(keys).toEqual([
    `${base}/2026-02-21T20:45:10Z/primary.fits`,
    `${base}/2026-02-21T20:45:10Z/context.json`,
    `${base}/2026-02-21T20:46:12Z/primary.fits`,
    `${base}/2026-02-21T20:46:12Z/context.json`,
  ])
  const context = json(`${base}/2026-02-21T20:45:10Z/context.json`)
  expect(context).toMatchObject({ quarantine_reason_code: 'UNKNOWN_PROFILE', fits_profile_id: null })
  expect(context.sha256).toBe(sha256Hex(bytesOf(`${base}/2026-02-21T20:45:10Z/primary.fits`)))
})

test('photometry, and the table it replaced', async () => {
  const base = `derived/photometry/${nova}`
  const metadata = json(`${base}/metadata.json`)
  const table = bytesOf(`${base}/photometry_table.parquet`)
  expect(metadata).toMatchObject({
    sha256: sha256Hex(table),
    byte_length: table.length,
    data_product_id: '120d22b4-3b72-5a27-b1a8-7e78e876016f',
  })
  const rows = await rowsOf(`${base}/photometry_table.parquet`)
  expect(rows).toHaveLength(metadata.row_count)
  expect(Object.keys(rows[0] ?? {})).toHaveLength(43)
  expect(rows[0]).toMatchObject({
    nova_id: nova,
    band_id: 'Generic_V',
    is_upper_limit: false,
    quality_flag: 0,
    doi: null,
  })
  expect(json(`${base}/snapshots/schema=1.0.0/metadata.json`).photometry_schema_version).toBe('1.0.0')
})

test('the manifest of a bundle is of the bundle beside it', () => {
  const archive = bytesOf(`bundles/${nova}/full.zip`)
  expect(json(`bundles/${nova}/manifest.json`).bundle).toEqual({
    key: `bundles/${nova}/full.zip`,
    byte_length: archive.length,
    sha256: sha256Hex(archive),
  })
})
