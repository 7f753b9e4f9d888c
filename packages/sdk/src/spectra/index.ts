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
export {
  type BuildBundleOptions,
  type BuildProgress,
  type BuiltBundle,
  type BundleContent,
  type BundleMember,
  buildBundle,
} from './build/build-bundle.ts'
export { bundleBuildId } from './build/bundle-build-id.ts'
export type { BundleFileRole, BundleManifest, BundleManifestFile } from './build/bundle-manifest.ts'
export type { BundleSource } from './build/pack-member.ts'
export { attempt, isSpectraError, type SpectraClientCode, type SpectraError, type SpectraErrorCode } from './errors.ts'
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
export { isOperationError, type OperationError } from './operation-errors.ts'
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
