// Generated from contracts/spectra/site.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import * as z from 'zod/mini'
import type {
  ArchiveSource,
  BibcodeSource,
  BundleManifest,
  BundleManifestArchive,
  BundleManifestFile,
  Catalog,
  CatalogNova,
  CatalogSource,
  CatalogStats,
  CurrentRelease,
  Declination,
  Instant,
  Nova,
  PartialDate,
  Photometry,
  PhotometryBand,
  PhotometryObservation,
  PhotometryRegime,
  PhotometryRegimeId,
  Reference,
  References,
  RightAscension,
  SchemaVersion,
  Sha256,
  Spectra,
  SpectralRegime,
  SpectralRegimeId,
  Spectrum,
  SpectrumObservation,
  Uuid,
} from './types.ts'

/** One truth for types and checks: both come from the contract. */
const schemaOf = <T>(make: () => z.ZodMiniType): z.ZodMiniType<T> => make() as z.ZodMiniType<T>

/** Received: `Uuid`. */
export const UuidSchema: z.ZodMiniType<Uuid> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u)))

/** Received: `Sha256`. */
export const Sha256Schema: z.ZodMiniType<Sha256> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^[0-9a-f]{64}$/u)))

/** Received: `SchemaVersion`. */
export const SchemaVersionSchema: z.ZodMiniType<SchemaVersion> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^\d+\.\d+$/u)))

/** Received: `Instant`. */
export const InstantSchema: z.ZodMiniType<Instant> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u)))

/** Received: `PartialDate`. */
export const PartialDateSchema: z.ZodMiniType<PartialDate> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/u)))

/** Received: `RightAscension`. */
export const RightAscensionSchema: z.ZodMiniType<RightAscension> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^\d{2}:\d{2}:\d{2}\.\d{2}$/u)))

/** Received: `Declination`. */
export const DeclinationSchema: z.ZodMiniType<Declination> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^[+-]\d{2}:\d{2}:\d{2}\.\d$/u)))

/** Received: `CurrentRelease`. */
export const CurrentReleaseSchema: z.ZodMiniType<CurrentRelease> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    release_id: z.string().check(z.regex(/^\d{8}-\d{6}$/u)),
    generated_at: InstantSchema,
  }))

/** Received: `CatalogStats`. */
export const CatalogStatsSchema: z.ZodMiniType<CatalogStats> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    nova_count: z.int().check(z.minimum(0)),
    spectra_count: z.int().check(z.minimum(0)),
    photometry_count: z.int().check(z.minimum(0)),
  }))

/** Received: `ArchiveSource`. */
export const ArchiveSourceSchema: z.ZodMiniType<ArchiveSource> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ type: z.literal('archive'), provider: z.string() }))

/** Received: `BibcodeSource`. */
export const BibcodeSourceSchema: z.ZodMiniType<BibcodeSource> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ type: z.literal('bibcode'), bibcode: z.string() }))

/** Received: `CatalogSource`. */
export const CatalogSourceSchema: z.ZodMiniType<CatalogSource> = /* @__PURE__ */ schemaOf(() =>
  z.discriminatedUnion('type', [ArchiveSourceSchema, BibcodeSourceSchema] as never))

/** Received: `CatalogNova`. */
export const CatalogNovaSchema: z.ZodMiniType<CatalogNova> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    nova_id: UuidSchema,
    primary_name: z.string(),
    aliases: z.array(z.string()),
    ra: RightAscensionSchema,
    dec: DeclinationSchema,
    discovery_date: z.nullable(PartialDateSchema),
    spectra_count: z.int().check(z.minimum(0)),
    photometry_count: z.int().check(z.minimum(0)),
    references_count: z.int().check(z.minimum(0)),
    has_sparkline: z.boolean(),
    spectral_visits: z.optional(z.int().check(z.minimum(0))),
    sources: z.optional(z.array(CatalogSourceSchema)),
  }))

/** Received: `Catalog`. */
export const CatalogSchema: z.ZodMiniType<Catalog> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    schema_version: SchemaVersionSchema,
    generated_at: InstantSchema,
    stats: CatalogStatsSchema,
    novae: z.array(CatalogNovaSchema),
  }))

/** Received: `Nova`. */
export const NovaSchema: z.ZodMiniType<Nova> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    schema_version: SchemaVersionSchema,
    generated_at: InstantSchema,
    nova_id: UuidSchema,
    primary_name: z.string(),
    aliases: z.array(z.string()),
    ra: RightAscensionSchema,
    dec: DeclinationSchema,
    discovery_date: z.nullable(PartialDateSchema),
    nova_type: z.nullable(z.string()),
    discovery_date_mjd: z.optional(z.nullable(z.number())),
    spectra_count: z.int().check(z.minimum(0)),
    photometry_count: z.int().check(z.minimum(0)),
    spectral_visits: z.optional(z.int().check(z.minimum(0))),
  }))

/** Received: `Reference`. */
export const ReferenceSchema: z.ZodMiniType<Reference> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    bibcode: z.string(),
    title: z.nullable(z.string()),
    authors: z.array(z.string()),
    year: z.nullable(z.int()),
    doi: z.nullable(z.string()),
    arxiv_id: z.nullable(z.string()),
    ads_url: z.string(),
  }))

/** Received: `References`. */
export const ReferencesSchema: z.ZodMiniType<References> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    schema_version: SchemaVersionSchema,
    generated_at: InstantSchema,
    nova_id: UuidSchema,
    references: z.array(ReferenceSchema),
  }))

/** Received: `SpectralRegimeId`. */
export const SpectralRegimeIdSchema: z.ZodMiniType<SpectralRegimeId> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['xray', 'uv', 'xuv', 'optical', 'nir', 'mir']))

/** Received: `SpectralRegime`. */
export const SpectralRegimeSchema: z.ZodMiniType<SpectralRegime> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: SpectralRegimeIdSchema,
    label: z.string(),
    wavelength_range_nm: z.array(z.nullable(z.number())).check(z.minLength(2), z.maxLength(2)),
  }))

/** Received: `SpectrumObservation`. */
export const SpectrumObservationSchema: z.ZodMiniType<SpectrumObservation> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    data_product_id: UuidSchema,
    instrument: z.string(),
    telescope: z.string(),
    epoch_mjd: z.number(),
    wavelength_min: z.number(),
    wavelength_max: z.number(),
    provider: z.string(),
    snr: z.optional(z.nullable(z.number())),
  }))

/** Received: `Spectrum`. */
export const SpectrumSchema: z.ZodMiniType<Spectrum> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    spectrum_id: z.string(),
    regime: z.optional(SpectralRegimeIdSchema),
    epoch_mjd: z.number(),
    days_since_outburst: z.nullable(z.number()),
    instrument: z.string(),
    telescope: z.string(),
    provider: z.string(),
    wavelength_min: z.number(),
    wavelength_max: z.number(),
    flux_unit: z.string(),
    normalization_scale: z.number(),
    wavelengths: z.array(z.number()),
    flux_normalized: z.array(z.number()),
  }))

/** Received: `Spectra`. */
export const SpectraSchema: z.ZodMiniType<Spectra> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    schema_version: SchemaVersionSchema,
    generated_at: InstantSchema,
    nova_id: UuidSchema,
    outburst_mjd: z.nullable(z.number()),
    outburst_mjd_is_estimated: z.boolean(),
    wavelength_unit: z.literal('nm'),
    regimes: z.optional(z.array(SpectralRegimeSchema)),
    total_data_products: z.optional(z.int().check(z.minimum(0))),
    observations: z.optional(z.array(SpectrumObservationSchema)),
    spectra: z.array(SpectrumSchema),
  }))

/** Received: `PhotometryRegimeId`. */
export const PhotometryRegimeIdSchema: z.ZodMiniType<PhotometryRegimeId> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['optical', 'xray', 'gamma', 'radio']))

/** Received: `PhotometryRegime`. */
export const PhotometryRegimeSchema: z.ZodMiniType<PhotometryRegime> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: PhotometryRegimeIdSchema,
    label: z.string(),
    y_axis_label: z.string(),
    y_axis_inverted: z.boolean(),
    y_axis_scale_default: z.enum(['linear', 'log']),
    bands: z.array(z.string()),
  }))

/** Received: `PhotometryBand`. */
export const PhotometryBandSchema: z.ZodMiniType<PhotometryBand> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    band: z.string(),
    regime: PhotometryRegimeIdSchema,
    wavelength_eff_nm: z.nullable(z.number()),
    vertical_offset: z.number(),
    display_color_token: z.nullable(z.string()),
  }))

/** Received: `PhotometryObservation`. */
export const PhotometryObservationSchema: z.ZodMiniType<PhotometryObservation> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    observation_id: z.string(),
    epoch_mjd: z.number(),
    days_since_outburst: z.nullable(z.number()),
    band: z.string(),
    regime: PhotometryRegimeIdSchema,
    magnitude: z.nullable(z.number()),
    magnitude_error: z.nullable(z.number()),
    flux_density: z.nullable(z.number()),
    flux_density_error: z.nullable(z.number()),
    count_rate: z.nullable(z.number()),
    count_rate_error: z.nullable(z.number()),
    photon_flux: z.nullable(z.number()),
    photon_flux_error: z.nullable(z.number()),
    is_upper_limit: z.boolean(),
    provider: z.string(),
    telescope: z.string(),
    instrument: z.string(),
  }))

/** Received: `Photometry`. */
export const PhotometrySchema: z.ZodMiniType<Photometry> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    schema_version: SchemaVersionSchema,
    generated_at: InstantSchema,
    nova_id: UuidSchema,
    outburst_mjd: z.nullable(z.number()),
    outburst_mjd_is_estimated: z.boolean(),
    regimes: z.array(PhotometryRegimeSchema),
    bands: z.array(PhotometryBandSchema),
    observations: z.array(PhotometryObservationSchema),
  }))

/** Received: `BundleManifestArchive`. */
export const BundleManifestArchiveSchema: z.ZodMiniType<BundleManifestArchive> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ key: z.string(), byte_length: z.int().check(z.minimum(22)), sha256: Sha256Schema }))

/** Received: `BundleManifestFile`. */
export const BundleManifestFileSchema: z.ZodMiniType<BundleManifestFile> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    path: z.string().check(z.minLength(1)),
    byte_length: z.int().check(z.minimum(0)),
    sha256: Sha256Schema,
    role: z.enum(['spectrum', 'photometry', 'metadata', 'sources', 'references', 'readme', 'other']),
    data_product_id: z.optional(UuidSchema),
  }))

/** Received: `BundleManifest`. */
export const BundleManifestSchema: z.ZodMiniType<BundleManifest> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    schema_version: SchemaVersionSchema,
    nova_id: UuidSchema,
    primary_name: z.string(),
    bundle_build_id: UuidSchema,
    created_at: InstantSchema,
    bundle: BundleManifestArchiveSchema,
    data_product_ids: z.array(UuidSchema),
    photometry_table_key: z.nullable(z.string()),
    files: z.array(BundleManifestFileSchema),
  }))

/** What each operation's request body must be. */
export const requestSchemas = {
} as const

/** What each operation's JSON answers look like, by status. Unknown fields are kept. */
export const responseSchemas = {
  getCurrentRelease: { 200: CurrentReleaseSchema },
  getCatalog: { 200: CatalogSchema },
  getNova: { 200: NovaSchema },
  getReferences: { 200: ReferencesSchema },
  getSpectra: { 200: SpectraSchema },
  getPhotometry: { 200: PhotometrySchema },
  getSparkline: {},
  getBundleManifest: { 200: BundleManifestSchema },
  getBundle: {},
  getTicketSpectrum: {},
} as const

/** Every schema under its name in the contract. */
export const componentSchemas = {
  Uuid: UuidSchema,
  Sha256: Sha256Schema,
  SchemaVersion: SchemaVersionSchema,
  Instant: InstantSchema,
  PartialDate: PartialDateSchema,
  RightAscension: RightAscensionSchema,
  Declination: DeclinationSchema,
  CurrentRelease: CurrentReleaseSchema,
  Catalog: CatalogSchema,
  CatalogStats: CatalogStatsSchema,
  CatalogNova: CatalogNovaSchema,
  CatalogSource: CatalogSourceSchema,
  ArchiveSource: ArchiveSourceSchema,
  BibcodeSource: BibcodeSourceSchema,
  Nova: NovaSchema,
  References: ReferencesSchema,
  Reference: ReferenceSchema,
  Spectra: SpectraSchema,
  SpectralRegimeId: SpectralRegimeIdSchema,
  SpectralRegime: SpectralRegimeSchema,
  SpectrumObservation: SpectrumObservationSchema,
  Spectrum: SpectrumSchema,
  Photometry: PhotometrySchema,
  PhotometryRegimeId: PhotometryRegimeIdSchema,
  PhotometryRegime: PhotometryRegimeSchema,
  PhotometryBand: PhotometryBandSchema,
  PhotometryObservation: PhotometryObservationSchema,
  BundleManifest: BundleManifestSchema,
  BundleManifestArchive: BundleManifestArchiveSchema,
  BundleManifestFile: BundleManifestFileSchema,
} as const
