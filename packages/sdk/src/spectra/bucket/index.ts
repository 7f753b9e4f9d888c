/**
 * The private bucket of the nova catalogue, for pipelines: every object by a typed key, written by the rules of its
 * kind. Node only; brings no AWS client along, but works with yours (`@aws-sdk/client-s3` 3.700 or later).
 *
 * Errors are {@link SpectraError}s, as those of `@nova/sdk/spectra`, except aborts, which reject with the signal's own
 * reason. Nothing happens on import. Calls are tried again by the AWS client alone, as it was made.
 *
 * @module
 */

export { isSpectraError, type SpectraError, type SpectraErrorCode } from '../errors.ts'
export type {
  PhotometryMetadata,
  PhotometryRowFailures,
  PhotometryUploadManifest,
  QuarantineContext,
  SpectrumMetadata,
  SpectrumSource,
  ValidationStatus,
} from '../generated/documents/types.ts'
export type { BundleManifest } from '../generated/site/types.ts'
export type { KeyProblem } from '../keys/key-problem.ts'
export type { KeyOf } from '../keys/key-types.ts'
export { type BundleToPublish, type PublishedBundle, publishBundle, readBundleManifest } from './bundles.ts'
export type { BucketDocuments, DocumentKind } from './document-kinds.ts'
export type { ListedObject, ListOptions, PrivateKind } from './list-objects.ts'
export type { ObjectFacts } from './object-facts.ts'
export {
  listPhotometrySnapshots,
  type MigratedPhotometry,
  migratePhotometryTable,
  type PhotometryFacts,
  type PhotometryMigration,
  type SnapshotListing,
} from './photometry-snapshots.ts'
export {
  createPrivateBucket,
  type PrivateBucket,
  type PrivateBucketOptions,
  type PrivateKey,
  type ReadDocument,
  type ReadOptions,
  type ReplaceableKind,
  type WriteOptions,
} from './private-bucket.ts'
export {
  listQuarantine,
  type QuarantineAttempt,
  type QuarantineAttemptId,
  type QuarantinedSpectrum,
  type QuarantineInput,
  type QuarantineListing,
  type QuarantineReason,
  quarantineSpectrum,
  readQuarantineContext,
} from './quarantine.ts'
export { type RawSpectrumInput, type SpectrumOrigin, type StoredRawSpectrum, storeRawSpectrum } from './raw-spectra.ts'
export type { OpenObject, ReadObject } from './read-object.ts'
export {
  readWorkflowPayload,
  type WorkflowPayloadId,
  type WorkflowPayloadRead,
  writeWorkflowPayload,
} from './workflow-payloads.ts'
export type { ObjectBody, WrittenObject } from './write-object.ts'
