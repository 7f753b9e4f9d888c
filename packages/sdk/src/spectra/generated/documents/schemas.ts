// Generated from contracts/spectra/documents.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import * as z from 'zod/mini'
import type {
  AcquireAndValidateSpectraEvent,
  AcquisitionResult,
  AcquisitionStatus,
  ArtifactType,
  AttemptStatus,
  BandResolutionConfidence,
  BandResolutionType,
  Bibcode,
  BoundaryEvent,
  BundleMetadata,
  BundlePhotometrySource,
  BundleSources,
  BundleSpectrumSource,
  ContinuationInput,
  DataOrigin,
  DataProduct,
  DataRights,
  DirtyType,
  DiscoverSpectraProductsEvent,
  DocumentVersion,
  Eligibility,
  EntityVersion,
  ErrorClass,
  FileObject,
  FileRole,
  Fingerprint,
  FluxDensityUnit,
  IdentityStrategy,
  IngestNewNovaEvent,
  IngestPhotometryEvent,
  InitializeNovaEvent,
  Instant,
  JobAttempt,
  JobRun,
  JobStatus,
  JobType,
  LastAttemptOutcome,
  Locator,
  LocatorAlias,
  LocatorIdentity,
  LocatorKind,
  LocatorRole,
  LogReference,
  MagnitudeSystem,
  ManualReviewStatus,
  Moment,
  NameCheckAndReconcileEvent,
  NameKind,
  NameMapping,
  NameSource,
  NovaManifest,
  NovaQuarantineReason,
  NovaRecord,
  NovaReference,
  NovaResult,
  NovaStatus,
  PartialDate,
  PhotometryMeasurement,
  PhotometryMetadata,
  PhotometryQuarantineReason,
  PhotometryRow,
  PhotometryRowFailure,
  PhotometryRowFailures,
  PhotometryUploadManifest,
  PlanStatus,
  Position,
  ProductStatusResult,
  ProductType,
  ProfileSelectionInputs,
  Provenance,
  ProvenanceMethod,
  Provider,
  QuarantineContext,
  ReferenceRecord,
  ReferenceRole,
  ReferenceType,
  RefreshReferencesEvent,
  RegenerationPlan,
  Sha16,
  Sha256,
  SnrProvenance,
  SpectralCoordType,
  SpectralCoordUnit,
  SpectrumMetadata,
  SpectrumQuarantineReason,
  SpectrumSource,
  StoredRegime,
  TableColumn,
  TicketQuarantineReason,
  TimeSystem,
  UnitConversion,
  UploadSplit,
  UploadedFile,
  Uuid,
  ValidationOutcome,
  ValidationResult,
  ValidationStatus,
  WorkItem,
  WorkflowEnd,
  WorkflowFailure,
  WorkflowName,
  WorkflowOutcome,
  WorkflowPayload,
  WorkflowSuccess,
} from './types.ts'

/** One truth for types and checks: both come from the contract. */
const schemaOf = <T>(make: () => z.ZodMiniType): z.ZodMiniType<T> => make() as z.ZodMiniType<T>

const shortest = (length: number) =>
  z.refine<string>((text) => [...text].length >= length, { error: `must have at least ${length} characters` })

const longest = (length: number) =>
  z.refine<string>((text) => text.length <= length || [...text].length <= length, {
    error: `must have at most ${length} characters`,
  })

const when = (rule: string, condition: z.ZodMiniType, then: z.ZodMiniType, otherwise: z.ZodMiniType = z.unknown()) =>
  z.refine<unknown>(
    (value) => (condition.safeParse(value).success ? then : otherwise).safeParse(value).success,
    { error: rule },
  )

/** With members of later versions: `Uuid`. */
export const UuidSchema: z.ZodMiniType<Uuid> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u)))

/** With members of later versions: `Sha256`. */
export const Sha256Schema: z.ZodMiniType<Sha256> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^[0-9a-f]{64}$/u)))

/** With members of later versions: `PartialDate`. */
export const PartialDateSchema: z.ZodMiniType<PartialDate> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/u)))

/** With members of later versions: `Instant`. */
export const InstantSchema: z.ZodMiniType<Instant> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u)))

/** With members of later versions: `DocumentVersion`. */
export const DocumentVersionSchema: z.ZodMiniType<DocumentVersion> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^1\.\d+$/u)))

/** Exactly: `EntityVersion`. */
export const EntityVersionSchema: z.ZodMiniType<EntityVersion> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^1\.\d+\.\d+$/u)))

/** With members of later versions: `Moment`. */
export const MomentSchema: z.ZodMiniType<Moment> = /* @__PURE__ */ schemaOf(() =>
  z.iso.datetime({ offset: true }))

/** With members of later versions: `Sha16`. */
export const Sha16Schema: z.ZodMiniType<Sha16> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^[0-9a-f]{16}$/u)))

/** With members of later versions: `Fingerprint`. */
export const FingerprintSchema: z.ZodMiniType<Fingerprint> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^[0-9a-f]{12}$/u)))

/** With members of later versions: `Bibcode`. */
export const BibcodeSchema: z.ZodMiniType<Bibcode> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.minLength(1), longest(19)))

/** With members of later versions: `Provider`. */
export const ProviderSchema: z.ZodMiniType<Provider> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.minLength(1), longest(128)))

/** With members of later versions: `LocatorIdentity`. */
export const LocatorIdentitySchema: z.ZodMiniType<LocatorIdentity> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.minLength(1), longest(2048)))

/** Exactly: `ValidationStatus`. */
export const ValidationStatusSchema: z.ZodMiniType<ValidationStatus> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['UNVALIDATED', 'VALID', 'QUARANTINED', 'TERMINAL_INVALID']))

/** Exactly: `AcquisitionStatus`. */
export const AcquisitionStatusSchema: z.ZodMiniType<AcquisitionStatus> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['STUB', 'ACQUIRED', 'FAILED_RETRYABLE', 'SKIPPED_DUPLICATE', 'SKIPPED_BACKOFF']))

/** Exactly: `Eligibility`. */
export const EligibilitySchema: z.ZodMiniType<Eligibility> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['ACQUIRE', 'NONE']))

/** Exactly: `LastAttemptOutcome`. */
export const LastAttemptOutcomeSchema: z.ZodMiniType<LastAttemptOutcome> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['SUCCESS', 'RETRYABLE_FAILURE', 'TERMINAL_FAILURE', 'QUARANTINE']))

/** Exactly: `ManualReviewStatus`. */
export const ManualReviewStatusSchema: z.ZodMiniType<ManualReviewStatus> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['PENDING', 'CLEARED_RETRY_APPROVED', 'CLEARED_TERMINAL']))

/** With members of later versions: `SpectrumQuarantineReason`. */
export const SpectrumQuarantineReasonSchema: z.ZodMiniType<SpectrumQuarantineReason> = /* @__PURE__ */ schemaOf(() =>
  z.enum([
    'UNKNOWN_PROFILE',
    'MISSING_CRITICAL_METADATA',
    'CHECKSUM_MISMATCH',
    'COORDINATE_PROXIMITY',
    'OTHER',
  ]))

/** Exactly: `NovaQuarantineReason`. */
export const NovaQuarantineReasonSchema: z.ZodMiniType<NovaQuarantineReason> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['COORDINATE_AMBIGUITY', 'OTHER']))

/** With members of later versions: `PhotometryQuarantineReason`. */
export const PhotometryQuarantineReasonSchema: z.ZodMiniType<PhotometryQuarantineReason> = /* @__PURE__ */ schemaOf(() =>
  z.enum([
    'FILE_TOO_LARGE',
    'MISSING_REQUIRED_COLUMNS',
    'COERCION_FAILURE_THRESHOLD_EXCEEDED',
    'UNRECOGNIZED_BAND_STRING',
    'CONFLICTING_BAND_CONTEXT',
    'BAND_CONTEXT_EXCLUDES_ALL_CANDIDATES',
    'AMBIGUOUS_BAND_UNRESOLVABLE',
    'OTHER',
  ]))

/** With members of later versions: `TicketQuarantineReason`. */
export const TicketQuarantineReasonSchema: z.ZodMiniType<TicketQuarantineReason> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['UNRESOLVABLE_OBJECT_NAME', 'IDENTITY_AMBIGUITY']))

/** Exactly: `ProductType`. */
export const ProductTypeSchema: z.ZodMiniType<ProductType> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['SPECTRA', 'PHOTOMETRY_TABLE']))

/** With members of later versions: `LocatorKind`. */
export const LocatorKindSchema: z.ZodMiniType<LocatorKind> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['URL', 'S3', 'OTHER']))

/** With members of later versions: `LocatorRole`. */
export const LocatorRoleSchema: z.ZodMiniType<LocatorRole> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['PRIMARY', 'MIRROR']))

/** With members of later versions: `IdentityStrategy`. */
export const IdentityStrategySchema: z.ZodMiniType<IdentityStrategy> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['NATIVE_ID', 'METADATA_KEY', 'WEAK']))

/** Exactly: `NovaStatus`. */
export const NovaStatusSchema: z.ZodMiniType<NovaStatus> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['ACTIVE', 'QUARANTINED', 'MERGED', 'DEPRECATED']))

/** Exactly: `NameKind`. */
export const NameKindSchema: z.ZodMiniType<NameKind> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['PRIMARY', 'ALIAS']))

/** Exactly: `NameSource`. */
export const NameSourceSchema: z.ZodMiniType<NameSource> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['USER_INPUT', 'INGESTION', 'SIMBAD', 'TNS', 'OTHER']))

/** Exactly: `FileRole`. */
export const FileRoleSchema: z.ZodMiniType<FileRole> = /* @__PURE__ */ schemaOf(() =>
  z.enum([
    'SPECTRA_RAW_FITS',
    'SPECTRA_QUARANTINE_CONTEXT',
    'SPECTRA_NORMALIZED',
    'SPECTRA_PLOT',
    'PHOTOMETRY_TABLE',
    'PHOTOMETRY_SNAPSHOT',
    'WORKFLOW_QUARANTINE_CONTEXT',
    'BUNDLE_MANIFEST',
    'BUNDLE_ZIP',
    'OTHER',
  ]))

/** Exactly: `ProvenanceMethod`. */
export const ProvenanceMethodSchema: z.ZodMiniType<ProvenanceMethod> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['manual', 'scraped', 'computed', 'imported']))

/** Exactly: `JobStatus`. */
export const JobStatusSchema: z.ZodMiniType<JobStatus> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'QUARANTINED', 'CANCELLED']))

/** Exactly: `AttemptStatus`. */
export const AttemptStatusSchema: z.ZodMiniType<AttemptStatus> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['STARTED', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'CANCELLED']))

/** Exactly: `JobType`. */
export const JobTypeSchema: z.ZodMiniType<JobType> = /* @__PURE__ */ schemaOf(() =>
  z.enum([
    'InitializeNova',
    'IngestNewNova',
    'RefreshReferences',
    'DiscoverSpectraProducts',
    'AcquireAndValidateSpectra',
    'IngestPhotometry',
    'NameCheckAndReconcile',
  ]))

/** With members of later versions: `WorkflowName`. */
export const WorkflowNameSchema: z.ZodMiniType<WorkflowName> = /* @__PURE__ */ schemaOf(() =>
  z.enum([
    'initialize_nova',
    'ingest_new_nova',
    'refresh_references',
    'discover_spectra_products',
    'acquire_and_validate_spectra',
    'ingest_ticket',
    'regenerate_artifacts',
    'ingest_photometry',
    'name_check_and_reconcile',
  ]))

/** With members of later versions: `WorkflowOutcome`. */
export const WorkflowOutcomeSchema: z.ZodMiniType<WorkflowOutcome> = /* @__PURE__ */ schemaOf(() =>
  z.enum([
    'CREATED_AND_LAUNCHED',
    'EXISTS_AND_LAUNCHED',
    'NOT_FOUND',
    'NOT_A_CLASSICAL_NOVA',
    'LAUNCHED',
    'SUCCEEDED',
    'COMPLETED',
    'SKIPPED_ALREADY_VALIDATED',
    'SKIPPED_QUARANTINE_BLOCKED',
    'SKIPPED_COOLDOWN_ACTIVE',
    'INGESTED_PHOTOMETRY',
    'INGESTED_SPECTRA',
    'SKIPPED_DUPLICATE',
    'SKIPPED_BACKOFF',
    'DUPLICATE_OF_EXISTING',
    'VALIDATED',
    'INGESTED',
  ]))

/** Exactly: `ReferenceType`. */
export const ReferenceTypeSchema: z.ZodMiniType<ReferenceType> = /* @__PURE__ */ schemaOf(() =>
  z.enum([
    'journal_article',
    'conference_abstract',
    'poster',
    'catalog',
    'software',
    'atel',
    'cbat_circular',
    'arxiv_preprint',
    'other',
  ]))

/** Exactly: `ReferenceRole`. */
export const ReferenceRoleSchema: z.ZodMiniType<ReferenceRole> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['DISCOVERY', 'SPECTRA_SOURCE', 'PHOTOMETRY_SOURCE', 'OTHER']))

/** With members of later versions: `SnrProvenance`. */
export const SnrProvenanceSchema: z.ZodMiniType<SnrProvenance> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['source', 'estimated_der_snr']))

/** With members of later versions: `StoredRegime`. */
export const StoredRegimeSchema: z.ZodMiniType<StoredRegime> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['optical', 'uv', 'nir', 'mir', 'fir', 'xray', 'radio', 'gamma']))

/** With members of later versions: `TimeSystem`. */
export const TimeSystemSchema: z.ZodMiniType<TimeSystem> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['MJD_UTC', 'MJD_TT', 'HJD_UTC', 'HJD_TT', 'JD_UTC', 'JD_TT', 'ISOT', 'OTHER']))

/** With members of later versions: `SpectralCoordType`. */
export const SpectralCoordTypeSchema: z.ZodMiniType<SpectralCoordType> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['wavelength', 'frequency', 'energy']))

/** With members of later versions: `SpectralCoordUnit`. */
export const SpectralCoordUnitSchema: z.ZodMiniType<SpectralCoordUnit> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['Angstrom', 'nm', 'GHz', 'MHz', 'keV', 'MeV', 'GeV']))

/** With members of later versions: `MagnitudeSystem`. */
export const MagnitudeSystemSchema: z.ZodMiniType<MagnitudeSystem> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['Vega', 'AB', 'ST']))

/** With members of later versions: `FluxDensityUnit`. */
export const FluxDensityUnitSchema: z.ZodMiniType<FluxDensityUnit> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['Jy', 'mJy', 'uJy', 'erg/cm2/s/Hz', 'erg/cm2/s/keV']))

/** With members of later versions: `DataRights`. */
export const DataRightsSchema: z.ZodMiniType<DataRights> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['public', 'CC-BY', 'CC-BY-SA', 'proprietary', 'OTHER']))

/** With members of later versions: `BandResolutionType`. */
export const BandResolutionTypeSchema: z.ZodMiniType<BandResolutionType> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['canonical', 'synonym', 'generic_fallback', 'sidecar_assertion']))

/** With members of later versions: `BandResolutionConfidence`. */
export const BandResolutionConfidenceSchema: z.ZodMiniType<BandResolutionConfidence> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['high', 'medium', 'low']))

/** With members of later versions: `DataOrigin`. */
export const DataOriginSchema: z.ZodMiniType<DataOrigin> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['literature', 'operator_upload', 'donor_submission']))

/** Exactly: `DirtyType`. */
export const DirtyTypeSchema: z.ZodMiniType<DirtyType> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['spectra', 'photometry', 'references']))

/** Exactly: `PlanStatus`. */
export const PlanStatusSchema: z.ZodMiniType<PlanStatus> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['PENDING', 'IN_PROGRESS', 'COMPLETED', 'FAILED', 'ABANDONED']))

/** Exactly: `ArtifactType`. */
export const ArtifactTypeSchema: z.ZodMiniType<ArtifactType> = /* @__PURE__ */ schemaOf(() =>
  z.enum([
    'spectra.json',
    'photometry.json',
    'sparkline.svg',
    'references.json',
    'nova.json',
    'bundle.zip',
    'catalog.json',
  ]))

/** With members of later versions: `ErrorClass`. */
export const ErrorClassSchema: z.ZodMiniType<ErrorClass> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['RETRYABLE', 'TERMINAL', 'QUARANTINE']))

/** With members of later versions: `ValidationOutcome`. */
export const ValidationOutcomeSchema: z.ZodMiniType<ValidationOutcome> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['VALID', 'QUARANTINED']))

/** With members of later versions: `Locator`. */
export const LocatorSchema: z.ZodMiniType<Locator> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    kind: LocatorKindSchema,
    role: z.optional(LocatorRoleSchema),
    value: z.string().check(z.minLength(1), longest(2048)),
  }))

/** Exactly: `Provenance`. */
export const ProvenanceSchema: z.ZodMiniType<Provenance> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    source: z.string().check(z.minLength(1), longest(128)),
    source_record_id: z.optional(z.nullable(z.string().check(longest(256)))),
    retrieved_at: MomentSchema,
    method: z.optional(ProvenanceMethodSchema),
    asserted_by: z.optional(z.nullable(z.string().check(longest(256)))),
    citation: z.optional(z.nullable(z.string().check(longest(512)))),
    notes: z.optional(z.nullable(z.string().check(longest(2000)))),
  }))

/** Exactly: `Position`. */
export const PositionSchema: z.ZodMiniType<Position> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    ra_deg: z.number().check(z.minimum(0), z.lt(360)),
    dec_deg: z.number().check(z.minimum(-90), z.maximum(90)),
    frame: z.optional(z.literal('ICRS')),
    epoch: z.optional(z.string()),
    provenance: z.optional(z.nullable(ProvenanceSchema)),
  }))

/** With members of later versions: `ProfileSelectionInputs`. */
export const ProfileSelectionInputsSchema: z.ZodMiniType<ProfileSelectionInputs> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    provider: z.nullable(z.string()),
    instrume: z.nullable(z.string()),
    telescop: z.nullable(z.string()),
    origin: z.nullable(z.string()),
  }))

/** With members of later versions: `SpectrumSource`. */
export const SpectrumSourceSchema: z.ZodMiniType<SpectrumSource> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    schema_version: DocumentVersionSchema,
    nova_id: UuidSchema,
    data_product_id: UuidSchema,
    provider: ProviderSchema,
    locator: LocatorSchema,
    locator_identity: LocatorIdentitySchema,
    identity_strategy: IdentityStrategySchema,
    provider_product_key: z.optional(z.string().check(z.minLength(1), longest(2048))),
    retrieved_at: InstantSchema,
    sha256: Sha256Schema,
    byte_length: z.int().check(z.minimum(0)),
    content_type: z.string().check(z.minLength(1)),
    etag: z.optional(z.string().check(z.minLength(1), longest(512))),
    job_run_id: z.optional(UuidSchema),
    correlation_id: z.optional(UuidSchema),
  }).check(when(
    'An id made from the native id needs provider_product_key.',
    z.looseObject({ identity_strategy: z.literal('NATIVE_ID') }),
    z.looseObject({ provider_product_key: z.string() }),
  )))

/** With members of later versions: `LogReference`. */
export const LogReferenceSchema: z.ZodMiniType<LogReference> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    log_group: z.string().check(z.minLength(1)),
    log_stream: z.string().check(z.minLength(1)),
    request_id: z.optional(z.string().check(z.minLength(1))),
  }))

/** With members of later versions: `QuarantineContext`. */
export const QuarantineContextSchema: z.ZodMiniType<QuarantineContext> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    schema_version: DocumentVersionSchema,
    nova_id: UuidSchema,
    data_product_id: UuidSchema,
    provider: ProviderSchema,
    locator_identity: z.nullable(LocatorIdentitySchema),
    validation_status: z.literal('QUARANTINED'),
    quarantine_reason_code: SpectrumQuarantineReasonSchema,
    quarantine_reason: z.nullable(z.string()),
    quarantined_at: InstantSchema,
    error_fingerprint: z.nullable(FingerprintSchema),
    classification_reason: z.nullable(z.string()),
    fits_profile_id: z.nullable(z.string()),
    profile_selection_inputs: ProfileSelectionInputsSchema,
    header_signature_hash: z.nullable(Sha16Schema),
    normalization_notes: z.array(z.string()),
    sha256: Sha256Schema,
    byte_length: z.int().check(z.minimum(0)),
    job_run_id: z.nullable(UuidSchema),
    correlation_id: z.nullable(UuidSchema),
    log_references: z.array(LogReferenceSchema),
  }).check(when(
    'A file with an unknown profile was read by none.',
    z.looseObject({ quarantine_reason_code: z.literal('UNKNOWN_PROFILE') }),
    z.looseObject({ fits_profile_id: z.optional(z.null()) }),
  )))

/** With members of later versions: `UnitConversion`. */
export const UnitConversionSchema: z.ZodMiniType<UnitConversion> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    axis: z.enum(['spectral', 'flux']),
    from: z.string().check(z.minLength(1)),
    to: z.string().check(z.minLength(1)),
    factor: z.number(),
  }))

/** With members of later versions: `TableColumn`. */
export const TableColumnSchema: z.ZodMiniType<TableColumn> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.string().check(z.minLength(1)),
    type: z.enum(['DOUBLE']),
    unit: z.nullable(z.string()),
  }))

/** With members of later versions: `SpectrumMetadata`. */
export const SpectrumMetadataSchema: z.ZodMiniType<SpectrumMetadata> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    schema_version: DocumentVersionSchema,
    nova_id: UuidSchema,
    data_product_id: UuidSchema,
    provider: ProviderSchema,
    source_sha256: Sha256Schema,
    fits_profile_id: z.string().check(z.minLength(1)),
    header_signature_hash: z.nullable(Sha16Schema),
    spectral_units: z.string(),
    flux_units: z.string(),
    observation_time: z.string().check(z.minLength(1)),
    observation_mjd: z.nullable(z.number()),
    target_ra_deg: z.nullable(z.number()),
    target_dec_deg: z.nullable(z.number()),
    instrument: z.nullable(z.string()),
    telescope: z.nullable(z.string()),
    exposure_time_s: z.nullable(z.number()),
    spectral_resolution: z.nullable(z.number()),
    snr: z.nullable(z.number()),
    wavelength_min_nm: z.number(),
    wavelength_max_nm: z.number(),
    raw_header: z.record(z.string(), z.unknown()),
    conversions: z.array(UnitConversionSchema),
    normalization_notes: z.array(z.string()),
    row_count: z.int().check(z.minimum(0)),
    columns: z.array(TableColumnSchema),
  }))

/** With members of later versions: `PhotometryMetadata`. */
export const PhotometryMetadataSchema: z.ZodMiniType<PhotometryMetadata> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    schema_version: DocumentVersionSchema,
    nova_id: UuidSchema,
    data_product_id: UuidSchema,
    photometry_schema_version: z.string().check(z.minLength(1), longest(64)),
    row_count: z.int().check(z.minimum(0)),
    sha256: Sha256Schema,
    byte_length: z.int().check(z.minimum(0)),
    ingestion_count: z.int().check(z.minimum(0)),
    last_ingestion_at: z.nullable(InstantSchema),
    last_ingestion_source: z.nullable(z.string()),
    last_ingested_file_sha256: z.nullable(Sha256Schema),
  }))

/** With members of later versions: `UploadedFile`. */
export const UploadedFileSchema: z.ZodMiniType<UploadedFile> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    filename: z.string().check(z.minLength(1)),
    sha256: Sha256Schema,
    byte_length: z.int().check(z.minimum(0)),
  }))

/** With members of later versions: `UploadSplit`. */
export const UploadSplitSchema: z.ZodMiniType<UploadSplit> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    nova_id: UuidSchema,
    filename: z.string().check(z.minLength(1)),
    row_count: z.int().check(z.minimum(0)),
    sha256: Sha256Schema,
  }))

/** With members of later versions: `PhotometryUploadManifest`. */
export const PhotometryUploadManifestSchema: z.ZodMiniType<PhotometryUploadManifest> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    schema_version: DocumentVersionSchema,
    ingest_file_id: UuidSchema,
    received_at: InstantSchema,
    original: UploadedFileSchema,
    splits: z.array(UploadSplitSchema),
  }))

/** With members of later versions: `PhotometryRowFailure`. */
export const PhotometryRowFailureSchema: z.ZodMiniType<PhotometryRowFailure> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    row_number: z.int().check(z.minimum(0)),
    reason: z.string(),
    raw_row: z.array(z.string()),
  }))

/** With members of later versions: `PhotometryRowFailures`. */
export const PhotometryRowFailuresSchema: z.ZodMiniType<PhotometryRowFailures> = /* @__PURE__ */ schemaOf(() =>
  z.array(PhotometryRowFailureSchema))

/** With members of later versions: `WorkflowPayload`. */
export const WorkflowPayloadSchema: z.ZodMiniType<WorkflowPayload> = /* @__PURE__ */ schemaOf(() =>
  z.record(z.string(), z.unknown()))

/** With members of later versions: `BundleMetadata`. */
export const BundleMetadataSchema: z.ZodMiniType<BundleMetadata> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    nova_id: UuidSchema,
    primary_name: z.string(),
    aliases: z.array(z.string()),
    ra: z.string(),
    dec: z.string(),
    discovery_date: z.nullable(PartialDateSchema),
    nova_type: z.nullable(z.string()),
    spectra_count: z.int().check(z.minimum(0)),
    photometry_count: z.int().check(z.minimum(0)),
    references_count: z.int().check(z.minimum(0)),
    generated_at: MomentSchema,
  }))

/** With members of later versions: `BundleSpectrumSource`. */
export const BundleSpectrumSourceSchema: z.ZodMiniType<BundleSpectrumSource> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    data_product_id: UuidSchema,
    bundle_filename: z.string(),
    provider: z.string(),
    telescope: z.string(),
    instrument: z.string(),
    epoch_mjd: z.nullable(z.number()),
    bibcode: z.nullable(z.string()),
    data_url: z.nullable(z.string()),
    data_rights: z.string(),
  }))

/** With members of later versions: `BundlePhotometrySource`. */
export const BundlePhotometrySourceSchema: z.ZodMiniType<BundlePhotometrySource> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    bibcode: z.nullable(z.string()),
    orig_catalog: z.nullable(z.string()),
    observation_count: z.int().check(z.minimum(0)),
    regimes: z.array(z.string()),
    bands: z.array(z.string()),
    data_url: z.nullable(z.string()),
    data_rights: z.string(),
  }))

/** With members of later versions: `BundleSources`. */
export const BundleSourcesSchema: z.ZodMiniType<BundleSources> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    nova_id: UuidSchema,
    generated_at: MomentSchema,
    spectra: z.array(BundleSpectrumSourceSchema),
    photometry_sources: z.array(BundlePhotometrySourceSchema),
  }))

/** With members of later versions: `PhotometryRow`. */
export const PhotometryRowSchema: z.ZodMiniType<PhotometryRow> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    row_id: UuidSchema,
    nova_id: UuidSchema,
    primary_name: z.string(),
    ra_deg: z.number().check(z.minimum(0), z.maximum(360)),
    dec_deg: z.number().check(z.minimum(-90), z.maximum(90)),
    time_mjd: z.number(),
    time_bary_corr: z.boolean(),
    time_orig: z.nullable(z.number()),
    time_orig_sys: z.nullable(TimeSystemSchema),
    svo_filter_id: z.nullable(z.string()),
    band_id: z.string(),
    band_name: z.string(),
    regime: StoredRegimeSchema,
    spectral_coord_type: SpectralCoordTypeSchema,
    spectral_coord_value: z.nullable(z.number()),
    spectral_coord_unit: SpectralCoordUnitSchema,
    bandpass_width: z.nullable(z.number()),
    magnitude: z.nullable(z.number()),
    mag_err: z.nullable(z.number()),
    flux_density: z.nullable(z.number()),
    flux_density_err: z.nullable(z.number()),
    flux_density_unit: z.nullable(z.string()),
    count_rate: z.nullable(z.number()),
    count_rate_err: z.nullable(z.number()),
    is_upper_limit: z.boolean(),
    limiting_value: z.nullable(z.number()),
    limiting_sigma: z.nullable(z.number()),
    quality_flag: z.literal([0, 1, 2, 3]),
    notes: z.nullable(z.string().check(longest(2048))),
    bibcode: z.nullable(BibcodeSchema),
    doi: z.nullable(z.string().check(longest(512))),
    data_url: z.nullable(z.string().check(longest(2048))),
    orig_catalog: z.nullable(z.string().check(longest(256))),
    orig_table_ref: z.nullable(z.string().check(longest(256))),
    telescope: z.nullable(z.string().check(longest(256))),
    instrument: z.nullable(z.string().check(longest(256))),
    observer: z.nullable(z.string().check(longest(256))),
    data_rights: DataRightsSchema,
    band_resolution_type: BandResolutionTypeSchema,
    band_resolution_confidence: BandResolutionConfidenceSchema,
    sidecar_contributed: z.boolean(),
    data_origin: DataOriginSchema,
    donor_attribution: z.nullable(z.string().check(longest(512))),
  }).check(when(
    'A detection needs a magnitude, a flux density or a count rate.',
    z.looseObject({ is_upper_limit: z.literal(false) }),
    z.union([
      z.looseObject({ magnitude: z.number() }),
      z.looseObject({ flux_density: z.number() }),
      z.looseObject({ count_rate: z.number() }),
    ]),
  ), when(
    'A limit has limiting_value, a detection has neither it nor limiting_sigma.',
    z.looseObject({ is_upper_limit: z.literal(true) }),
    z.looseObject({ limiting_value: z.number() }),
    z.looseObject({ limiting_value: z.optional(z.null()), limiting_sigma: z.optional(z.null()) }),
  ), when(
    'A flux density needs its unit.',
    z.looseObject({ flux_density: z.number() }),
    z.looseObject({ flux_density_unit: z.string() }),
  ), when(
    'time_orig and time_orig_sys come together or not at all.',
    z.looseObject({ time_orig: z.number() }),
    z.looseObject({ time_orig_sys: z.string() }),
    z.looseObject({ time_orig_sys: z.optional(z.null()) }),
  )))

/** Exactly: `PhotometryMeasurement`. */
export const PhotometryMeasurementSchema: z.ZodMiniType<PhotometryMeasurement> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    schema_version: EntityVersionSchema,
    created_at: MomentSchema,
    updated_at: MomentSchema,
    nova_id: UuidSchema,
    primary_name: z.string(),
    ra_deg: z.number().check(z.minimum(0), z.maximum(360)),
    dec_deg: z.number().check(z.minimum(-90), z.maximum(90)),
    time_mjd: z.number(),
    time_bary_corr: z.boolean(),
    time_orig: z.optional(z.nullable(z.number())),
    time_orig_sys: z.optional(z.nullable(TimeSystemSchema)),
    svo_filter_id: z.optional(z.nullable(z.string())),
    band_id: z.string(),
    band_name: z.string(),
    regime: StoredRegimeSchema,
    spectral_coord_type: SpectralCoordTypeSchema,
    spectral_coord_value: z.optional(z.nullable(z.number())),
    spectral_coord_unit: SpectralCoordUnitSchema,
    bandpass_width: z.optional(z.nullable(z.number())),
    magnitude: z.optional(z.nullable(z.number())),
    mag_err: z.optional(z.nullable(z.number())),
    flux_density: z.optional(z.nullable(z.number())),
    flux_density_err: z.optional(z.nullable(z.number())),
    flux_density_unit: z.optional(z.nullable(z.string())),
    count_rate: z.optional(z.nullable(z.number())),
    count_rate_err: z.optional(z.nullable(z.number())),
    is_upper_limit: z.boolean(),
    limiting_value: z.optional(z.nullable(z.number())),
    limiting_sigma: z.optional(z.nullable(z.number())),
    quality_flag: z.literal([0, 1, 2, 3]),
    notes: z.optional(z.nullable(z.string().check(longest(2048)))),
    bibcode: z.optional(z.nullable(BibcodeSchema)),
    doi: z.optional(z.nullable(z.string().check(longest(512)))),
    data_url: z.optional(z.nullable(z.string().check(longest(2048)))),
    orig_catalog: z.optional(z.nullable(z.string().check(longest(256)))),
    orig_table_ref: z.optional(z.nullable(z.string().check(longest(256)))),
    telescope: z.optional(z.nullable(z.string().check(longest(256)))),
    instrument: z.optional(z.nullable(z.string().check(longest(256)))),
    observer: z.optional(z.nullable(z.string().check(longest(256)))),
    data_rights: DataRightsSchema,
    band_resolution_type: BandResolutionTypeSchema,
    band_resolution_confidence: BandResolutionConfidenceSchema,
    sidecar_contributed: z.boolean(),
    data_origin: DataOriginSchema,
    donor_attribution: z.optional(z.nullable(z.string().check(longest(512)))),
  }).check(when(
    'A detection needs a magnitude, a flux density or a count rate.',
    z.looseObject({ is_upper_limit: z.literal(false) }),
    z.union([
      z.looseObject({ magnitude: z.number() }),
      z.looseObject({ flux_density: z.number() }),
      z.looseObject({ count_rate: z.number() }),
    ]),
  ), when(
    'A limit has limiting_value, a detection has neither it nor limiting_sigma.',
    z.looseObject({ is_upper_limit: z.literal(true) }),
    z.looseObject({ limiting_value: z.number() }),
    z.looseObject({ limiting_value: z.optional(z.null()), limiting_sigma: z.optional(z.null()) }),
  ), when(
    'A flux density needs its unit.',
    z.looseObject({ flux_density: z.number() }),
    z.looseObject({ flux_density_unit: z.string() }),
  ), when(
    'time_orig and time_orig_sys come together or not at all.',
    z.looseObject({ time_orig: z.number() }),
    z.looseObject({ time_orig_sys: z.string() }),
    z.looseObject({ time_orig_sys: z.optional(z.null()) }),
  )))

/** Exactly: `NovaRecord`. */
export const NovaRecordSchema: z.ZodMiniType<NovaRecord> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    schema_version: EntityVersionSchema,
    created_at: MomentSchema,
    updated_at: MomentSchema,
    nova_id: UuidSchema,
    primary_name: z.string().check(z.minLength(1), longest(256)),
    primary_name_normalized: z.string().check(z.minLength(1), longest(256)),
    status: z.optional(NovaStatusSchema),
    position: z.optional(z.nullable(PositionSchema)),
    discovery_date: z.optional(z.nullable(PartialDateSchema)),
    nova_type: z.optional(z.nullable(z.string().check(longest(64)))),
    aliases: z.optional(z.array(z.string())),
    quarantine_reason_code: z.optional(z.nullable(NovaQuarantineReasonSchema)),
    manual_review_status: z.optional(z.nullable(z.string().check(longest(64)))),
    provenance: z.optional(z.nullable(ProvenanceSchema)),
  }))

/** Exactly: `NameMapping`. */
export const NameMappingSchema: z.ZodMiniType<NameMapping> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    schema_version: EntityVersionSchema,
    created_at: MomentSchema,
    updated_at: MomentSchema,
    name_raw: z.string().check(z.minLength(1), longest(256)),
    name_normalized: z.string().check(z.minLength(1), longest(256)),
    name_kind: z.optional(NameKindSchema),
    nova_id: UuidSchema,
    source: z.optional(NameSourceSchema),
  }))

/** Exactly: `LocatorAlias`. */
export const LocatorAliasSchema: z.ZodMiniType<LocatorAlias> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    schema_version: EntityVersionSchema,
    created_at: MomentSchema,
    updated_at: MomentSchema,
    provider: ProviderSchema,
    locator_identity: LocatorIdentitySchema,
    data_product_id: UuidSchema,
    nova_id: UuidSchema,
  }))

/** Exactly: `DataProduct`. */
export const DataProductSchema: z.ZodMiniType<DataProduct> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    schema_version: EntityVersionSchema,
    created_at: MomentSchema,
    updated_at: MomentSchema,
    data_product_id: UuidSchema,
    nova_id: UuidSchema,
    product_type: ProductTypeSchema,
    provider: z.optional(z.nullable(ProviderSchema)),
    locator_identity: z.optional(z.nullable(LocatorIdentitySchema)),
    locators: z.optional(z.array(LocatorSchema)),
    hints: z.optional(z.record(z.string(), z.unknown())),
    identity_strategy: z.optional(z.nullable(IdentityStrategySchema)),
    provider_product_key: z.optional(z.nullable(z.string())),
    acquisition_status: z.optional(z.nullable(AcquisitionStatusSchema)),
    validation_status: z.optional(z.nullable(ValidationStatusSchema)),
    eligibility: z.optional(z.nullable(EligibilitySchema)),
    attempt_count: z.optional(z.nullable(z.int().check(z.minimum(0)))),
    last_attempt_at: z.optional(z.nullable(MomentSchema)),
    next_eligible_attempt_at: z.optional(z.nullable(MomentSchema)),
    last_error_fingerprint: z.optional(z.nullable(FingerprintSchema)),
    last_attempt_outcome: z.optional(z.nullable(LastAttemptOutcomeSchema)),
    last_execution_arn: z.optional(z.nullable(z.string())),
    duplicate_of_data_product_id: z.optional(z.nullable(UuidSchema)),
    byte_length: z.optional(z.nullable(z.int().check(z.minimum(0)))),
    etag: z.optional(z.nullable(z.string())),
    sha256: z.optional(z.nullable(Sha256Schema)),
    header_signature_hash: z.optional(z.nullable(Sha16Schema)),
    fits_profile_id: z.optional(z.nullable(z.string())),
    profile_selection_inputs: z.optional(z.record(z.string(), z.unknown())),
    normalization_notes: z.optional(z.array(z.string())),
    quarantine_reason_code: z.optional(z.nullable(SpectrumQuarantineReasonSchema)),
    manual_review_status: z.optional(z.nullable(ManualReviewStatusSchema)),
    raw_s3_bucket: z.optional(z.nullable(z.string())),
    raw_s3_key: z.optional(z.nullable(z.string())),
    derived_s3_prefix: z.optional(z.nullable(z.string())),
    s3_bucket: z.optional(z.nullable(z.string())),
    s3_key: z.optional(z.nullable(z.string())),
    last_ingestion_at: z.optional(z.nullable(MomentSchema)),
    last_ingestion_source: z.optional(z.nullable(z.string())),
    ingestion_count: z.optional(z.nullable(z.int().check(z.minimum(0)))),
    instrument: z.optional(z.nullable(z.string())),
    telescope: z.optional(z.nullable(z.string())),
    observation_date_mjd: z.optional(z.nullable(z.number())),
    flux_unit: z.optional(z.nullable(z.string())),
    wavelength_min_nm: z.optional(z.nullable(z.number())),
    wavelength_max_nm: z.optional(z.nullable(z.number())),
    snr: z.optional(z.nullable(z.number().check(z.minimum(0)))),
    snr_provenance: z.optional(z.nullable(SnrProvenanceSchema)),
    constituent_data_product_ids: z.optional(z.nullable(z.array(UuidSchema))),
    rejected_data_product_ids: z.optional(z.nullable(z.array(UuidSchema))),
    composite_fingerprint: z.optional(z.nullable(Sha256Schema)),
    composite_s3_key: z.optional(z.nullable(z.string())),
    web_ready_s3_key: z.optional(z.nullable(z.string())),
    provenance: z.optional(z.nullable(ProvenanceSchema)),
  }).check(when(
    'A spectrum needs provider, validation_status and eligibility.',
    z.looseObject({ product_type: z.literal('SPECTRA') }),
    z.looseObject({ provider: z.string(), validation_status: z.string(), eligibility: z.string() }),
  ), when(
    'A spectrum that is no composite needs locator_identity and acquisition_status.',
    z.looseObject({
      product_type: z.literal('SPECTRA'),
      constituent_data_product_ids: z.optional(z.null()),
    }),
    z.looseObject({ locator_identity: z.string(), acquisition_status: z.string() }),
  ), when(
    'Photometry has no provider, no locator_identity and no locators.',
    z.looseObject({ product_type: z.literal('PHOTOMETRY_TABLE') }),
    z.looseObject({
      provider: z.optional(z.null()),
      locator_identity: z.optional(z.null()),
      locators: z.optional(z.array(z.unknown()).check(z.maxLength(0))),
    }),
  )))

/** Exactly: `FileObject`. */
export const FileObjectSchema: z.ZodMiniType<FileObject> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    schema_version: EntityVersionSchema,
    created_at: MomentSchema,
    updated_at: MomentSchema,
    file_id: UuidSchema,
    nova_id: z.optional(z.nullable(UuidSchema)),
    data_product_id: z.optional(z.nullable(UuidSchema)),
    role: FileRoleSchema,
    bucket: z.string().check(z.minLength(1), longest(256)),
    key: z.string().check(z.minLength(1), longest(2048)),
    content_type: z.optional(z.nullable(z.string())),
    byte_length: z.optional(z.nullable(z.int().check(z.minimum(0)))),
    etag: z.optional(z.nullable(z.string().check(longest(512)))),
    sha256: z.optional(z.nullable(z.string().check(longest(256)))),
    provenance: z.optional(z.nullable(ProvenanceSchema)),
    created_by: z.optional(z.nullable(z.string().check(longest(512)))),
    url: z.optional(z.nullable(z.string())),
  }))

/** Exactly: `ReferenceRecord`. */
export const ReferenceRecordSchema: z.ZodMiniType<ReferenceRecord> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    schema_version: EntityVersionSchema,
    created_at: MomentSchema,
    updated_at: MomentSchema,
    bibcode: BibcodeSchema,
    reference_type: ReferenceTypeSchema,
    title: z.optional(z.nullable(z.string().check(longest(2000)))),
    year: z.optional(z.nullable(z.int().check(z.minimum(1800), z.maximum(2500)))),
    publication_date: z.optional(z.nullable(PartialDateSchema)),
    authors: z.optional(z.array(z.string())),
    doi: z.optional(z.nullable(z.string().check(longest(512)))),
    arxiv_id: z.optional(z.nullable(z.string().check(longest(32)))),
    provenance: z.optional(z.nullable(ProvenanceSchema)),
  }))

/** Exactly: `NovaReference`. */
export const NovaReferenceSchema: z.ZodMiniType<NovaReference> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    schema_version: EntityVersionSchema,
    created_at: MomentSchema,
    updated_at: MomentSchema,
    nova_id: UuidSchema,
    bibcode: BibcodeSchema,
    role: z.optional(ReferenceRoleSchema),
    added_by_workflow: z.optional(z.nullable(z.string())),
    notes: z.optional(z.nullable(z.string().check(longest(4000)))),
    provenance: z.optional(z.nullable(ProvenanceSchema)),
  }))

/** Exactly: `JobRun`. */
export const JobRunSchema: z.ZodMiniType<JobRun> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    schema_version: EntityVersionSchema,
    created_at: MomentSchema,
    updated_at: MomentSchema,
    job_run_id: UuidSchema,
    job_type: z.optional(JobTypeSchema),
    workflow_name: z.string().check(z.minLength(1)),
    status: z.optional(JobStatusSchema),
    execution_arn: z.optional(z.nullable(z.string())),
    correlation_id: UuidSchema,
    idempotency_key: z.optional(z.string().check(shortest(8), longest(256))),
    started_at: MomentSchema,
    ended_at: z.optional(z.nullable(MomentSchema)),
    nova_id: z.optional(z.nullable(UuidSchema)),
    data_product_id: z.optional(z.nullable(UuidSchema)),
    initiated_by: z.optional(z.nullable(z.string())),
    attributes: z.optional(z.record(z.string(), z.unknown())),
  }))

/** Exactly: `JobAttempt`. */
export const JobAttemptSchema: z.ZodMiniType<JobAttempt> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    schema_version: EntityVersionSchema,
    created_at: MomentSchema,
    updated_at: MomentSchema,
    attempt_id: UuidSchema,
    job_run_id: UuidSchema,
    attempt_number: z.int().check(z.minimum(1)),
    status: z.optional(AttemptStatusSchema),
    started_at: MomentSchema,
    ended_at: z.optional(z.nullable(MomentSchema)),
    error_type: z.optional(z.nullable(z.string())),
    error_message: z.optional(z.nullable(z.string())),
    task_name: z.optional(z.nullable(z.string())),
    duration_ms: z.optional(z.nullable(z.int().check(z.minimum(0)))),
    request_id: z.optional(z.nullable(z.string())),
    execution_arn: z.optional(z.nullable(z.string())),
  }))

/** Exactly: `WorkItem`. */
export const WorkItemSchema: z.ZodMiniType<WorkItem> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    nova_id: UuidSchema,
    dirty_type: DirtyTypeSchema,
    source_workflow: z.string().check(z.minLength(1)),
    job_run_id: UuidSchema,
    correlation_id: UuidSchema,
    created_at: MomentSchema,
    ttl: z.int().check(z.minimum(0)),
  }))

/** Exactly: `NovaManifest`. */
export const NovaManifestSchema: z.ZodMiniType<NovaManifest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({ dirty_types: z.array(DirtyTypeSchema), artifacts: z.array(ArtifactTypeSchema) }))

/** Exactly: `NovaResult`. */
export const NovaResultSchema: z.ZodMiniType<NovaResult> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    nova_id: UuidSchema,
    success: z.boolean(),
    error: z.optional(z.nullable(z.string())),
    spectra_count: z.optional(z.nullable(z.int().check(z.minimum(0)))),
    photometry_count: z.optional(z.nullable(z.int().check(z.minimum(0)))),
    references_count: z.optional(z.nullable(z.int().check(z.minimum(0)))),
    has_sparkline: z.optional(z.nullable(z.boolean())),
    spectral_visits: z.optional(z.nullable(z.int().check(z.minimum(0)))),
  }))

/** Exactly: `RegenerationPlan`. */
export const RegenerationPlanSchema: z.ZodMiniType<RegenerationPlan> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    plan_id: UuidSchema,
    status: PlanStatusSchema,
    nova_manifests: z.record(z.string(), NovaManifestSchema),
    nova_count: z.int().check(z.minimum(0)),
    workitem_sks: z.array(z.string()),
    created_at: z.optional(MomentSchema),
    completed_at: z.optional(z.nullable(MomentSchema)),
    execution_arn: z.optional(z.nullable(z.string())),
    ttl: z.int().check(z.minimum(0)),
    nova_results: z.optional(z.nullable(z.array(NovaResultSchema))),
  }))

/** Exactly: `InitializeNovaEvent`. */
export const InitializeNovaEventSchema: z.ZodMiniType<InitializeNovaEvent> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    event_version: z.literal('1.0.0'),
    job_type: z.literal('InitializeNova'),
    correlation_id: z.optional(UuidSchema),
    started_at: MomentSchema,
    attributes: z.optional(z.record(z.string(), z.unknown())),
    candidate_name: z.string().check(z.minLength(1), longest(256)),
    source: z.optional(z.nullable(z.string())),
  }))

/** Exactly: `IngestNewNovaEvent`. */
export const IngestNewNovaEventSchema: z.ZodMiniType<IngestNewNovaEvent> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    event_version: z.literal('1.0.0'),
    job_type: z.literal('IngestNewNova'),
    correlation_id: z.optional(UuidSchema),
    started_at: MomentSchema,
    attributes: z.optional(z.record(z.string(), z.unknown())),
    nova_id: UuidSchema,
  }))

/** Exactly: `RefreshReferencesEvent`. */
export const RefreshReferencesEventSchema: z.ZodMiniType<RefreshReferencesEvent> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    event_version: z.literal('1.0.0'),
    job_type: z.literal('RefreshReferences'),
    correlation_id: z.optional(UuidSchema),
    started_at: MomentSchema,
    attributes: z.optional(z.record(z.string(), z.unknown())),
    nova_id: UuidSchema,
  }))

/** Exactly: `DiscoverSpectraProductsEvent`. */
export const DiscoverSpectraProductsEventSchema: z.ZodMiniType<DiscoverSpectraProductsEvent> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    event_version: z.literal('1.0.0'),
    job_type: z.literal('DiscoverSpectraProducts'),
    correlation_id: z.optional(UuidSchema),
    started_at: MomentSchema,
    attributes: z.optional(z.record(z.string(), z.unknown())),
    nova_id: UuidSchema,
  }))

/** Exactly: `AcquireAndValidateSpectraEvent`. */
export const AcquireAndValidateSpectraEventSchema: z.ZodMiniType<AcquireAndValidateSpectraEvent> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    event_version: z.literal('1.0.0'),
    job_type: z.literal('AcquireAndValidateSpectra'),
    correlation_id: z.optional(UuidSchema),
    started_at: MomentSchema,
    attributes: z.optional(z.record(z.string(), z.unknown())),
    nova_id: UuidSchema,
    provider: ProviderSchema,
    data_product_id: UuidSchema,
  }))

/** Exactly: `IngestPhotometryEvent`. */
export const IngestPhotometryEventSchema: z.ZodMiniType<IngestPhotometryEvent> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    event_version: z.literal('1.0.0'),
    job_type: z.literal('IngestPhotometry'),
    correlation_id: z.optional(UuidSchema),
    started_at: MomentSchema,
    attributes: z.optional(z.record(z.string(), z.unknown())),
    candidate_name: z.optional(z.nullable(z.string().check(z.minLength(1), longest(256)))),
    nova_id: z.optional(z.nullable(UuidSchema)),
    photometry_schema_version: z.optional(z.nullable(z.string().check(z.minLength(1), longest(64)))),
    source: z.optional(z.nullable(z.string())),
    raw_s3_key: z.string().check(z.minLength(1), longest(2048)),
    raw_s3_bucket: z.optional(z.nullable(z.string().check(longest(256)))),
    file_sha256: z.optional(z.nullable(Sha256Schema)),
  }).check(when(
    'candidate_name or nova_id is needed.',
    z.looseObject({ nova_id: z.optional(z.null()) }),
    z.looseObject({ candidate_name: z.string() }),
  )))

/** Exactly: `NameCheckAndReconcileEvent`. */
export const NameCheckAndReconcileEventSchema: z.ZodMiniType<NameCheckAndReconcileEvent> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    event_version: z.literal('1.0.0'),
    job_type: z.literal('NameCheckAndReconcile'),
    correlation_id: z.optional(UuidSchema),
    started_at: MomentSchema,
    attributes: z.optional(z.record(z.string(), z.unknown())),
    nova_id: UuidSchema,
  }))

/** Exactly: `BoundaryEvent`. */
export const BoundaryEventSchema: z.ZodMiniType<BoundaryEvent> = /* @__PURE__ */ schemaOf(() =>
  z.discriminatedUnion('job_type', [
    InitializeNovaEventSchema,
    IngestNewNovaEventSchema,
    RefreshReferencesEventSchema,
    DiscoverSpectraProductsEventSchema,
    AcquireAndValidateSpectraEventSchema,
    IngestPhotometryEventSchema,
    NameCheckAndReconcileEventSchema,
  ] as never))

/** With members of later versions: `ContinuationInput`. */
export const ContinuationInputSchema: z.ZodMiniType<ContinuationInput> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    nova_id: UuidSchema,
    correlation_id: UuidSchema,
    data_product_id: z.optional(UuidSchema),
    provider: z.optional(ProviderSchema),
  }).check(when(
    'A spectrum is named together with its provider.',
    z.looseObject({ data_product_id: z.string() }),
    z.looseObject({ provider: z.string() }),
  )))

/** With members of later versions: `WorkflowSuccess`. */
export const WorkflowSuccessSchema: z.ZodMiniType<WorkflowSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ outcome: WorkflowOutcomeSchema, ended_at: MomentSchema }))

/** With members of later versions: `WorkflowFailure`. */
export const WorkflowFailureSchema: z.ZodMiniType<WorkflowFailure> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ status: z.enum(['FAILED', 'QUARANTINED']), ended_at: MomentSchema }))

/** With members of later versions: `WorkflowEnd`. */
export const WorkflowEndSchema: z.ZodMiniType<WorkflowEnd> = /* @__PURE__ */ schemaOf(() =>
  z.union([WorkflowSuccessSchema, WorkflowFailureSchema]))

/** With members of later versions: `AcquisitionResult`. */
export const AcquisitionResultSchema: z.ZodMiniType<AcquisitionResult> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    raw_s3_bucket: z.string().check(z.minLength(1)),
    raw_s3_key: z.string().check(z.minLength(1)),
    sha256: Sha256Schema,
    byte_length: z.int().check(z.minimum(0)),
    etag: z.nullable(z.string()),
  }))

/** With members of later versions: `ValidationResult`. */
export const ValidationResultSchema: z.ZodMiniType<ValidationResult> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    validation_outcome: ValidationOutcomeSchema,
    is_duplicate: z.boolean(),
    duplicate_of_data_product_id: z.nullable(UuidSchema),
    fits_profile_id: z.nullable(z.string()),
    profile_selection_inputs: z.record(z.string(), z.unknown()),
    header_signature_hash: z.nullable(Sha16Schema),
    normalization_notes: z.array(z.string()),
    quarantine_reason: z.nullable(z.string()),
    quarantine_reason_code: z.nullable(SpectrumQuarantineReasonSchema),
    instrument: z.optional(z.nullable(z.string())),
    telescope: z.optional(z.nullable(z.string())),
    observation_date_mjd: z.optional(z.nullable(z.number())),
    flux_unit: z.optional(z.nullable(z.string())),
    wavelength_min_nm: z.optional(z.nullable(z.number())),
    wavelength_max_nm: z.optional(z.nullable(z.number())),
    snr: z.optional(z.nullable(z.number())),
    snr_provenance: z.optional(z.nullable(SnrProvenanceSchema)),
  }).check(when(
    'What was set aside has quarantine_reason_code.',
    z.looseObject({ validation_outcome: z.literal('QUARANTINED') }),
    z.looseObject({ quarantine_reason_code: z.string() }),
  ), when(
    'A duplicate names the product it repeats.',
    z.looseObject({ is_duplicate: z.literal(true) }),
    z.looseObject({ duplicate_of_data_product_id: z.string() }),
  )))

/** With members of later versions: `ProductStatusResult`. */
export const ProductStatusResultSchema: z.ZodMiniType<ProductStatusResult> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    already_validated: z.boolean(),
    cooldown_active: z.boolean(),
    is_quarantined: z.boolean(),
    data_product: z.record(z.string(), z.unknown()),
  }))

/** Every schema under its name in the contract. */
export const componentSchemas = {
  Uuid: UuidSchema,
  Sha256: Sha256Schema,
  PartialDate: PartialDateSchema,
  Instant: InstantSchema,
  DocumentVersion: DocumentVersionSchema,
  EntityVersion: EntityVersionSchema,
  Moment: MomentSchema,
  Sha16: Sha16Schema,
  Fingerprint: FingerprintSchema,
  Bibcode: BibcodeSchema,
  Provider: ProviderSchema,
  LocatorIdentity: LocatorIdentitySchema,
  ValidationStatus: ValidationStatusSchema,
  AcquisitionStatus: AcquisitionStatusSchema,
  Eligibility: EligibilitySchema,
  LastAttemptOutcome: LastAttemptOutcomeSchema,
  ManualReviewStatus: ManualReviewStatusSchema,
  SpectrumQuarantineReason: SpectrumQuarantineReasonSchema,
  NovaQuarantineReason: NovaQuarantineReasonSchema,
  PhotometryQuarantineReason: PhotometryQuarantineReasonSchema,
  TicketQuarantineReason: TicketQuarantineReasonSchema,
  ProductType: ProductTypeSchema,
  LocatorKind: LocatorKindSchema,
  LocatorRole: LocatorRoleSchema,
  IdentityStrategy: IdentityStrategySchema,
  NovaStatus: NovaStatusSchema,
  NameKind: NameKindSchema,
  NameSource: NameSourceSchema,
  FileRole: FileRoleSchema,
  ProvenanceMethod: ProvenanceMethodSchema,
  JobStatus: JobStatusSchema,
  AttemptStatus: AttemptStatusSchema,
  JobType: JobTypeSchema,
  WorkflowName: WorkflowNameSchema,
  WorkflowOutcome: WorkflowOutcomeSchema,
  ReferenceType: ReferenceTypeSchema,
  ReferenceRole: ReferenceRoleSchema,
  SnrProvenance: SnrProvenanceSchema,
  StoredRegime: StoredRegimeSchema,
  TimeSystem: TimeSystemSchema,
  SpectralCoordType: SpectralCoordTypeSchema,
  SpectralCoordUnit: SpectralCoordUnitSchema,
  MagnitudeSystem: MagnitudeSystemSchema,
  FluxDensityUnit: FluxDensityUnitSchema,
  DataRights: DataRightsSchema,
  BandResolutionType: BandResolutionTypeSchema,
  BandResolutionConfidence: BandResolutionConfidenceSchema,
  DataOrigin: DataOriginSchema,
  DirtyType: DirtyTypeSchema,
  PlanStatus: PlanStatusSchema,
  ArtifactType: ArtifactTypeSchema,
  ErrorClass: ErrorClassSchema,
  ValidationOutcome: ValidationOutcomeSchema,
  Locator: LocatorSchema,
  Provenance: ProvenanceSchema,
  Position: PositionSchema,
  ProfileSelectionInputs: ProfileSelectionInputsSchema,
  SpectrumSource: SpectrumSourceSchema,
  LogReference: LogReferenceSchema,
  QuarantineContext: QuarantineContextSchema,
  UnitConversion: UnitConversionSchema,
  TableColumn: TableColumnSchema,
  SpectrumMetadata: SpectrumMetadataSchema,
  PhotometryMetadata: PhotometryMetadataSchema,
  UploadedFile: UploadedFileSchema,
  UploadSplit: UploadSplitSchema,
  PhotometryUploadManifest: PhotometryUploadManifestSchema,
  PhotometryRowFailure: PhotometryRowFailureSchema,
  PhotometryRowFailures: PhotometryRowFailuresSchema,
  WorkflowPayload: WorkflowPayloadSchema,
  BundleMetadata: BundleMetadataSchema,
  BundleSpectrumSource: BundleSpectrumSourceSchema,
  BundlePhotometrySource: BundlePhotometrySourceSchema,
  BundleSources: BundleSourcesSchema,
  PhotometryRow: PhotometryRowSchema,
  PhotometryMeasurement: PhotometryMeasurementSchema,
  NovaRecord: NovaRecordSchema,
  NameMapping: NameMappingSchema,
  LocatorAlias: LocatorAliasSchema,
  DataProduct: DataProductSchema,
  FileObject: FileObjectSchema,
  ReferenceRecord: ReferenceRecordSchema,
  NovaReference: NovaReferenceSchema,
  JobRun: JobRunSchema,
  JobAttempt: JobAttemptSchema,
  WorkItem: WorkItemSchema,
  NovaManifest: NovaManifestSchema,
  NovaResult: NovaResultSchema,
  RegenerationPlan: RegenerationPlanSchema,
  InitializeNovaEvent: InitializeNovaEventSchema,
  IngestNewNovaEvent: IngestNewNovaEventSchema,
  RefreshReferencesEvent: RefreshReferencesEventSchema,
  DiscoverSpectraProductsEvent: DiscoverSpectraProductsEventSchema,
  AcquireAndValidateSpectraEvent: AcquireAndValidateSpectraEventSchema,
  IngestPhotometryEvent: IngestPhotometryEventSchema,
  NameCheckAndReconcileEvent: NameCheckAndReconcileEventSchema,
  BoundaryEvent: BoundaryEventSchema,
  ContinuationInput: ContinuationInputSchema,
  WorkflowSuccess: WorkflowSuccessSchema,
  WorkflowFailure: WorkflowFailureSchema,
  WorkflowEnd: WorkflowEndSchema,
  AcquisitionResult: AcquisitionResultSchema,
  ValidationResult: ValidationResultSchema,
  ProductStatusResult: ProductStatusResultSchema,
} as const
