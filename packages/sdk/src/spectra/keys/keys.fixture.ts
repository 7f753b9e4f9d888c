import type { BucketName } from '../generated/keys.ts'
import type { KeyOf } from './key-types.ts'

export const nova_id = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
export const data_product_id = '2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9'
/** A composite, and one of merged arms: an id that RFC 9562 does not know. */
const composite = '6e4d9741-7141-5a40-ab46-bf1ed4838871'
const merged = 'e95e1d74-110d-ba1a-07da-d94e1c407a60'
const ingest_file_id = '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f'
const run = '5a4fce02-3b02-4b5c-8d06-541d9f2d4f60'
const timestamp = '2026-02-21T20:45:10Z'
const release_id = '20260330-143022'
const filename_sha256 = '18c441405e757e8958245daaa28e62b30f7bd05c3234ce94ce203f3233035e95'

const spectrum = { nova_id, data_product_id }
const released = { release_id, nova_id }
const raw = `raw/spectra/${nova_id}/${data_product_id}`
const quarantine = `quarantine/spectra/${nova_id}/${data_product_id}/${timestamp}`
const derived = `derived/spectra/${nova_id}/${data_product_id}`
const photometry = `derived/photometry/${nova_id}`
const upload = `raw/photometry/uploads/${ingest_file_id}`
const release = `releases/${release_id}`
const workflow_name = 'acquire_and_validate_spectra'
const profile = { profile_id: 'ESO_UVES', version: '1.0.0' }
const old_schema_version = '1.0.0'

/** Keys of every kind and what they say. */
export const knownKeys: readonly (readonly [BucketName, string, KeyOf])[] = [
  ['private', `${raw}/primary.fits`, { kind: 'raw_spectrum', ...spectrum }],
  ['private', `${raw}/source.json`, { kind: 'raw_spectrum_source', ...spectrum }],
  ['private', `${raw}/archive.zip`, { kind: 'raw_spectrum_archive', ...spectrum }],
  [
    'private',
    `${raw}/unzipped/a/b c/spec.fits`,
    { kind: 'raw_spectrum_member', ...spectrum, relative_path: 'a/b c/spec.fits' },
  ],
  ['private', `${raw}/unzipped/spec.fits`, { kind: 'raw_spectrum_member', ...spectrum, relative_path: 'spec.fits' }],
  ['private', `${quarantine}/primary.fits`, { kind: 'quarantined_spectrum', ...spectrum, timestamp }],
  ['private', `${quarantine}/context.json`, { kind: 'quarantine_context', ...spectrum, timestamp }],
  ['private', `${derived}/normalized/spectrum.parquet`, { kind: 'normalized_spectrum', ...spectrum }],
  ['private', `${derived}/normalized/metadata.json`, { kind: 'normalized_spectrum_metadata', ...spectrum }],
  ['private', `${derived}/plots/preview.png`, { kind: 'spectrum_preview', ...spectrum }],
  [
    'private',
    `${upload}/original/rs oph é.csv`,
    { kind: 'photometry_upload', ingest_file_id, filename: 'rs oph é.csv' },
  ],
  [
    'private',
    `${upload}/split/${nova_id}/rs_oph.csv`,
    { kind: 'photometry_upload_split', ingest_file_id, nova_id, filename: 'rs_oph.csv' },
  ],
  ['private', `${upload}/manifest.json`, { kind: 'photometry_upload_manifest', ingest_file_id }],
  ['private', `${photometry}/photometry_table.parquet`, { kind: 'photometry_table', nova_id }],
  ['private', `${photometry}/metadata.json`, { kind: 'photometry_metadata', nova_id }],
  ['private', `${photometry}/plots/lightcurve.png`, { kind: 'lightcurve_preview', nova_id }],
  [
    'private',
    `${photometry}/snapshots/schema=1.0.0/photometry_table.parquet`,
    { kind: 'photometry_snapshot', nova_id, old_schema_version },
  ],
  [
    'private',
    `${photometry}/snapshots/schema=1.0.0/metadata.json`,
    { kind: 'photometry_snapshot_metadata', nova_id, old_schema_version },
  ],
  [
    'private',
    `${photometry}/snapshots/schema=1.0.0/at=${timestamp}/photometry_table.parquet`,
    { kind: 'photometry_snapshot_at', nova_id, old_schema_version, timestamp },
  ],
  ['private', `bundles/${nova_id}/full.zip`, { kind: 'bundle', nova_id }],
  ['private', `bundles/${nova_id}/manifest.json`, { kind: 'bundle_manifest', nova_id }],
  [
    'private',
    `workflow-payloads/${workflow_name}/${run}/input.json`,
    { kind: 'workflow_input', workflow_name, job_run_id: run },
  ],
  [
    'private',
    `workflow-payloads/${workflow_name}/${run}/output.json`,
    { kind: 'workflow_output', workflow_name, job_run_id: run },
  ],
  ['private', 'profiles/fits/ESO_UVES/1.0.0/profile.yaml', { kind: 'fits_profile', ...profile }],
  [
    'private',
    'profiles/fits/ESO_UVES/1.0.0/tests/minimal.v2.fits',
    { kind: 'fits_profile_sample', ...profile, sample: 'minimal.v2' },
  ],
  ['public', `${release}/index.html`, { kind: 'release_index', release_id }],
  ['public', `${release}/assets/js/app.js`, { kind: 'release_asset', release_id, path: 'js/app.js' }],
  ['public', `${release}/nova/${nova_id}/extra.txt`, { kind: 'release_nova_file', ...released, path: 'extra.txt' }],
  [
    'public',
    `${release}/nova/${nova_id}/old/nova.json`,
    { kind: 'release_nova_file', ...released, path: 'old/nova.json' },
  ],
  // A folder that is called like a bundle.
  [
    'public',
    `${release}/nova/${nova_id}/V1324-Sco_bundle_20260330.zip/x`,
    { kind: 'release_nova_file', ...released, path: 'V1324-Sco_bundle_20260330.zip/x' },
  ],
  // No such day, so it is no bundle under its name.
  [
    'public',
    `${release}/nova/${nova_id}/V1324-Sco_bundle_20260230.zip`,
    { kind: 'release_nova_file', ...released, path: 'V1324-Sco_bundle_20260230.zip' },
  ],
  ['public', 'current/index.html', { kind: 'current_file', path: 'index.html' }],
  [
    'private',
    `raw/${nova_id}/ESO/${data_product_id}.fits`,
    { kind: 'upstream_raw_spectrum', ...spectrum, provider: 'ESO' },
  ],
  [
    'public',
    `raw/${nova_id}/ticket_ingestion/${data_product_id}.fits`,
    { kind: 'upstream_ticket_spectrum', ...spectrum },
  ],
  [
    'private',
    `raw/${nova_id}/ticket_ingestion/${data_product_id}.fits`,
    { kind: 'upstream_raw_spectrum', ...spectrum, provider: 'ticket_ingestion' },
  ],
  ['private', `${derived}/web_ready.csv`, { kind: 'upstream_web_ready', ...spectrum }],
  [
    'private',
    `derived/spectra/${nova_id}/${merged}/web_ready.csv`,
    { kind: 'upstream_web_ready', nova_id, data_product_id: merged },
  ],
  [
    'private',
    `derived/spectra/${nova_id}/${composite}/composite_full.csv`,
    { kind: 'upstream_composite', nova_id, data_product_id: composite },
  ],
  [
    'private',
    `diagnostics/photometry/${nova_id}/row_failures/${filename_sha256}.json`,
    { kind: 'upstream_row_failures', nova_id, filename_sha256 },
  ],
  ['private', 'raw/tickets/V4739_Sgr.txt', { kind: 'upstream_ticket', filename: 'V4739_Sgr.txt' }],
  ['private', 'raw/data/v4739_sgr/a.csv', { kind: 'upstream_ticket_data', slug: 'v4739_sgr', filename: 'a.csv' }],
  [
    'private',
    `uploads/photometry/${nova_id}/a.csv`,
    { kind: 'upstream_photometry_upload', nova_id, filename: 'a.csv' },
  ],
  [
    'private',
    `uploads/photometry/prepped/${run}/${nova_id}/a.csv`,
    { kind: 'upstream_prepared_upload', correlation_id: run, nova_id, filename: 'a.csv' },
  ],
  ['private', `quarantine/workflow/${run}/context.json`, { kind: 'upstream_workflow_quarantine', correlation_id: run }],
  [
    'private',
    `${photometry}/snapshots/schema=1/photometry_rows.parquet`,
    { kind: 'upstream_rows_snapshot', nova_id, old_schema_version: '1' },
  ],
  [
    'private',
    `${photometry}/snapshots/schema=1/color_rows.parquet`,
    { kind: 'upstream_colors_snapshot', nova_id, old_schema_version: '1' },
  ],
  ['public', 'current.json', { kind: 'current_pointer' }],
  ['public', `${release}/catalog.json`, { kind: 'release_catalog', release_id }],
  ['public', `${release}/nova/${nova_id}/nova.json`, { kind: 'release_nova', ...released }],
  ['public', `${release}/nova/${nova_id}/references.json`, { kind: 'release_references', ...released }],
  ['public', `${release}/nova/${nova_id}/spectra.json`, { kind: 'release_spectra', ...released }],
  ['public', `${release}/nova/${nova_id}/photometry.json`, { kind: 'release_photometry', ...released }],
  ['public', `${release}/nova/${nova_id}/sparkline.svg`, { kind: 'release_sparkline', ...released }],
  ['public', `${release}/nova/${nova_id}/bundle.zip`, { kind: 'release_bundle', ...released }],
  ['public', `${release}/nova/${nova_id}/manifest.json`, { kind: 'release_bundle_manifest', ...released }],
  [
    'public',
    `${release}/nova/${nova_id}/V1324-Sco_bundle_20260330.zip`,
    { kind: 'release_named_bundle', ...released, bundle_name: 'V1324-Sco', build_date: '20260330' },
  ],
  [
    'public',
    `${release}/nova/${nova_id}/a_bundle_20260101_bundle_20260330.zip`,
    { kind: 'release_named_bundle', ...released, bundle_name: 'a_bundle_20260101', build_date: '20260330' },
  ],
]
