// Generated from contracts/spectra/documents.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { KeyKind } from '../keys.ts'
import type * as site from '../site/types.ts'
import type {
  AcquisitionResult,
  BoundaryEvent,
  BundleMetadata,
  BundleSources,
  ContinuationInput,
  DataProduct,
  FileObject,
  JobAttempt,
  JobRun,
  LocatorAlias,
  NameMapping,
  NovaRecord,
  NovaReference,
  PhotometryMeasurement,
  PhotometryMetadata,
  PhotometryRow,
  PhotometryRowFailures,
  PhotometryUploadManifest,
  ProductStatusResult,
  QuarantineContext,
  ReferenceRecord,
  RegenerationPlan,
  SpectrumMetadata,
  SpectrumSource,
  ValidationResult,
  WorkItem,
  WorkflowEnd,
  WorkflowPayload,
} from './types.ts'

/** One row of the table of documents. */
export interface DocumentSpec {
  /** Which HTTP surface describes it; null for a schema of the documents' own. */
  readonly surface: string | null
  /** Name of its schema. */
  readonly schema: string
  /** Current version, `major.minor` or longer; null where the document says none. */
  readonly version: string | null
  /** The member that says it. */
  readonly versionMember: string | null
  /** Kinds of keys it is found under. */
  readonly keys: readonly KeyKind[]
}

/** Every document by its name: which version is written today, and under which keys it is found. */
export const documents = {
  current_release: {
    surface: 'site',
    schema: 'CurrentRelease',
    version: null,
    versionMember: null,
    keys: ['current_pointer'],
  },
  catalog: {
    surface: 'site',
    schema: 'Catalog',
    version: '1.2',
    versionMember: 'schema_version',
    keys: ['release_catalog'],
  },
  nova: {
    surface: 'site',
    schema: 'Nova',
    version: '1.0',
    versionMember: 'schema_version',
    keys: ['release_nova'],
  },
  references: {
    surface: 'site',
    schema: 'References',
    version: '1.0',
    versionMember: 'schema_version',
    keys: ['release_references'],
  },
  spectra: {
    surface: 'site',
    schema: 'Spectra',
    version: '1.4',
    versionMember: 'schema_version',
    keys: ['release_spectra'],
  },
  photometry: {
    surface: 'site',
    schema: 'Photometry',
    version: '1.1',
    versionMember: 'schema_version',
    keys: ['release_photometry'],
  },
  bundle_manifest: {
    surface: 'site',
    schema: 'BundleManifest',
    version: '1.0',
    versionMember: 'schema_version',
    keys: ['bundle_manifest', 'release_bundle_manifest'],
  },
  bundle_metadata: { surface: null, schema: 'BundleMetadata', version: null, versionMember: null, keys: [] },
  bundle_sources: { surface: null, schema: 'BundleSources', version: null, versionMember: null, keys: [] },
  spectrum_source: {
    surface: null,
    schema: 'SpectrumSource',
    version: '1.0',
    versionMember: 'schema_version',
    keys: ['raw_spectrum_source'],
  },
  quarantine_context: {
    surface: null,
    schema: 'QuarantineContext',
    version: '1.0',
    versionMember: 'schema_version',
    keys: ['quarantine_context'],
  },
  spectrum_metadata: {
    surface: null,
    schema: 'SpectrumMetadata',
    version: '1.0',
    versionMember: 'schema_version',
    keys: ['normalized_spectrum_metadata'],
  },
  photometry_metadata: {
    surface: null,
    schema: 'PhotometryMetadata',
    version: '1.0',
    versionMember: 'schema_version',
    keys: ['photometry_metadata', 'photometry_snapshot_metadata'],
  },
  photometry_upload_manifest: {
    surface: null,
    schema: 'PhotometryUploadManifest',
    version: '1.0',
    versionMember: 'schema_version',
    keys: ['photometry_upload_manifest'],
  },
  photometry_row_failures: {
    surface: null,
    schema: 'PhotometryRowFailures',
    version: null,
    versionMember: null,
    keys: ['upstream_row_failures'],
  },
  photometry_row: {
    surface: null,
    schema: 'PhotometryRow',
    version: null,
    versionMember: null,
    keys: ['photometry_table', 'photometry_snapshot', 'photometry_snapshot_at'],
  },
  workflow_payload: {
    surface: null,
    schema: 'WorkflowPayload',
    version: null,
    versionMember: null,
    keys: ['workflow_input', 'workflow_output'],
  },
  nova_record: { surface: null, schema: 'NovaRecord', version: '1.0.0', versionMember: 'schema_version', keys: [] },
  name_mapping: {
    surface: null,
    schema: 'NameMapping',
    version: '1.0.0',
    versionMember: 'schema_version',
    keys: [],
  },
  locator_alias: {
    surface: null,
    schema: 'LocatorAlias',
    version: '1.0.0',
    versionMember: 'schema_version',
    keys: [],
  },
  data_product: {
    surface: null,
    schema: 'DataProduct',
    version: '1.0.0',
    versionMember: 'schema_version',
    keys: [],
  },
  file_object: { surface: null, schema: 'FileObject', version: '1.0.0', versionMember: 'schema_version', keys: [] },
  reference_record: {
    surface: null,
    schema: 'ReferenceRecord',
    version: '1.0.0',
    versionMember: 'schema_version',
    keys: [],
  },
  nova_reference: {
    surface: null,
    schema: 'NovaReference',
    version: '1.0.0',
    versionMember: 'schema_version',
    keys: [],
  },
  job_run: { surface: null, schema: 'JobRun', version: '1.0.0', versionMember: 'schema_version', keys: [] },
  job_attempt: { surface: null, schema: 'JobAttempt', version: '1.0.0', versionMember: 'schema_version', keys: [] },
  photometry_measurement: {
    surface: null,
    schema: 'PhotometryMeasurement',
    version: '1.0.0',
    versionMember: 'schema_version',
    keys: [],
  },
  work_item: { surface: null, schema: 'WorkItem', version: null, versionMember: null, keys: [] },
  regeneration_plan: { surface: null, schema: 'RegenerationPlan', version: null, versionMember: null, keys: [] },
  boundary_event: {
    surface: null,
    schema: 'BoundaryEvent',
    version: '1.0.0',
    versionMember: 'event_version',
    keys: [],
  },
  continuation_input: { surface: null, schema: 'ContinuationInput', version: null, versionMember: null, keys: [] },
  workflow_end: { surface: null, schema: 'WorkflowEnd', version: null, versionMember: null, keys: [] },
  acquisition_result: { surface: null, schema: 'AcquisitionResult', version: null, versionMember: null, keys: [] },
  validation_result: { surface: null, schema: 'ValidationResult', version: null, versionMember: null, keys: [] },
  product_status_result: { surface: null, schema: 'ProductStatusResult', version: null, versionMember: null, keys: [] },
} as const satisfies Readonly<Record<string, DocumentSpec>>

/** Name of a document. */
export type DocumentName = keyof typeof documents

/** What each document holds. */
export interface DocumentTypes {
  readonly current_release: site.CurrentRelease
  readonly catalog: site.Catalog
  readonly nova: site.Nova
  readonly references: site.References
  readonly spectra: site.Spectra
  readonly photometry: site.Photometry
  readonly bundle_manifest: site.BundleManifest
  readonly bundle_metadata: BundleMetadata
  readonly bundle_sources: BundleSources
  readonly spectrum_source: SpectrumSource
  readonly quarantine_context: QuarantineContext
  readonly spectrum_metadata: SpectrumMetadata
  readonly photometry_metadata: PhotometryMetadata
  readonly photometry_upload_manifest: PhotometryUploadManifest
  readonly photometry_row_failures: PhotometryRowFailures
  readonly photometry_row: PhotometryRow
  readonly workflow_payload: WorkflowPayload
  readonly nova_record: NovaRecord
  readonly name_mapping: NameMapping
  readonly locator_alias: LocatorAlias
  readonly data_product: DataProduct
  readonly file_object: FileObject
  readonly reference_record: ReferenceRecord
  readonly nova_reference: NovaReference
  readonly job_run: JobRun
  readonly job_attempt: JobAttempt
  readonly photometry_measurement: PhotometryMeasurement
  readonly work_item: WorkItem
  readonly regeneration_plan: RegenerationPlan
  readonly boundary_event: BoundaryEvent
  readonly continuation_input: ContinuationInput
  readonly workflow_end: WorkflowEnd
  readonly acquisition_result: AcquisitionResult
  readonly validation_result: ValidationResult
  readonly product_status_result: ProductStatusResult
}
