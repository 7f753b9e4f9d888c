import { isSpectraError, spectraError } from '../errors.ts'
import type { PhotometryMetadata } from '../generated/documents/types.ts'
import { keyPrefix } from '../keys/key-prefix.ts'
import { documentSpecOf } from './document-kinds.ts'
import type { ListedObject, PrivateKind } from './list-objects.ts'
import type { PrivateBucket, ReadOptions, WriteOptions } from './private-bucket.ts'
import type { ReadObject } from './read-object.ts'
import type { WrittenObject } from './write-object.ts'

/** What the metadata of a table says beyond what follows from its bytes. */
export type PhotometryFacts = Omit<PhotometryMetadata, 'schema_version' | 'nova_id' | 'sha256' | 'byte_length'>

/** A table of photometry that is to take the place of one of an older schema. */
export interface PhotometryMigration {
  readonly nova_id: string
  /** Schema of the table that is replaced; names its snapshot. */
  readonly old_schema_version: string
  /** The new table, as parquet. */
  readonly table: Uint8Array
  readonly metadata: PhotometryFacts
  /** Where to put a second snapshot of the same schema, UTC in whole seconds; used only when there is another already. */
  readonly at?: string
  readonly signal?: AbortSignal
}

/** What a migration did. */
export interface MigratedPhotometry {
  /** The table as it was; null when an earlier call had set it aside and put the new one in its place. */
  readonly snapshot: WrittenObject | null
  readonly table: WrittenObject
  readonly metadata: WrittenObject
}

/**
 * Replaces the table of a nova by one of another schema: sets the table that is there aside, with its metadata, then
 * writes the new one. Only for a change of schema; routine ingestion writes `photometry_table` in place.
 *
 * May be called again after it broke off: every step finds what an earlier call did. The new table is written only over
 * the one that was set aside; one that was ingested meanwhile is `object_changed`, and nothing of it is lost. It is
 * copied through this process rather than inside the store, because the copy is then compared with its checksum and
 * refused by the store when there is a snapshot already.
 *
 * Rejects with `migration_refused` when the table there is of another schema than said, or the new one is of the same;
 * with `object_exists` when there is another snapshot of the schema and no `at`; and as `PrivateBucket.write` does.
 *
 * @example
 * ```ts
 * await migratePhotometryTable(bucket, {
 *   nova_id,
 *   old_schema_version: '1',
 *   table: writePhotometryParquet({ rows, photometry_schema_version: '2.0' }),
 *   metadata: {
 *     data_product_id,
 *     photometry_schema_version: '2.0',
 *     row_count: rows.length,
 *     ingestion_count: 3,
 *     last_ingestion_at: '2026-02-21T20:45:10Z',
 *     last_ingestion_source: null,
 *     last_ingested_file_sha256: null,
 *   },
 * })
 * ```
 */
export async function migratePhotometryTable(
  bucket: PrivateBucket,
  migration: PhotometryMigration,
): Promise<MigratedPhotometry> {
  const { nova_id, old_schema_version, signal } = migration
  const options: WriteOptions = { acceptSame: true, ...(signal === undefined ? {} : { signal }) }
  if (migration.metadata.photometry_schema_version === old_schema_version)
    throw refused(migration, `the new table is of schema ${old_schema_version}, too`)
  const key = { kind: 'photometry_table', nova_id } as const
  const before = await bucket.read(key, options)
  const known = await readMetadata(bucket, nova_id, options)
  const isReplaced = isSameBytes(before.bytes, migration.table)
  let snapshot: WrittenObject | null = null
  if (!isReplaced) {
    const seen = known?.photometry_schema_version
    if (seen !== undefined && seen !== old_schema_version)
      throw refused(migration, `the table there is of schema ${seen}`)
    snapshot = await writeSnapshot(bucket, migration, { before, known, options })
  }
  const table = await bucket.write(key, migration.table, { ...options, ifMatch: before.etag })
  const document: PhotometryMetadata = {
    ...migration.metadata,
    schema_version: documentSpecOf('photometry_metadata').version ?? '',
    nova_id,
    sha256: table.sha256,
    byte_length: table.size_bytes,
  }
  const metadata = await bucket.writeDocument({ kind: 'photometry_metadata', nova_id }, document, options)
  return { snapshot, table, metadata }
}

interface Before {
  readonly before: ReadObject
  readonly known: PhotometryMetadata | null
  readonly options: WriteOptions
}

/** The layout has no place for the metadata of a second snapshot of one schema. */
async function writeSnapshot(
  bucket: PrivateBucket,
  { nova_id, old_schema_version, at }: PhotometryMigration,
  { before, known, options }: Before,
): Promise<WrittenObject> {
  const place = { nova_id, old_schema_version }
  try {
    const written = await bucket.write({ kind: 'photometry_snapshot', ...place }, before.bytes, options)
    if (known !== null) await bucket.writeDocument({ kind: 'photometry_snapshot_metadata', ...place }, known, options)
    return written
  } catch (error) {
    if (at === undefined || !isSpectraError(error, 'object_exists')) throw error
    return bucket.write({ kind: 'photometry_snapshot_at', ...place, timestamp: at }, before.bytes, options)
  }
}

async function readMetadata(
  bucket: PrivateBucket,
  nova_id: string,
  options: ReadOptions,
): Promise<PhotometryMetadata | null> {
  try {
    return (await bucket.readDocument({ kind: 'photometry_metadata', nova_id }, options)).document
  } catch (error) {
    if (isSpectraError(error, 'object_missing')) return null
    throw error
  }
}

const isSameBytes = (left: Uint8Array, right: Uint8Array) =>
  left.byteLength === right.byteLength && left.every((byte, index) => byte === right[index])

const refused = ({ nova_id }: PhotometryMigration, seen: string) =>
  spectraError({
    code: 'migration_refused',
    message: `The photometry of ${nova_id} is not migrated: ${seen}.`,
    details: { nova_id, seen },
  })

type SnapshotKind = Extract<PrivateKind, `photometry_snapshot${string}`>
type Known = Extract<ListedObject<SnapshotKind>, { stray: false }>

/** Listings of snapshots. */
export interface SnapshotListing {
  /** Tables and their metadata, each by its own key, in the order of keys. */
  readonly snapshots: readonly Known[]
  /** Objects among them whose keys are none of the layout. */
  readonly strays: readonly Extract<ListedObject, { stray: true }>[]
}

/**
 * The snapshots of the photometry of a nova.
 *
 * @example
 * ```ts
 * const { snapshots } = await listPhotometrySnapshots(bucket, nova_id)
 * for (const { fields, key } of snapshots) console.log(fields.old_schema_version, key)
 * ```
 */
export async function listPhotometrySnapshots(
  bucket: PrivateBucket,
  nova_id: string,
  { signal }: ReadOptions = {},
): Promise<SnapshotListing> {
  const snapshots: Known[] = []
  const strays: Extract<ListedObject, { stray: true }>[] = []
  // Without the last part: what lies beside the folders of schemas is a stray.
  const prefix = keyPrefix('photometry_snapshot', { nova_id }).replace(/schema=$/, '')
  for await (const object of bucket.list({ prefix, ...(signal === undefined ? {} : { signal }) })) {
    if (object.stray) strays.push(object)
    else if (isSnapshot(object)) snapshots.push(object)
  }
  return { snapshots, strays }
}

const isSnapshot = (object: Extract<ListedObject, { stray: false }>): object is Known =>
  object.fields.kind.startsWith('photometry_snapshot')
