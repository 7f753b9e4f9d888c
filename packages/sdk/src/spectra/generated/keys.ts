// Generated from contracts/spectra/keys.yaml by `pnpm generate`. Edits are lost; change the contract instead.

/** A bucket by what it is for; deployments name theirs as they like. */
export type BucketName = 'private' | 'public'

/** Which layout a kind of key belongs to. */
export type KeyFamily = 'seed' | 'upstream'

/** What stands in keys beside fixed text. */
export type KeyParameterName =
  | 'nova_id'
  | 'data_product_id'
  | 'ingest_file_id'
  | 'job_run_id'
  | 'correlation_id'
  | 'timestamp'
  | 'relative_path'
  | 'path'
  | 'filename'
  | 'sample'
  | 'old_schema_version'
  | 'version'
  | 'profile_id'
  | 'workflow_name'
  | 'release_id'
  | 'provider'
  | 'slug'
  | 'filename_sha256'
  | 'bundle_name'
  | 'build_date'

/** How the value of a parameter is written. */
export type KeyForm =
  | 'uuid'
  | 'timestamp'
  | 'path'
  | 'segment'
  | 'version'
  | 'snake_case'
  | 'release_id'
  | 'sha256'
  | 'date'

/** Whether an object may be written again. */
export type KeyMutability =
  | 'until_validated'
  | 'append_only'
  | 'reproducible'
  | 'transient'
  | 'overwritten'
  | 'immutable'
  | 'on_new_data'
  | 'write_once'
  | 'versioned'
  | 'pointer'

/** Whether an object has to be there. */
export type KeyPresence =
  | 'required'
  | 'if_archive'
  | 'per_attempt'
  | 'derived'
  | 'per_upload'
  | 'if_several_novae'
  | 'optional'
  | 'per_nova'
  | 'on_schema_change'
  | 'written'
  | 'planned'

/** Text, or the parameter that stands in its place. */
export type KeyPart = string | { readonly parameter: KeyParameterName }

/** One kind of key. */
export interface KeyPattern {
  /** What the layout calls it. */
  readonly number: string
  readonly family: KeyFamily
  readonly bucket: BucketName
  /** With its parameters in braces. */
  readonly pattern: string
  /** What stands between its slashes. */
  readonly segments: readonly (readonly KeyPart[])[]
  /** Parameters in the order they stand in it. */
  readonly parameters: readonly KeyParameterName[]
  readonly mutability: KeyMutability
  readonly presence: KeyPresence
  /** Media type; null where it follows from the file. */
  readonly contentType: string | null
}

interface Grammar {
  readonly layout: number
  readonly buckets: Readonly<Record<BucketName, { readonly defaultName: string }>>
  readonly parameters: Readonly<Record<KeyParameterName, { readonly form: KeyForm }>>
  readonly mutability: readonly KeyMutability[]
  readonly presence: readonly KeyPresence[]
  readonly patterns: Readonly<Record<string, KeyPattern>>
}

/** How keys are written: buckets, forms of parameters, and every kind of key there is. */
export const keyGrammar = {
  layout: 2,
  buckets: {
    private: { defaultName: 'nova-cat-private-data' },
    public: { defaultName: 'nova-cat-public-site' },
  },
  parameters: {
    nova_id: { form: 'uuid' },
    data_product_id: { form: 'uuid' },
    ingest_file_id: { form: 'uuid' },
    job_run_id: { form: 'uuid' },
    correlation_id: { form: 'uuid' },
    timestamp: { form: 'timestamp' },
    relative_path: { form: 'path' },
    path: { form: 'path' },
    filename: { form: 'segment' },
    sample: { form: 'segment' },
    old_schema_version: { form: 'version' },
    version: { form: 'version' },
    profile_id: { form: 'segment' },
    workflow_name: { form: 'snake_case' },
    release_id: { form: 'release_id' },
    provider: { form: 'segment' },
    slug: { form: 'segment' },
    filename_sha256: { form: 'sha256' },
    bundle_name: { form: 'segment' },
    build_date: { form: 'date' },
  },
  mutability: [
    'until_validated',
    'append_only',
    'reproducible',
    'transient',
    'overwritten',
    'immutable',
    'on_new_data',
    'write_once',
    'versioned',
    'pointer',
  ],
  presence: [
    'required',
    'if_archive',
    'per_attempt',
    'derived',
    'per_upload',
    'if_several_novae',
    'optional',
    'per_nova',
    'on_schema_change',
    'written',
    'planned',
  ],
  patterns: {
    raw_spectrum: {
      number: '1',
      family: 'seed',
      bucket: 'private',
      pattern: 'raw/spectra/{nova_id}/{data_product_id}/primary.fits',
      segments: [
        ['raw'],
        ['spectra'],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'data_product_id' }],
        ['primary.fits'],
      ],
      parameters: ['nova_id', 'data_product_id'],
      mutability: 'until_validated',
      presence: 'required',
      contentType: 'application/fits',
    },
    raw_spectrum_source: {
      number: '2',
      family: 'seed',
      bucket: 'private',
      pattern: 'raw/spectra/{nova_id}/{data_product_id}/source.json',
      segments: [
        ['raw'],
        ['spectra'],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'data_product_id' }],
        ['source.json'],
      ],
      parameters: ['nova_id', 'data_product_id'],
      mutability: 'until_validated',
      presence: 'required',
      contentType: 'application/json',
    },
    raw_spectrum_archive: {
      number: '3',
      family: 'seed',
      bucket: 'private',
      pattern: 'raw/spectra/{nova_id}/{data_product_id}/archive.zip',
      segments: [
        ['raw'],
        ['spectra'],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'data_product_id' }],
        ['archive.zip'],
      ],
      parameters: ['nova_id', 'data_product_id'],
      mutability: 'until_validated',
      presence: 'if_archive',
      contentType: 'application/zip',
    },
    raw_spectrum_member: {
      number: '4',
      family: 'seed',
      bucket: 'private',
      pattern: 'raw/spectra/{nova_id}/{data_product_id}/unzipped/{relative_path}',
      segments: [
        ['raw'],
        ['spectra'],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'data_product_id' }],
        ['unzipped'],
        [{ parameter: 'relative_path' }],
      ],
      parameters: ['nova_id', 'data_product_id', 'relative_path'],
      mutability: 'until_validated',
      presence: 'if_archive',
      contentType: null,
    },
    quarantined_spectrum: {
      number: '5',
      family: 'seed',
      bucket: 'private',
      pattern: 'quarantine/spectra/{nova_id}/{data_product_id}/{timestamp}/primary.fits',
      segments: [
        ['quarantine'],
        ['spectra'],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'data_product_id' }],
        [{ parameter: 'timestamp' }],
        ['primary.fits'],
      ],
      parameters: ['nova_id', 'data_product_id', 'timestamp'],
      mutability: 'append_only',
      presence: 'per_attempt',
      contentType: 'application/fits',
    },
    quarantine_context: {
      number: '6',
      family: 'seed',
      bucket: 'private',
      pattern: 'quarantine/spectra/{nova_id}/{data_product_id}/{timestamp}/context.json',
      segments: [
        ['quarantine'],
        ['spectra'],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'data_product_id' }],
        [{ parameter: 'timestamp' }],
        ['context.json'],
      ],
      parameters: ['nova_id', 'data_product_id', 'timestamp'],
      mutability: 'append_only',
      presence: 'per_attempt',
      contentType: 'application/json',
    },
    normalized_spectrum: {
      number: '7',
      family: 'seed',
      bucket: 'private',
      pattern: 'derived/spectra/{nova_id}/{data_product_id}/normalized/spectrum.parquet',
      segments: [
        ['derived'],
        ['spectra'],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'data_product_id' }],
        ['normalized'],
        ['spectrum.parquet'],
      ],
      parameters: ['nova_id', 'data_product_id'],
      mutability: 'reproducible',
      presence: 'derived',
      contentType: 'application/vnd.apache.parquet',
    },
    normalized_spectrum_metadata: {
      number: '8',
      family: 'seed',
      bucket: 'private',
      pattern: 'derived/spectra/{nova_id}/{data_product_id}/normalized/metadata.json',
      segments: [
        ['derived'],
        ['spectra'],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'data_product_id' }],
        ['normalized'],
        ['metadata.json'],
      ],
      parameters: ['nova_id', 'data_product_id'],
      mutability: 'reproducible',
      presence: 'derived',
      contentType: 'application/json',
    },
    spectrum_preview: {
      number: '9',
      family: 'seed',
      bucket: 'private',
      pattern: 'derived/spectra/{nova_id}/{data_product_id}/plots/preview.png',
      segments: [
        ['derived'],
        ['spectra'],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'data_product_id' }],
        ['plots'],
        ['preview.png'],
      ],
      parameters: ['nova_id', 'data_product_id'],
      mutability: 'reproducible',
      presence: 'derived',
      contentType: 'image/png',
    },
    photometry_upload: {
      number: '10',
      family: 'seed',
      bucket: 'private',
      pattern: 'raw/photometry/uploads/{ingest_file_id}/original/{filename}',
      segments: [
        ['raw'],
        ['photometry'],
        ['uploads'],
        [{ parameter: 'ingest_file_id' }],
        ['original'],
        [{ parameter: 'filename' }],
      ],
      parameters: ['ingest_file_id', 'filename'],
      mutability: 'transient',
      presence: 'per_upload',
      contentType: null,
    },
    photometry_upload_split: {
      number: '11',
      family: 'seed',
      bucket: 'private',
      pattern: 'raw/photometry/uploads/{ingest_file_id}/split/{nova_id}/{filename}',
      segments: [
        ['raw'],
        ['photometry'],
        ['uploads'],
        [{ parameter: 'ingest_file_id' }],
        ['split'],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'filename' }],
      ],
      parameters: ['ingest_file_id', 'nova_id', 'filename'],
      mutability: 'transient',
      presence: 'if_several_novae',
      contentType: null,
    },
    photometry_upload_manifest: {
      number: '12',
      family: 'seed',
      bucket: 'private',
      pattern: 'raw/photometry/uploads/{ingest_file_id}/manifest.json',
      segments: [['raw'], ['photometry'], ['uploads'], [{ parameter: 'ingest_file_id' }], ['manifest.json']],
      parameters: ['ingest_file_id'],
      mutability: 'transient',
      presence: 'optional',
      contentType: 'application/json',
    },
    photometry_table: {
      number: '13',
      family: 'seed',
      bucket: 'private',
      pattern: 'derived/photometry/{nova_id}/photometry_table.parquet',
      segments: [['derived'], ['photometry'], [{ parameter: 'nova_id' }], ['photometry_table.parquet']],
      parameters: ['nova_id'],
      mutability: 'overwritten',
      presence: 'per_nova',
      contentType: 'application/vnd.apache.parquet',
    },
    photometry_metadata: {
      number: '14',
      family: 'seed',
      bucket: 'private',
      pattern: 'derived/photometry/{nova_id}/metadata.json',
      segments: [['derived'], ['photometry'], [{ parameter: 'nova_id' }], ['metadata.json']],
      parameters: ['nova_id'],
      mutability: 'overwritten',
      presence: 'per_nova',
      contentType: 'application/json',
    },
    lightcurve_preview: {
      number: '15',
      family: 'seed',
      bucket: 'private',
      pattern: 'derived/photometry/{nova_id}/plots/lightcurve.png',
      segments: [['derived'], ['photometry'], [{ parameter: 'nova_id' }], ['plots'], ['lightcurve.png']],
      parameters: ['nova_id'],
      mutability: 'overwritten',
      presence: 'derived',
      contentType: 'image/png',
    },
    photometry_snapshot: {
      number: '16',
      family: 'seed',
      bucket: 'private',
      pattern: 'derived/photometry/{nova_id}/snapshots/schema={old_schema_version}/photometry_table.parquet',
      segments: [
        ['derived'],
        ['photometry'],
        [{ parameter: 'nova_id' }],
        ['snapshots'],
        ['schema=', { parameter: 'old_schema_version' }],
        ['photometry_table.parquet'],
      ],
      parameters: ['nova_id', 'old_schema_version'],
      mutability: 'immutable',
      presence: 'on_schema_change',
      contentType: 'application/vnd.apache.parquet',
    },
    photometry_snapshot_metadata: {
      number: '17',
      family: 'seed',
      bucket: 'private',
      pattern: 'derived/photometry/{nova_id}/snapshots/schema={old_schema_version}/metadata.json',
      segments: [
        ['derived'],
        ['photometry'],
        [{ parameter: 'nova_id' }],
        ['snapshots'],
        ['schema=', { parameter: 'old_schema_version' }],
        ['metadata.json'],
      ],
      parameters: ['nova_id', 'old_schema_version'],
      mutability: 'immutable',
      presence: 'on_schema_change',
      contentType: 'application/json',
    },
    photometry_snapshot_at: {
      number: '18',
      family: 'seed',
      bucket: 'private',
      pattern: 'derived/photometry/{nova_id}/snapshots/schema={old_schema_version}/at={timestamp}/photometry_table.parquet',
      segments: [
        ['derived'],
        ['photometry'],
        [{ parameter: 'nova_id' }],
        ['snapshots'],
        ['schema=', { parameter: 'old_schema_version' }],
        ['at=', { parameter: 'timestamp' }],
        ['photometry_table.parquet'],
      ],
      parameters: ['nova_id', 'old_schema_version', 'timestamp'],
      mutability: 'immutable',
      presence: 'optional',
      contentType: 'application/vnd.apache.parquet',
    },
    bundle: {
      number: '19',
      family: 'seed',
      bucket: 'private',
      pattern: 'bundles/{nova_id}/full.zip',
      segments: [['bundles'], [{ parameter: 'nova_id' }], ['full.zip']],
      parameters: ['nova_id'],
      mutability: 'on_new_data',
      presence: 'per_nova',
      contentType: 'application/zip',
    },
    bundle_manifest: {
      number: '20',
      family: 'seed',
      bucket: 'private',
      pattern: 'bundles/{nova_id}/manifest.json',
      segments: [['bundles'], [{ parameter: 'nova_id' }], ['manifest.json']],
      parameters: ['nova_id'],
      mutability: 'on_new_data',
      presence: 'per_nova',
      contentType: 'application/json',
    },
    workflow_input: {
      number: '21',
      family: 'seed',
      bucket: 'private',
      pattern: 'workflow-payloads/{workflow_name}/{job_run_id}/input.json',
      segments: [
        ['workflow-payloads'],
        [{ parameter: 'workflow_name' }],
        [{ parameter: 'job_run_id' }],
        ['input.json'],
      ],
      parameters: ['workflow_name', 'job_run_id'],
      mutability: 'write_once',
      presence: 'optional',
      contentType: 'application/json',
    },
    workflow_output: {
      number: '22',
      family: 'seed',
      bucket: 'private',
      pattern: 'workflow-payloads/{workflow_name}/{job_run_id}/output.json',
      segments: [
        ['workflow-payloads'],
        [{ parameter: 'workflow_name' }],
        [{ parameter: 'job_run_id' }],
        ['output.json'],
      ],
      parameters: ['workflow_name', 'job_run_id'],
      mutability: 'write_once',
      presence: 'optional',
      contentType: 'application/json',
    },
    fits_profile: {
      number: '23',
      family: 'seed',
      bucket: 'private',
      pattern: 'profiles/fits/{profile_id}/{version}/profile.yaml',
      segments: [
        ['profiles'],
        ['fits'],
        [{ parameter: 'profile_id' }],
        [{ parameter: 'version' }],
        ['profile.yaml'],
      ],
      parameters: ['profile_id', 'version'],
      mutability: 'versioned',
      presence: 'optional',
      contentType: 'application/yaml',
    },
    fits_profile_sample: {
      number: '24',
      family: 'seed',
      bucket: 'private',
      pattern: 'profiles/fits/{profile_id}/{version}/tests/{sample}.fits',
      segments: [
        ['profiles'],
        ['fits'],
        [{ parameter: 'profile_id' }],
        [{ parameter: 'version' }],
        ['tests'],
        [{ parameter: 'sample' }, '.fits'],
      ],
      parameters: ['profile_id', 'version', 'sample'],
      mutability: 'versioned',
      presence: 'optional',
      contentType: 'application/fits',
    },
    release_index: {
      number: '25',
      family: 'seed',
      bucket: 'public',
      pattern: 'releases/{release_id}/index.html',
      segments: [['releases'], [{ parameter: 'release_id' }], ['index.html']],
      parameters: ['release_id'],
      mutability: 'immutable',
      presence: 'optional',
      contentType: 'text/html',
    },
    release_asset: {
      number: '26',
      family: 'seed',
      bucket: 'public',
      pattern: 'releases/{release_id}/assets/{path}',
      segments: [['releases'], [{ parameter: 'release_id' }], ['assets'], [{ parameter: 'path' }]],
      parameters: ['release_id', 'path'],
      mutability: 'immutable',
      presence: 'optional',
      contentType: null,
    },
    release_nova_file: {
      number: '27',
      family: 'seed',
      bucket: 'public',
      pattern: 'releases/{release_id}/nova/{nova_id}/{path}',
      segments: [
        ['releases'],
        [{ parameter: 'release_id' }],
        ['nova'],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'path' }],
      ],
      parameters: ['release_id', 'nova_id', 'path'],
      mutability: 'immutable',
      presence: 'per_nova',
      contentType: null,
    },
    current_file: {
      number: '28',
      family: 'seed',
      bucket: 'public',
      pattern: 'current/{path}',
      segments: [['current'], [{ parameter: 'path' }]],
      parameters: ['path'],
      mutability: 'pointer',
      presence: 'optional',
      contentType: null,
    },
    upstream_raw_spectrum: {
      number: 'U1',
      family: 'upstream',
      bucket: 'private',
      pattern: 'raw/{nova_id}/{provider}/{data_product_id}.fits',
      segments: [
        ['raw'],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'provider' }],
        [{ parameter: 'data_product_id' }, '.fits'],
      ],
      parameters: ['nova_id', 'provider', 'data_product_id'],
      mutability: 'until_validated',
      presence: 'written',
      contentType: 'application/fits',
    },
    upstream_ticket_spectrum: {
      number: 'U2',
      family: 'upstream',
      bucket: 'public',
      pattern: 'raw/{nova_id}/ticket_ingestion/{data_product_id}.fits',
      segments: [
        ['raw'],
        [{ parameter: 'nova_id' }],
        ['ticket_ingestion'],
        [{ parameter: 'data_product_id' }, '.fits'],
      ],
      parameters: ['nova_id', 'data_product_id'],
      mutability: 'overwritten',
      presence: 'written',
      contentType: 'application/fits',
    },
    upstream_web_ready: {
      number: 'U3',
      family: 'upstream',
      bucket: 'private',
      pattern: 'derived/spectra/{nova_id}/{data_product_id}/web_ready.csv',
      segments: [
        ['derived'],
        ['spectra'],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'data_product_id' }],
        ['web_ready.csv'],
      ],
      parameters: ['nova_id', 'data_product_id'],
      mutability: 'reproducible',
      presence: 'written',
      contentType: 'text/csv',
    },
    upstream_composite: {
      number: 'U4',
      family: 'upstream',
      bucket: 'private',
      pattern: 'derived/spectra/{nova_id}/{data_product_id}/composite_full.csv',
      segments: [
        ['derived'],
        ['spectra'],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'data_product_id' }],
        ['composite_full.csv'],
      ],
      parameters: ['nova_id', 'data_product_id'],
      mutability: 'reproducible',
      presence: 'written',
      contentType: 'text/csv',
    },
    upstream_row_failures: {
      number: 'U5',
      family: 'upstream',
      bucket: 'private',
      pattern: 'diagnostics/photometry/{nova_id}/row_failures/{filename_sha256}.json',
      segments: [
        ['diagnostics'],
        ['photometry'],
        [{ parameter: 'nova_id' }],
        ['row_failures'],
        [{ parameter: 'filename_sha256' }, '.json'],
      ],
      parameters: ['nova_id', 'filename_sha256'],
      mutability: 'overwritten',
      presence: 'written',
      contentType: 'application/json',
    },
    upstream_ticket: {
      number: 'U6',
      family: 'upstream',
      bucket: 'private',
      pattern: 'raw/tickets/{filename}',
      segments: [['raw'], ['tickets'], [{ parameter: 'filename' }]],
      parameters: ['filename'],
      mutability: 'transient',
      presence: 'written',
      contentType: null,
    },
    upstream_ticket_data: {
      number: 'U6',
      family: 'upstream',
      bucket: 'private',
      pattern: 'raw/data/{slug}/{filename}',
      segments: [['raw'], ['data'], [{ parameter: 'slug' }], [{ parameter: 'filename' }]],
      parameters: ['slug', 'filename'],
      mutability: 'transient',
      presence: 'written',
      contentType: null,
    },
    upstream_photometry_upload: {
      number: 'U10',
      family: 'upstream',
      bucket: 'private',
      pattern: 'uploads/photometry/{nova_id}/{filename}',
      segments: [['uploads'], ['photometry'], [{ parameter: 'nova_id' }], [{ parameter: 'filename' }]],
      parameters: ['nova_id', 'filename'],
      mutability: 'transient',
      presence: 'planned',
      contentType: null,
    },
    upstream_prepared_upload: {
      number: 'U10',
      family: 'upstream',
      bucket: 'private',
      pattern: 'uploads/photometry/prepped/{correlation_id}/{nova_id}/{filename}',
      segments: [
        ['uploads'],
        ['photometry'],
        ['prepped'],
        [{ parameter: 'correlation_id' }],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'filename' }],
      ],
      parameters: ['correlation_id', 'nova_id', 'filename'],
      mutability: 'transient',
      presence: 'planned',
      contentType: null,
    },
    upstream_workflow_quarantine: {
      number: 'U11',
      family: 'upstream',
      bucket: 'private',
      pattern: 'quarantine/workflow/{correlation_id}/context.json',
      segments: [['quarantine'], ['workflow'], [{ parameter: 'correlation_id' }], ['context.json']],
      parameters: ['correlation_id'],
      mutability: 'append_only',
      presence: 'planned',
      contentType: 'application/json',
    },
    upstream_rows_snapshot: {
      number: 'U12',
      family: 'upstream',
      bucket: 'private',
      pattern: 'derived/photometry/{nova_id}/snapshots/schema={old_schema_version}/photometry_rows.parquet',
      segments: [
        ['derived'],
        ['photometry'],
        [{ parameter: 'nova_id' }],
        ['snapshots'],
        ['schema=', { parameter: 'old_schema_version' }],
        ['photometry_rows.parquet'],
      ],
      parameters: ['nova_id', 'old_schema_version'],
      mutability: 'immutable',
      presence: 'planned',
      contentType: 'application/vnd.apache.parquet',
    },
    upstream_colors_snapshot: {
      number: 'U12',
      family: 'upstream',
      bucket: 'private',
      pattern: 'derived/photometry/{nova_id}/snapshots/schema={old_schema_version}/color_rows.parquet',
      segments: [
        ['derived'],
        ['photometry'],
        [{ parameter: 'nova_id' }],
        ['snapshots'],
        ['schema=', { parameter: 'old_schema_version' }],
        ['color_rows.parquet'],
      ],
      parameters: ['nova_id', 'old_schema_version'],
      mutability: 'immutable',
      presence: 'planned',
      contentType: 'application/vnd.apache.parquet',
    },
    current_pointer: {
      number: 'U7',
      family: 'upstream',
      bucket: 'public',
      pattern: 'current.json',
      segments: [['current.json']],
      parameters: [],
      mutability: 'pointer',
      presence: 'written',
      contentType: 'application/json',
    },
    release_catalog: {
      number: 'U8',
      family: 'upstream',
      bucket: 'public',
      pattern: 'releases/{release_id}/catalog.json',
      segments: [['releases'], [{ parameter: 'release_id' }], ['catalog.json']],
      parameters: ['release_id'],
      mutability: 'immutable',
      presence: 'written',
      contentType: 'application/json',
    },
    release_nova: {
      number: 'U9',
      family: 'upstream',
      bucket: 'public',
      pattern: 'releases/{release_id}/nova/{nova_id}/nova.json',
      segments: [['releases'], [{ parameter: 'release_id' }], ['nova'], [{ parameter: 'nova_id' }], ['nova.json']],
      parameters: ['release_id', 'nova_id'],
      mutability: 'immutable',
      presence: 'written',
      contentType: 'application/json',
    },
    release_references: {
      number: 'U9',
      family: 'upstream',
      bucket: 'public',
      pattern: 'releases/{release_id}/nova/{nova_id}/references.json',
      segments: [
        ['releases'],
        [{ parameter: 'release_id' }],
        ['nova'],
        [{ parameter: 'nova_id' }],
        ['references.json'],
      ],
      parameters: ['release_id', 'nova_id'],
      mutability: 'immutable',
      presence: 'written',
      contentType: 'application/json',
    },
    release_spectra: {
      number: 'U9',
      family: 'upstream',
      bucket: 'public',
      pattern: 'releases/{release_id}/nova/{nova_id}/spectra.json',
      segments: [
        ['releases'],
        [{ parameter: 'release_id' }],
        ['nova'],
        [{ parameter: 'nova_id' }],
        ['spectra.json'],
      ],
      parameters: ['release_id', 'nova_id'],
      mutability: 'immutable',
      presence: 'written',
      contentType: 'application/json',
    },
    release_photometry: {
      number: 'U9',
      family: 'upstream',
      bucket: 'public',
      pattern: 'releases/{release_id}/nova/{nova_id}/photometry.json',
      segments: [
        ['releases'],
        [{ parameter: 'release_id' }],
        ['nova'],
        [{ parameter: 'nova_id' }],
        ['photometry.json'],
      ],
      parameters: ['release_id', 'nova_id'],
      mutability: 'immutable',
      presence: 'written',
      contentType: 'application/json',
    },
    release_sparkline: {
      number: 'U9',
      family: 'upstream',
      bucket: 'public',
      pattern: 'releases/{release_id}/nova/{nova_id}/sparkline.svg',
      segments: [
        ['releases'],
        [{ parameter: 'release_id' }],
        ['nova'],
        [{ parameter: 'nova_id' }],
        ['sparkline.svg'],
      ],
      parameters: ['release_id', 'nova_id'],
      mutability: 'immutable',
      presence: 'written',
      contentType: 'image/svg+xml',
    },
    release_bundle: {
      number: 'U9',
      family: 'upstream',
      bucket: 'public',
      pattern: 'releases/{release_id}/nova/{nova_id}/bundle.zip',
      segments: [['releases'], [{ parameter: 'release_id' }], ['nova'], [{ parameter: 'nova_id' }], ['bundle.zip']],
      parameters: ['release_id', 'nova_id'],
      mutability: 'immutable',
      presence: 'written',
      contentType: 'application/zip',
    },
    release_bundle_manifest: {
      number: 'U13',
      family: 'upstream',
      bucket: 'public',
      pattern: 'releases/{release_id}/nova/{nova_id}/manifest.json',
      segments: [
        ['releases'],
        [{ parameter: 'release_id' }],
        ['nova'],
        [{ parameter: 'nova_id' }],
        ['manifest.json'],
      ],
      parameters: ['release_id', 'nova_id'],
      mutability: 'immutable',
      presence: 'planned',
      contentType: 'application/json',
    },
    release_named_bundle: {
      number: 'U13',
      family: 'upstream',
      bucket: 'public',
      pattern: 'releases/{release_id}/nova/{nova_id}/{bundle_name}_bundle_{build_date}.zip',
      segments: [
        ['releases'],
        [{ parameter: 'release_id' }],
        ['nova'],
        [{ parameter: 'nova_id' }],
        [{ parameter: 'bundle_name' }, '_bundle_', { parameter: 'build_date' }, '.zip'],
      ],
      parameters: ['release_id', 'nova_id', 'bundle_name', 'build_date'],
      mutability: 'immutable',
      presence: 'planned',
      contentType: 'application/zip',
    },
  },
} as const satisfies Grammar

/** What the words of {@link keyGrammar} stand for, one sentence each. */
export const keyDescriptions = {
  buckets: {
    private: 'Scientific data. Versioned, encrypted, never public.',
    public: 'Releases, read through a CDN only. `releases/` expires after 7 days.',
  },
  parameters: {
    nova_id: 'The nova.',
    data_product_id: 'The spectrum; of composites their own id.',
    ingest_file_id: 'One upload of photometry.',
    job_run_id: 'One run of a workflow.',
    correlation_id: 'One chain of runs.',
    timestamp: 'UTC in whole seconds, 2026-02-21T20:45:10Z.',
    relative_path: 'Path of a member of an archive.',
    path: 'Any path below.',
    filename: 'Name of a file as it was uploaded.',
    sample: 'Name of a sample without its extension.',
    old_schema_version: 'Schema version that was replaced.',
    version: 'Version of a profile.',
    profile_id: 'A profile, such as ESO_UVES.',
    workflow_name: 'A workflow.',
    release_id: 'UTC, 20260330-143022; the order of text is the order of time.',
    provider: 'Where a spectrum comes from, such as ESO or MAST. Case matters.',
    slug: 'A folder of an operator.',
    filename_sha256: 'SHA-256 of the name of the file, 64 lower-case hex digits.',
    bundle_name: 'Primary name of the nova, blanks as hyphens.',
    build_date: 'UTC, 20260330.',
  },
  mutability: {
    until_validated: 'May be acquired again until validation has succeeded; never afterwards.',
    append_only: 'Never written again; a further attempt has a key of its own.',
    reproducible: 'Made from raw bytes at any time; may be overwritten.',
    transient: 'Input that is kept for a while; may be overwritten.',
    overwritten: 'One object that every ingestion replaces.',
    immutable: 'Never written again.',
    on_new_data: 'Rebuilt when there is new data; the same data give the same bytes.',
    write_once: 'Written once by its run.',
    versioned: 'A change has a version of its own; never written again.',
    pointer: 'Replaced by every publication.',
  },
  presence: {
    required: 'There as soon as there is a spectrum.',
    if_archive: 'There when the spectrum came as an archive.',
    per_attempt: 'There for each attempt that was refused.',
    derived: 'There once it was made.',
    per_upload: 'There for each upload.',
    if_several_novae: 'There when an upload holds several novae.',
    optional: 'May be left out.',
    per_nova: 'One for each nova.',
    on_schema_change: 'There once a schema has changed.',
    written: 'The deployed pipeline writes it.',
    planned: 'Described, never written.',
  },
  patterns: {
    raw_spectrum: 'Bytes of one spectrum as its provider gave them.',
    raw_spectrum_source: 'Where these bytes came from: provider, locator, time.',
    raw_spectrum_archive: 'The archive a spectrum was acquired as.',
    raw_spectrum_member: 'A member of that archive.',
    quarantined_spectrum: 'Bytes that one attempt of validation refused.',
    quarantine_context: 'Why they were refused; always beside them.',
    normalized_spectrum: 'The spectrum as a table, wavelengths in nm.',
    normalized_spectrum_metadata: 'Which units were converted and what was decided.',
    spectrum_preview: 'A picture of the spectrum.',
    photometry_upload: 'A photometry file as somebody uploaded it.',
    photometry_upload_split: 'What of an upload belongs to one nova.',
    photometry_upload_manifest: 'What an upload was and how it was split.',
    photometry_table: 'All photometry of a nova, in the current schema.',
    photometry_metadata: 'Schema, row count and last ingestion of that table.',
    lightcurve_preview: 'A picture of the light curve.',
    photometry_snapshot: 'The table as it was before its schema changed.',
    photometry_snapshot_metadata: 'Metadata of that table.',
    photometry_snapshot_at: 'A second snapshot of one schema, told apart by its time.',
    bundle: 'Everything known of a nova, in one archive.',
    bundle_manifest: 'What is in the archive, with the digest of each member.',
    workflow_input: 'Input of a run that is too large to be handed over.',
    workflow_output: 'Output of such a run.',
    fits_profile: 'How files of an instrument are read.',
    fits_profile_sample: 'A file the profile is tested with.',
    release_index: 'Front page of a release.',
    release_asset: 'What its pages need.',
    release_nova_file: 'A file about one nova.',
    current_file: 'The release of the day, by redirect or copy.',
    upstream_raw_spectrum: 'Raw bytes where they are really kept.',
    upstream_ticket_spectrum: 'A spectrum that an operator ingested by ticket.',
    upstream_web_ready: 'At most 2000 points in nm; also of composites, whose id stands in the same place.',
    upstream_composite: 'All points of a composite.',
    upstream_row_failures: 'Rows of an ingested file that could not be read.',
    upstream_ticket: 'A ticket of an operator.',
    upstream_ticket_data: 'A file a ticket names.',
    upstream_photometry_upload: 'Staging of one nova.',
    upstream_prepared_upload: 'Staging after a split.',
    upstream_workflow_quarantine: 'What was refused before it had a nova.',
    upstream_rows_snapshot: 'Rows before a change of schema.',
    upstream_colors_snapshot: 'Colour rows before a change of schema.',
    current_pointer: 'Names the release of the day.',
    release_catalog: 'All novae of a release.',
    release_nova: 'What is known of a nova.',
    release_references: 'Publications about it.',
    release_spectra: 'Its spectra, ready to plot.',
    release_photometry: 'Its light curves, ready to plot.',
    release_sparkline: 'A thumbnail of its light curve.',
    release_bundle: 'Everything in one archive.',
    release_bundle_manifest: 'What is in the archive.',
    release_named_bundle: 'The archive under the name it is downloaded as.',
  },
} as const

/** What an object is. */
export type KeyKind = keyof typeof keyGrammar.patterns

/** The parameters of each kind of key, as they stand in it. */
export interface KeyParameters {
  readonly raw_spectrum: { readonly nova_id: string; readonly data_product_id: string }
  readonly raw_spectrum_source: { readonly nova_id: string; readonly data_product_id: string }
  readonly raw_spectrum_archive: { readonly nova_id: string; readonly data_product_id: string }
  readonly raw_spectrum_member: { readonly nova_id: string; readonly data_product_id: string; readonly relative_path: string }
  readonly quarantined_spectrum: { readonly nova_id: string; readonly data_product_id: string; readonly timestamp: string }
  readonly quarantine_context: { readonly nova_id: string; readonly data_product_id: string; readonly timestamp: string }
  readonly normalized_spectrum: { readonly nova_id: string; readonly data_product_id: string }
  readonly normalized_spectrum_metadata: { readonly nova_id: string; readonly data_product_id: string }
  readonly spectrum_preview: { readonly nova_id: string; readonly data_product_id: string }
  readonly photometry_upload: { readonly ingest_file_id: string; readonly filename: string }
  readonly photometry_upload_split: { readonly ingest_file_id: string; readonly nova_id: string; readonly filename: string }
  readonly photometry_upload_manifest: { readonly ingest_file_id: string }
  readonly photometry_table: { readonly nova_id: string }
  readonly photometry_metadata: { readonly nova_id: string }
  readonly lightcurve_preview: { readonly nova_id: string }
  readonly photometry_snapshot: { readonly nova_id: string; readonly old_schema_version: string }
  readonly photometry_snapshot_metadata: { readonly nova_id: string; readonly old_schema_version: string }
  readonly photometry_snapshot_at: { readonly nova_id: string; readonly old_schema_version: string; readonly timestamp: string }
  readonly bundle: { readonly nova_id: string }
  readonly bundle_manifest: { readonly nova_id: string }
  readonly workflow_input: { readonly workflow_name: string; readonly job_run_id: string }
  readonly workflow_output: { readonly workflow_name: string; readonly job_run_id: string }
  readonly fits_profile: { readonly profile_id: string; readonly version: string }
  readonly fits_profile_sample: { readonly profile_id: string; readonly version: string; readonly sample: string }
  readonly release_index: { readonly release_id: string }
  readonly release_asset: { readonly release_id: string; readonly path: string }
  readonly release_nova_file: { readonly release_id: string; readonly nova_id: string; readonly path: string }
  readonly current_file: { readonly path: string }
  readonly upstream_raw_spectrum: { readonly nova_id: string; readonly provider: string; readonly data_product_id: string }
  readonly upstream_ticket_spectrum: { readonly nova_id: string; readonly data_product_id: string }
  readonly upstream_web_ready: { readonly nova_id: string; readonly data_product_id: string }
  readonly upstream_composite: { readonly nova_id: string; readonly data_product_id: string }
  readonly upstream_row_failures: { readonly nova_id: string; readonly filename_sha256: string }
  readonly upstream_ticket: { readonly filename: string }
  readonly upstream_ticket_data: { readonly slug: string; readonly filename: string }
  readonly upstream_photometry_upload: { readonly nova_id: string; readonly filename: string }
  readonly upstream_prepared_upload: { readonly correlation_id: string; readonly nova_id: string; readonly filename: string }
  readonly upstream_workflow_quarantine: { readonly correlation_id: string }
  readonly upstream_rows_snapshot: { readonly nova_id: string; readonly old_schema_version: string }
  readonly upstream_colors_snapshot: { readonly nova_id: string; readonly old_schema_version: string }
  readonly current_pointer: Readonly<Record<never, never>>
  readonly release_catalog: { readonly release_id: string }
  readonly release_nova: { readonly release_id: string; readonly nova_id: string }
  readonly release_references: { readonly release_id: string; readonly nova_id: string }
  readonly release_spectra: { readonly release_id: string; readonly nova_id: string }
  readonly release_photometry: { readonly release_id: string; readonly nova_id: string }
  readonly release_sparkline: { readonly release_id: string; readonly nova_id: string }
  readonly release_bundle: { readonly release_id: string; readonly nova_id: string }
  readonly release_bundle_manifest: { readonly release_id: string; readonly nova_id: string }
  readonly release_named_bundle: { readonly release_id: string; readonly nova_id: string; readonly bundle_name: string; readonly build_date: string }
}

/** What a key of each kind looks like, as far as a type can say it. */
export interface KeyTemplates {
  readonly raw_spectrum: `raw/spectra/${string}/${string}/primary.fits`
  readonly raw_spectrum_source: `raw/spectra/${string}/${string}/source.json`
  readonly raw_spectrum_archive: `raw/spectra/${string}/${string}/archive.zip`
  readonly raw_spectrum_member: `raw/spectra/${string}/${string}/unzipped/${string}`
  readonly quarantined_spectrum: `quarantine/spectra/${string}/${string}/${string}/primary.fits`
  readonly quarantine_context: `quarantine/spectra/${string}/${string}/${string}/context.json`
  readonly normalized_spectrum: `derived/spectra/${string}/${string}/normalized/spectrum.parquet`
  readonly normalized_spectrum_metadata: `derived/spectra/${string}/${string}/normalized/metadata.json`
  readonly spectrum_preview: `derived/spectra/${string}/${string}/plots/preview.png`
  readonly photometry_upload: `raw/photometry/uploads/${string}/original/${string}`
  readonly photometry_upload_split: `raw/photometry/uploads/${string}/split/${string}/${string}`
  readonly photometry_upload_manifest: `raw/photometry/uploads/${string}/manifest.json`
  readonly photometry_table: `derived/photometry/${string}/photometry_table.parquet`
  readonly photometry_metadata: `derived/photometry/${string}/metadata.json`
  readonly lightcurve_preview: `derived/photometry/${string}/plots/lightcurve.png`
  readonly photometry_snapshot: `derived/photometry/${string}/snapshots/schema=${string}/photometry_table.parquet`
  readonly photometry_snapshot_metadata: `derived/photometry/${string}/snapshots/schema=${string}/metadata.json`
  readonly photometry_snapshot_at: `derived/photometry/${string}/snapshots/schema=${string}/at=${string}/photometry_table.parquet`
  readonly bundle: `bundles/${string}/full.zip`
  readonly bundle_manifest: `bundles/${string}/manifest.json`
  readonly workflow_input: `workflow-payloads/${string}/${string}/input.json`
  readonly workflow_output: `workflow-payloads/${string}/${string}/output.json`
  readonly fits_profile: `profiles/fits/${string}/${string}/profile.yaml`
  readonly fits_profile_sample: `profiles/fits/${string}/${string}/tests/${string}.fits`
  readonly release_index: `releases/${string}/index.html`
  readonly release_asset: `releases/${string}/assets/${string}`
  readonly release_nova_file: `releases/${string}/nova/${string}/${string}`
  readonly current_file: `current/${string}`
  readonly upstream_raw_spectrum: `raw/${string}/${string}/${string}.fits`
  readonly upstream_ticket_spectrum: `raw/${string}/ticket_ingestion/${string}.fits`
  readonly upstream_web_ready: `derived/spectra/${string}/${string}/web_ready.csv`
  readonly upstream_composite: `derived/spectra/${string}/${string}/composite_full.csv`
  readonly upstream_row_failures: `diagnostics/photometry/${string}/row_failures/${string}.json`
  readonly upstream_ticket: `raw/tickets/${string}`
  readonly upstream_ticket_data: `raw/data/${string}/${string}`
  readonly upstream_photometry_upload: `uploads/photometry/${string}/${string}`
  readonly upstream_prepared_upload: `uploads/photometry/prepped/${string}/${string}/${string}`
  readonly upstream_workflow_quarantine: `quarantine/workflow/${string}/context.json`
  readonly upstream_rows_snapshot: `derived/photometry/${string}/snapshots/schema=${string}/photometry_rows.parquet`
  readonly upstream_colors_snapshot: `derived/photometry/${string}/snapshots/schema=${string}/color_rows.parquet`
  readonly current_pointer: `current.json`
  readonly release_catalog: `releases/${string}/catalog.json`
  readonly release_nova: `releases/${string}/nova/${string}/nova.json`
  readonly release_references: `releases/${string}/nova/${string}/references.json`
  readonly release_spectra: `releases/${string}/nova/${string}/spectra.json`
  readonly release_photometry: `releases/${string}/nova/${string}/photometry.json`
  readonly release_sparkline: `releases/${string}/nova/${string}/sparkline.svg`
  readonly release_bundle: `releases/${string}/nova/${string}/bundle.zip`
  readonly release_bundle_manifest: `releases/${string}/nova/${string}/manifest.json`
  readonly release_named_bundle: `releases/${string}/nova/${string}/${string}_bundle_${string}.zip`
}
