import { sha256Hex } from '../../store/crypto.ts'
import type { CatalogProduct } from './catalog-product.ts'
import type { CatalogNova } from './create-catalog-model.ts'
import { headerSignatureHash } from './header-signature.ts'
import { errorFingerprint, photometryEnvelopeId } from './identity.ts'
import { mjdToIso } from './sky-and-time.ts'

/** Version of every document that lies beside data of the private bucket. */
const schema_version = '1.0'

/** The run that is said to have acquired everything. */
export const acquisition = {
  job_run_id: '5a4fce02-3b02-4b5c-8d06-541d9f2d4f60',
  correlation_id: '9d1f0c64-0f0e-4f0e-9a5e-3d6f3f1f7a10',
  retrieved_at: '2026-02-21T20:44:58Z',
} as const

/** `source.json`: where the raw bytes came from. */
export function sourceDocument(product: CatalogProduct) {
  const bytes = product.fits()
  return {
    schema_version,
    nova_id: product.nova_id,
    data_product_id: product.data_product_id,
    provider: product.provider,
    locator: { kind: 'URL', role: 'PRIMARY', value: product.locator_url },
    locator_identity: product.locator_identity,
    identity_strategy: product.identity_strategy,
    ...(product.provider_product_key === null ? {} : { provider_product_key: product.provider_product_key }),
    retrieved_at: acquisition.retrieved_at,
    sha256: sha256Hex(bytes),
    byte_length: bytes.length,
    content_type: 'application/fits',
    job_run_id: acquisition.job_run_id,
    correlation_id: acquisition.correlation_id,
  }
}

/** `context.json`: why a file was refused, and what was known of it then. */
export function quarantineContext(product: CatalogProduct, quarantined_at: string) {
  const bytes = product.fits()
  const reason = 'UNKNOWN_PROFILE'
  return {
    schema_version,
    nova_id: product.nova_id,
    data_product_id: product.data_product_id,
    provider: product.provider,
    locator_identity: product.locator_identity,
    validation_status: 'QUARANTINED',
    quarantine_reason_code: reason,
    quarantine_reason: `No profile fits provider ${product.provider} and instrument ${product.instrument}`,
    quarantined_at,
    error_fingerprint: errorFingerprint(reason, 'acquire_and_validate_spectra', product.data_product_id),
    classification_reason: 'A person has to look at it',
    fits_profile_id: null,
    profile_selection_inputs: {
      provider: product.provider,
      instrume: product.instrument,
      telescop: product.telescope,
      origin: product.provider,
    },
    // Taken only once all checks have passed, so never here.
    header_signature_hash: null,
    normalization_notes: [],
    sha256: sha256Hex(bytes),
    byte_length: bytes.length,
    job_run_id: acquisition.job_run_id,
    correlation_id: acquisition.correlation_id,
    log_references: [
      {
        log_group: '/aws/lambda/spectra-validator',
        log_stream: '2026/02/21/[$LATEST]0f3c5a7e9b1d4f60a2c4e6f80b1d3f50',
      },
    ],
  }
}

/** `metadata.json` of a normalised spectrum. Only products with a profile have one. */
export function spectrumMetadata(nova: CatalogNova, product: CatalogProduct, profileId: string) {
  const { wavelengths_nm } = product.spectrum()
  const inNm = product.shape === 'xshooter'
  const spectral_units = inNm ? 'nm' : product.shape === 'hasp' ? 'Angstrom' : 'angstrom'
  return {
    schema_version,
    nova_id: product.nova_id,
    data_product_id: product.data_product_id,
    provider: product.provider,
    source_sha256: sha256Hex(product.fits()),
    fits_profile_id: profileId,
    header_signature_hash: headerSignatureHash(product),
    spectral_units,
    flux_units: product.flux_unit,
    observation_time: mjdToIso(product.epoch_mjd),
    observation_mjd: product.epoch_mjd,
    // The golden file says nothing of where it points, nor of what it resolves.
    target_ra_deg: product.shape === 'golden' ? null : nova.ra_deg,
    target_dec_deg: product.shape === 'golden' ? null : nova.dec_deg,
    instrument: product.instrument,
    telescope: product.telescope,
    exposure_time_s: product.exposure_s,
    spectral_resolution: product.shape === 'golden' ? null : (spectralResolutions[product.shape] ?? null),
    snr: product.shape === 'golden' ? null : product.snr,
    wavelength_min_nm: round4(wavelengths_nm[0] ?? 0),
    wavelength_max_nm: round4(wavelengths_nm.at(-1) ?? 0),
    raw_header: { INSTRUME: product.instrument, TELESCOP: product.telescope },
    conversions: inNm ? [] : [{ axis: 'spectral', from: spectral_units, to: 'nm', factor: 0.1 }],
    normalization_notes: inNm ? [] : ['wavelengths were multiplied by 0.1'],
    row_count: wavelengths_nm.length,
    columns: [
      { name: 'wavelength_nm', type: 'DOUBLE', unit: 'nm' },
      { name: 'flux', type: 'DOUBLE', unit: product.flux_unit },
    ],
  }
}

const spectralResolutions: Readonly<Partial<Record<CatalogProduct['shape'], number>>> = {
  uves: 42310,
  xshooter: 8040,
  hasp: 45800,
}

const round4 = (value: number): number => Math.round(value * 1e4) / 1e4

/** `metadata.json` of the photometry of a nova. */
export function photometryMetadata(nova: CatalogNova, table: Uint8Array, schemaVersion: string, file: Uint8Array) {
  return {
    schema_version,
    nova_id: nova.nova_id,
    data_product_id: photometryEnvelopeId(nova.nova_id),
    photometry_schema_version: schemaVersion,
    row_count: nova.photometry().length,
    sha256: sha256Hex(table),
    byte_length: table.length,
    ingestion_count: 1,
    last_ingestion_at: acquisition.retrieved_at,
    last_ingestion_source: `${nova.primary_name.replaceAll(' ', '_')}_Photometry.csv`,
    last_ingested_file_sha256: sha256Hex(file),
  }
}

export interface UploadFacts {
  readonly ingest_file_id: string
  readonly filename: string
  readonly original: Uint8Array
  readonly splits: readonly { readonly nova_id: string; readonly row_count: number; readonly bytes: Uint8Array }[]
}

/** `manifest.json` of an upload that held several novae. */
export function uploadManifest({ ingest_file_id, filename, original, splits }: UploadFacts) {
  return {
    schema_version,
    ingest_file_id,
    received_at: acquisition.retrieved_at,
    original: { filename, sha256: sha256Hex(original), byte_length: original.length },
    splits: splits.map(({ nova_id, row_count, bytes }) => ({ nova_id, filename, row_count, sha256: sha256Hex(bytes) })),
  }
}
