/**
 * The open catalogue of novae: find a nova by any of its names, read its spectra and photometry out of one release,
 * fetch its bundle and know what was checked.
 *
 * Errors are {@link SpectraError}s, except aborts, which reject with the signal's own reason. Nothing happens on
 * import, and a client sends nothing until it is asked to.
 *
 * @module
 */

export type { Attempt } from '../internal/attempt.ts'
export { isNovaError, NovaError, type NovaErrorJson, type NovaErrorKind } from '../internal/errors.ts'
export type { CallEvent, Observer } from '../internal/http/observe.ts'
export {
  type ResponseValidator,
  type ValidateWithOptions,
  type ValidationIssue,
  validateWith,
} from '../internal/http/validate-response.ts'
export type { RetryReason } from '../internal/retry/decide-retry.ts'
export type { RetryPolicy } from '../internal/retry/policy.ts'
export type { Runtime } from '../internal/runtime.ts'
export type { CallOptions } from '../internal/transport.ts'
export { type BuildBundleOptions, type BuildProgress, type BuiltBundle, buildBundle } from './build/build-bundle.ts'
export { bundleBuildId } from './build/bundle-build-id.ts'
export type { BundleContent, BundleMember } from './build/bundle-content.ts'
export type { BundleFileRole } from './build/bundle-manifest.ts'
export type { BundleSource } from './build/pack-member.ts'
export type { BundleFile } from './bundle/archive-bytes.ts'
export {
  type BundleCache,
  type BundleCacheOptions,
  createBundleCache,
  type EvictOptions,
} from './bundle/bundle-cache.ts'
export type { PartialBundle } from './bundle/bundle-errors.ts'
export type { NovaGiven } from './bundle/bundle-place.ts'
export type { BundleProblem, BundleProblemKind } from './bundle/bundle-problem.ts'
export { fetchBundle } from './bundle/fetch-bundle.ts'
export type {
  BundleDestination,
  BundleEvent,
  BundleOutput,
  BundleProgress,
  BundleResult,
  FetchBundleOptions,
  FolderDestination,
} from './bundle/fetch-options.ts'
export { type BundleAccessOptions, type BundleEntry, type BundleListing, listBundle } from './bundle/list-bundle.ts'
export type { BundleProof, ProvedMember } from './bundle/proof.ts'
export {
  type BundleMemberResult,
  type MemberGiven,
  type ReadBundleMemberOptions,
  readBundleMember,
} from './bundle/read-bundle-member.ts'
export { type VerifyBundleOptions, verifyBundle } from './bundle/verify-bundle.ts'
export { angularSeparationDeg, type SkyPosition } from './catalog/angular-separation.ts'
export { findNova } from './catalog/find-nova.ts'
export { matchNova, type NovaMatch } from './catalog/match-nova.ts'
export { type CatalogHolding, type CatalogPage, type CatalogQuery, searchCatalog } from './catalog/search-catalog.ts'
export type { CatalogSortKey } from './catalog/search-index.ts'
export { createSpectraClient, type SpectraClient, type SpectraClientOptions } from './client.ts'
export { attempt, isSpectraError, type SpectraClientCode, type SpectraError, type SpectraErrorCode } from './errors.ts'
export type { FitsColumn, FitsColumnData } from './fits/column.ts'
export type { FitsColumnFormat } from './fits/column-format.ts'
export { derSnr } from './fits/der-snr.ts'
export type { ElementLetter, FitsBigIntArray, FitsNumberArray } from './fits/element-types.ts'
export type { FitsErrorCode, FitsQuarantineReason } from './fits/fits-error.ts'
export type { FitsHdu } from './fits/hdu.ts'
export type { FitsHduKind } from './fits/hdu-shape.ts'
export type { FitsHeader } from './fits/header.ts'
export { headerSignatureHash } from './fits/header-signature.ts'
export type { FitsImage } from './fits/image.ts'
export type { NormalizedSpectrum } from './fits/normalized-spectrum.ts'
export type { FitsCard } from './fits/parse-card.ts'
export type { FitsComplex, FitsValue } from './fits/parse-value.ts'
export {
  type FitsPhotometryColumns,
  type FitsPhotometryRow,
  type FitsPhotometryTable,
  readPhotometryTable,
} from './fits/photometry-table.ts'
export { type FitsFile, type ReadFitsOptions, readFits } from './fits/read-fits.ts'
export { readSpectrum, type SpectrumOrigin } from './fits/read-spectrum.ts'
export type { FitsTable } from './fits/table.ts'
export type {
  BucketName,
  KeyFamily,
  KeyForm,
  KeyKind,
  KeyMutability,
  KeyParameterName,
  KeyParameters,
  KeyPresence,
} from './generated/keys.ts'
export type { SpectraSiteOperations } from './generated/site/calls.ts'
export type {
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
  Nova,
  Photometry,
  PhotometryBand,
  PhotometryObservation,
  PhotometryRegime,
  PhotometryRegimeId,
  Reference,
  References,
  Spectra,
  SpectralRegimeId,
  Spectrum,
  SpectrumObservation,
} from './generated/site/types.ts'
export { type ArtifactWarning, warningsOf } from './http/artifact-warnings.ts'
export { type CompositeMember, compositeFingerprint, compositeId, multiArmId } from './ids/composite-ids.ts'
export { errorFingerprint, type FailureFacts } from './ids/error-fingerprint.ts'
export { type LocatorFacts, locatorIdentity, ticketLocatorIdentity } from './ids/locator-identity.ts'
export { COMPOSITE_NAMESPACE, SPECTRUM_NAMESPACE, TICKET_AND_ENVELOPE_NAMESPACE } from './ids/namespaces.ts'
export { normalizeName } from './ids/normalize-name.ts'
export { normalizeUrl } from './ids/normalize-url.ts'
export { type PhotometryRowSource, photometryEnvelopeId, photometryRowId } from './ids/photometry-ids.ts'
export { realText } from './ids/real-text.ts'
export {
  type SpectrumIdentity,
  spectrumId,
  type TicketSpectrumIdentity,
  ticketSpectrumId,
} from './ids/spectrum-id.ts'
export { uuid5 } from './ids/uuid5.ts'
export { buildKey, tryBuildKey } from './keys/build-key.ts'
export { checkOverwrite, type OverwriteFacts, type OverwriteVerdict } from './keys/check-overwrite.ts'
export { contentTypeOf, type KeyFacts, keyFacts, keyKinds } from './keys/key-facts.ts'
export { keyPrefix } from './keys/key-prefix.ts'
export type { KeyProblem, KeyProblemCode, KeyResult } from './keys/key-problem.ts'
export type { KeyKindIn, KeyOf, SpectraKey } from './keys/key-types.ts'
export { keyUrlPath } from './keys/key-url-path.ts'
export { parseKey, tryParseKey } from './keys/parse-key.ts'
export { isOperationError, type OperationError } from './operation-errors.ts'
export type { ParquetInput } from './parquet/open-parquet.ts'
export type { PhotometryTableRow } from './parquet/photometry-columns.ts'
export { type PhotometryTable, readPhotometryParquet, writePhotometryParquet } from './parquet/photometry-parquet.ts'
export {
  type ReadSpectrumTable,
  readSpectrumParquet,
  type SpectrumTable,
  writeSpectrumParquet,
} from './parquet/spectrum-parquet.ts'
export { bandColor, bandColors } from './plot/band-colors.ts'
export { type Epoch, type EpochKind, epochKinds, epochLabel } from './plot/epoch-label.ts'
export { type FluxScale, fluxScaleFor } from './plot/flux-scale.ts'
export {
  type LightCurveLayout,
  type LightCurvePlotOptions,
  type LightCurvePoint,
  layoutLightCurve,
} from './plot/layout-light-curve.ts'
export type { PlacedLine } from './plot/layout-lines.ts'
export {
  layoutSpectra,
  type SpectraLayout,
  type SpectraPlotOptions,
  type SpectrumCurve,
} from './plot/layout-spectra.ts'
export { type AxisWishes, type LightCurveAxes, lightCurveAxes, type Quantity } from './plot/light-curve-axes.ts'
export type { LightCurveBand } from './plot/light-curve-bands.ts'
export { lightCurveSvg, renderLightCurveSvg } from './plot/light-curve-svg.ts'
export { type LineGroup, lineGroupLabels, lineList, lineMarkers, type SpectralLine } from './plot/line-list.ts'
export { lttb, type XY } from './plot/lttb.ts'
export { type Pieces, packWaterfall } from './plot/pack-waterfall.ts'
export type { PlotAxis, PlotTick } from './plot/plot-axis.ts'
export type {
  LightCurvePlotInput,
  MaybeNumber,
  PlotBand,
  PlotObservation,
  PlotPhotometryRegime,
  PlotRegime,
  PlotSpectrum,
  SpectraPlotInput,
} from './plot/plot-input.ts'
export type {
  HoverPoint,
  LegendEntry,
  MarkerShape,
  PlotFrame,
  PlotLayout,
  PlotOptions,
} from './plot/plot-layout.ts'
export { type PlotTheme, plotThemes } from './plot/plot-theme.ts'
export { defaultTab, type RegimeTab, regimeTabs } from './plot/regime-tabs.ts'
export { type SpectraSelection, selectSpectra } from './plot/select-spectra.ts'
export { renderSpectraSvg, spectraSvg } from './plot/spectra-svg.ts'
export { type OpenReleaseOptions, openRelease } from './release/open-release.ts'
export { readTicketSpectrum, type TicketSpectrum, type TicketSpectrumId } from './release/read-ticket-spectrum.ts'
export type { ReadOptions, ReleaseSource, ReleaseState, SpectraRelease } from './release/spectra-release.ts'
export { type WatchReleasesOptions, watchReleases } from './release/watch-releases.ts'
export type { LightCurveRegime, LightCurveUnit } from './series/photometry-quantities.ts'
export {
  type LightCurve,
  type LightCurveOf,
  type PhotometrySeries,
  photometrySeries,
} from './series/photometry-series.ts'
export { type SpectraSeries, type SpectrumSeries, spectraSeries } from './series/spectra-series.ts'
export { toNm } from './series/to-nm.ts'
export type { SpectraOperationName, SpectraWireCode } from './tables.ts'
export { type BundledSpectrum, bundleFilename, bundleSpectrumFilename } from './values/bundle-names.ts'
export { formatDec, formatRa, parseDec, parseRa } from './values/coordinates.ts'
export { instantToMjd, mjdToInstant, mjdToTimestamp } from './values/mjd.ts'
export { hyphenatedName, nameMatchKey } from './values/nova-names.ts'
export {
  discoveryDateToMjd,
  formatPartialDate,
  longDate,
  type PartialDate,
  parsePartialDate,
} from './values/partial-date.ts'
export { regimeLabel, regimeOf, type SpectralRegime, spectralRegimes } from './values/regime.ts'
export { isReleaseId, parseReleaseId } from './values/release-id.ts'
export {
  canReadSchemaVersion,
  compareSchemaVersions,
  judgeSchemaVersion,
  type SchemaVersionJudgement,
} from './values/schema-version.ts'
export { type SpectrumIdParts, splitSpectrumId } from './values/spectrum-id.ts'
export { formatTimestamp, isTimestamp, parseInstant, parseTimestamp } from './values/timestamp.ts'
export { isUuid, isUuidShape } from './values/uuid.ts'
