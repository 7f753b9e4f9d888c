import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  listPhotometrySnapshots,
  listQuarantine,
  migratePhotometryTable,
  type PhotometryMigration,
  publishBundle,
  type QuarantineReason,
  quarantineSpectrum,
  readBundleManifest,
  readQuarantineContext,
  readWorkflowPayload,
  type SpectrumOrigin,
  storeRawSpectrum,
  writeWorkflowPayload,
} from '../../src/spectra/bucket/index.ts'
import { type BundleContent, buildBundle } from '../../src/spectra/index.ts'
import { type BucketWorld, bytesOf, data_product_id, enterBucketWorld, timestamp } from './spectra-bucket-world.ts'

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')

let world: BucketWorld
let nova_id: string
let count = 0
beforeAll(async () => {
  world = await enterBucketWorld()
})
afterEach(() => {
  count += 1
  expect(world.platform.faults.pending).toEqual([])
})
afterAll(() => world.close())

/** A nova for each test: nothing of an earlier one is under its keys. */
const novaOf = () => `33333333-5d2b-4d1a-9a1a-${String(count).padStart(12, '0')}`
const crash = (operation: string, nth: number) =>
  world.plan({ on: { operation, nth }, do: { kind: 'drop', when: 'before' } })

describe('quarantine', () => {
  const context: QuarantineReason = {
    provider: 'ESO',
    locator_identity: 'provider_product_id:ADP.2020-06-09T06:35:43.457',
    quarantine_reason_code: 'MISSING_CRITICAL_METADATA',
    quarantine_reason: 'no MJD-OBS and no DATE-OBS',
    error_fingerprint: '6eb23e90796f',
    classification_reason: null,
    fits_profile_id: 'ESO_UVES',
    profile_selection_inputs: { provider: 'ESO', instrume: 'UVES', telescop: 'ESO-VLT-U2', origin: null },
    header_signature_hash: null,
    normalization_notes: [],
    job_run_id: null,
    correlation_id: null,
    log_references: [{ log_group: '/aws/lambda/validator', log_stream: '2026/02/21/[$LATEST]abc' }],
  }
  const inputOf = (more: object = {}) => {
    nova_id = novaOf()
    return { nova_id, data_product_id, timestamp, body: bytesOf('SIMPLE'), context, ...more }
  }

  test('keeps bytes and reason of every attempt beside each other', async () => {
    const input = inputOf()
    const { document } = await quarantineSpectrum(world.bucket, input)
    await quarantineSpectrum(world.bucket, { ...input, timestamp: '2026-02-22T00:00:00Z', body: bytesOf('OTHER') })
    expect(document).toEqual({
      ...context,
      schema_version: '1.0',
      nova_id,
      data_product_id,
      validation_status: 'QUARANTINED',
      quarantined_at: timestamp,
      sha256: sha256('SIMPLE'),
      byte_length: 6,
    })
    expect((await readQuarantineContext(world.bucket, input)).document).toEqual(document)
    const { attempts, strays } = await listQuarantine(world.bucket, { nova_id })
    expect(strays).toEqual([])
    expect(attempts.map((attempt) => [attempt.timestamp, attempt.is_paired, attempt.spectrum?.size_bytes])).toEqual([
      [timestamp, true, 6],
      ['2026-02-22T00:00:00Z', true, 5],
    ])
    expect((await listQuarantine(world.bucket, { nova_id, data_product_id: novaOf() })).attempts).toEqual([])
  })

  test('only adds: an attempt does not change', async () => {
    const input = inputOf()
    await quarantineSpectrum(world.bucket, input)
    await quarantineSpectrum(world.bucket, input)
    for (const change of [{ body: bytesOf('OTHER') }, { context: { ...context, quarantine_reason: 'another' } }])
      await expect(quarantineSpectrum(world.bucket, { ...input, ...change })).rejects.toMatchObject({
        code: 'object_exists',
      })
  })

  test('that broke off between the two is listed as unpaired, and completed by the same call', async () => {
    const input = inputOf()
    crash('s3:PutObject', 2)
    await expect(quarantineSpectrum(world.bucket, input)).rejects.toMatchObject({ code: 'bucket_unavailable' })
    expect((await listQuarantine(world.bucket, { nova_id })).attempts).toMatchObject([
      { timestamp, is_paired: false, context: null, spectrum: { size_bytes: 6 } },
    ])
    await quarantineSpectrum(world.bucket, input)
    expect((await listQuarantine(world.bucket, { nova_id })).attempts).toMatchObject([{ is_paired: true }])
  })

  test('lists a reason that lost its bytes, and what is no attempt', async () => {
    nova_id = novaOf()
    const folder = `quarantine/spectra/${nova_id}/${data_product_id}`
    await world.put(`${folder}/${timestamp}/context.json`, '{}')
    await world.put(`${folder}/readme`, '')
    const { attempts, strays } = await listQuarantine(world.bucket, { nova_id })
    expect(attempts).toMatchObject([{ is_paired: false, spectrum: null, context: { size_bytes: 2 } }])
    expect(strays.map(({ key }) => key)).toEqual([`${folder}/readme`])
  })

  test.each([
    ['{', 'document_invalid', 'no JSON'],
    ['{"schema_version":"1.0"}', 'document_invalid', 'it has no nova_id'],
    ['{"nova_id":"x"}', 'document_invalid', 'it has no schema_version such as 1.0'],
    ['{"schema_version":"2.0"}', 'schema_unsupported', 'version 2.0'],
    ['{"schema_version":"later"}', 'document_invalid', 'it has no schema_version such as 1.0'],
  ])('a reason that says %j is %s', async (content, code, seen) => {
    nova_id = novaOf()
    await world.put(`quarantine/spectra/${nova_id}/${data_product_id}/${timestamp}/context.json`, content)
    const reading = readQuarantineContext(world.bucket, { nova_id, data_product_id, timestamp })
    await expect(reading).rejects.toMatchObject({ code, message: expect.stringContaining(seen) })
  })

  test('a reason that is none is not written, and its bytes stay without one', async () => {
    const input = inputOf({ context: { ...context, quarantine_reason_code: 'BAD_WEATHER' } })
    await expect(quarantineSpectrum(world.bucket, input)).rejects.toMatchObject({ code: 'document_invalid' })
  })
})

const origin: SpectrumOrigin = {
  provider: 'ESO',
  locator: { kind: 'URL', value: 'https://archive.example/ADP.X' },
  locator_identity: 'provider_product_id:ADP.X',
  identity_strategy: 'NATIVE_ID',
  provider_product_key: 'ADP.X',
  retrieved_at: '2026-02-21T20:45:10Z',
}

describe('raw spectra', () => {
  const inputOf = (content: string, validation_status: 'UNVALIDATED' | 'VALID' | null) => {
    return { nova_id, data_product_id, body: bytesOf(content), source: origin, validation_status }
  }

  test('are stored with where they came from, and again until they are valid', async () => {
    nova_id = novaOf()
    const first = await storeRawSpectrum(world.bucket, inputOf('one', null))
    expect(first.document).toMatchObject({ schema_version: '1.0', sha256: sha256('one'), byte_length: 3, ...origin })
    await storeRawSpectrum(world.bucket, inputOf('one', null))
    await expect(storeRawSpectrum(world.bucket, inputOf('two', null))).rejects.toMatchObject({ code: 'object_exists' })
    await storeRawSpectrum(world.bucket, inputOf('two', 'UNVALIDATED'))
    await expect(storeRawSpectrum(world.bucket, inputOf('three', 'VALID'))).rejects.toMatchObject({
      code: 'object_exists',
      message: expect.stringContaining('validation has succeeded'),
    })
    const read = await world.bucket.readDocument({ kind: 'raw_spectrum_source', nova_id, data_product_id })
    expect(read.document.sha256).toBe(sha256('two'))
    expect((await world.bucket.head({ kind: 'raw_spectrum', nova_id, data_product_id })).sha256).toBe(sha256('two'))
  })
})

test('a source that breaks a rule of the contract is not written', async () => {
  const { provider_product_key: _, ...source } = origin
  const input = { nova_id: novaOf(), data_product_id, body: bytesOf('one'), source, validation_status: null }
  await expect(storeRawSpectrum(world.bucket, input)).rejects.toMatchObject({
    code: 'document_invalid',
    message: expect.stringContaining('An id made from the native id needs provider_product_key.'),
  })
})

describe('payloads of workflows', () => {
  const idOf = (direction: 'input' | 'output' = 'input') =>
    ({ workflow_name: 'ingest_new_nova', job_run_id: novaOf(), direction }) as const

  test('are kept to the character', async () => {
    const text = '{"mjd": 56082.0, "name": "V1324 Sco"}\n'
    await writeWorkflowPayload(world.bucket, idOf(), { text })
    await writeWorkflowPayload(world.bucket, idOf('output'), { payload: { outcome: 'LAUNCHED' } })
    expect(await readWorkflowPayload(world.bucket, idOf())).toMatchObject({ text, payload: { mjd: 56082 } })
    expect(await readWorkflowPayload(world.bucket, idOf('output'))).toMatchObject({ text: '{"outcome":"LAUNCHED"}' })
  })

  test('are written once', async () => {
    await writeWorkflowPayload(world.bucket, idOf(), { text: '1' })
    await writeWorkflowPayload(world.bucket, idOf(), { text: '1' })
    await expect(writeWorkflowPayload(world.bucket, idOf(), { text: '2' })).rejects.toMatchObject({
      code: 'object_exists',
      details: { is_same: false },
    })
  })

  test.each([[{ text: '{' }], [{ text: '' }], [{ text: 'NaN' }], [{ payload: undefined }]])(
    '%j is none',
    async (content) => {
      await expect(writeWorkflowPayload(world.bucket, idOf(), content)).rejects.toMatchObject({
        code: 'document_invalid',
      })
    },
  )
})

describe('a change of the schema of photometry', () => {
  const migrationOf = (more: Partial<PhotometryMigration> = {}): PhotometryMigration => {
    nova_id = novaOf()
    return { nova_id, old_schema_version: '1', table: bytesOf('new'), metadata: facts('2'), ...more }
  }
  const facts = (photometry_schema_version: string) => ({
    data_product_id,
    photometry_schema_version,
    row_count: 2,
    ingestion_count: 1,
    last_ingestion_at: null,
    last_ingestion_source: null,
    last_ingested_file_sha256: null,
  })
  const ingest = async (content: string, schema: string | null) => {
    const { sha256: digest, size_bytes } = await world.bucket.write(
      { kind: 'photometry_table', nova_id },
      bytesOf(content),
    )
    if (schema === null) return
    const document = { ...facts(schema), schema_version: '1.0', nova_id, sha256: digest, byte_length: size_bytes }
    await world.bucket.writeDocument({ kind: 'photometry_metadata', nova_id }, document)
  }
  const textOf = async (kind: 'photometry_table') =>
    new TextDecoder().decode((await world.bucket.read({ kind, nova_id })).bytes)
  const snapshots = async () => (await listPhotometrySnapshots(world.bucket, nova_id)).snapshots.map(({ key }) => key)
  const folder = () => `derived/photometry/${nova_id}/snapshots/schema=1`

  test('sets the table aside with its metadata, then writes the new one', async () => {
    const migration = migrationOf()
    await ingest('old', '1')
    const done = await migratePhotometryTable(world.bucket, migration)
    expect(done.snapshot).toMatchObject({ sha256: sha256('old'), key: `${folder()}/photometry_table.parquet` })
    expect(await snapshots()).toEqual([`${folder()}/metadata.json`, `${folder()}/photometry_table.parquet`])
    expect(await textOf('photometry_table')).toBe('new')
    const read = await world.bucket.readDocument({ kind: 'photometry_metadata', nova_id })
    expect(read.document).toMatchObject({ photometry_schema_version: '2', sha256: sha256('new'), byte_length: 3 })
    const key = { kind: 'photometry_snapshot_metadata', nova_id, old_schema_version: '1' } as const
    expect((await world.bucket.readDocument(key)).document.photometry_schema_version).toBe('1')
  })

  test.each([1, 2, 3, 4])('that broke off before write %i is completed by the same call', async (nth) => {
    const migration = migrationOf()
    await ingest('old', '1')
    crash('s3:PutObject', nth)
    await expect(migratePhotometryTable(world.bucket, migration)).rejects.toMatchObject({ code: 'bucket_unavailable' })
    await migratePhotometryTable(world.bucket, migration)
    expect(await textOf('photometry_table')).toBe('new')
    expect(await snapshots()).toEqual([`${folder()}/metadata.json`, `${folder()}/photometry_table.parquet`])
    const snapshot = await world.bucket.read({ kind: 'photometry_snapshot', nova_id, old_schema_version: '1' })
    expect(new TextDecoder().decode(snapshot.bytes)).toBe('old')
    const { document } = await world.bucket.readDocument({ kind: 'photometry_metadata', nova_id })
    expect(document.sha256).toBe(sha256('new'))
  })

  test('a second snapshot of one schema needs its time, and never replaces the first', async () => {
    const migration = migrationOf()
    await ingest('old', '1')
    await migratePhotometryTable(world.bucket, migration)
    await ingest('old again', '1')
    await expect(migratePhotometryTable(world.bucket, migration)).rejects.toMatchObject({ code: 'object_exists' })
    expect(await textOf('photometry_table')).toBe('old again')
    await migratePhotometryTable(world.bucket, { ...migration, at: timestamp })
    expect(await snapshots()).toEqual([
      `${folder()}/at=${timestamp}/photometry_table.parquet`,
      `${folder()}/metadata.json`,
      `${folder()}/photometry_table.parquet`,
    ])
  })

  test('a table that was ingested meanwhile is neither replaced nor lost', async () => {
    const migration = migrationOf()
    await ingest('old', '1')
    // Somebody writes while the snapshot is being written.
    const slow = {
      ...world.bucket,
      write: async (...args: Parameters<typeof world.bucket.write>) => {
        const written = await world.bucket.write(...args)
        if (args[0].kind === 'photometry_snapshot') await ingest('meanwhile', '1')
        return written
      },
    }
    await expect(migratePhotometryTable(slow, migration)).rejects.toMatchObject({ code: 'object_changed' })
    expect(await textOf('photometry_table')).toBe('meanwhile')
  })

  test.each([
    ['of another schema than said', '3', {}],
    ['when the new table is of the same', '1', { metadata: facts('1') }],
  ])('is refused %s, before anything is written', async (_, schema, more) => {
    const migration = migrationOf(more)
    await ingest('old', schema)
    await expect(migratePhotometryTable(world.bucket, migration)).rejects.toMatchObject({ code: 'migration_refused' })
    expect(await snapshots()).toEqual([])
    expect(await textOf('photometry_table')).toBe('old')
  })

  test('without a table there is nothing to set aside; without metadata there is', async () => {
    const migration = migrationOf()
    await expect(migratePhotometryTable(world.bucket, migration)).rejects.toMatchObject({ code: 'object_missing' })
    await ingest('old', null)
    await migratePhotometryTable(world.bucket, migration)
    expect(await snapshots()).toEqual([`${folder()}/photometry_table.parquet`])
    await world.put(`derived/photometry/${nova_id}/snapshots/old.parquet`, '')
    expect((await listPhotometrySnapshots(world.bucket, nova_id)).strays).toHaveLength(1)
  })
})

describe('bundles', () => {
  const contentOf = (text: string): BundleContent => ({
    nova_id,
    primary_name: 'V1324 Sco',
    photometry_table_key: null,
    created_at: '2026-03-30T14:31:00Z',
    members: [{ path: 'README.txt', source: bytesOf(text), role: 'readme' }],
  })
  const build = async (text: string) => {
    const { bytes, ...built } = await buildBundle(contentOf(text))
    return { ...built, archive: bytes }
  }

  test('are published with a manifest that fits, and once', async () => {
    nova_id = novaOf()
    const bundle = await build('one')
    expect(await publishBundle(world.bucket, bundle)).toMatchObject({ published: true })
    const { document } = await readBundleManifest(world.bucket, nova_id)
    expect(document).toEqual(bundle.manifest)
    expect((await world.bucket.head({ kind: 'bundle', nova_id })).sha256).toBe(document.bundle.sha256)
    const again = await buildBundle({ ...contentOf('one'), created_at: '2027-01-01T00:00:00Z' })
    const { bytes, ...built } = again
    expect(await publishBundle(world.bucket, { ...built, archive: bytes })).toEqual({
      published: false,
      manifest: bundle.manifest,
    })
  })

  test('with new data replace the old ones, from a file as well', async () => {
    nova_id = novaOf()
    await publishBundle(world.bucket, await build('one'))
    const folder = await mkdtemp(join(tmpdir(), 'nova-publish-'))
    const { path, ...built } = await buildBundle(contentOf('two'), { to: join(folder, 'full.zip') })
    await publishBundle(world.bucket, { ...built, archive: { path } })
    await rm(folder, { recursive: true })
    const { document } = await readBundleManifest(world.bucket, nova_id)
    expect(document.bundle_build_id).toBe(built.manifest.bundle_build_id)
    expect((await world.bucket.head({ kind: 'bundle', nova_id })).sha256).toBe(document.bundle.sha256)
  })

  test.each([
    ['s3:DeleteObject', 1],
    ['s3:PutObject', 1],
    ['s3:PutObject', 2],
  ])('that broke off at %s %i never have a manifest whose archive is not there', async (operation, nth) => {
    nova_id = novaOf()
    await publishBundle(world.bucket, await build('one'))
    const next = await build('two')
    crash(operation, nth)
    await expect(publishBundle(world.bucket, next)).rejects.toMatchObject({ code: 'bucket_unavailable' })
    const manifest = await readBundleManifest(world.bucket, nova_id).catch(() => null)
    const { sha256: there } = await world.bucket.head({ kind: 'bundle', nova_id })
    if (manifest !== null) expect(manifest.document.bundle.sha256).toBe(there)
    expect(await publishBundle(world.bucket, next)).toMatchObject({ published: true })
    expect((await readBundleManifest(world.bucket, nova_id)).document).toEqual(next.manifest)
  })

  test('an archive that was lost is written again under the same manifest', async () => {
    nova_id = novaOf()
    const bundle = await build('one')
    await publishBundle(world.bucket, bundle)
    await world.platform.spectra.deleteObject('private', `bundles/${nova_id}/full.zip`)
    expect(await publishBundle(world.bucket, bundle)).toMatchObject({ published: true })
  })

  test('a manifest of another archive or key publishes nothing, and takes nothing away', async () => {
    nova_id = novaOf()
    const bundle = await build('one')
    await publishBundle(world.bucket, bundle)
    const { archive } = await build('two')
    await expect(publishBundle(world.bucket, { ...bundle, archive })).rejects.toMatchObject({ code: 'bundle_mismatch' })
    const { bytes, ...elsewhere } = await buildBundle({ ...contentOf('two'), key: 'releases/x/bundle.zip' })
    await expect(publishBundle(world.bucket, { ...elsewhere, archive: bytes })).rejects.toMatchObject({
      code: 'bundle_mismatch',
    })
    expect((await readBundleManifest(world.bucket, nova_id)).document).toEqual(bundle.manifest)
  })
})
