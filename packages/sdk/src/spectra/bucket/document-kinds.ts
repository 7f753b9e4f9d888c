import type { DocumentSpec } from '../generated/documents/documents.ts'
import { documents } from '../generated/documents/documents.ts'
import type {
  PhotometryMetadata,
  PhotometryRowFailures,
  PhotometryUploadManifest,
  QuarantineContext,
  SpectrumMetadata,
  SpectrumSource,
} from '../generated/documents/types.ts'
import type { BundleManifest } from '../generated/site/types.ts'

/** The JSON documents of the private bucket, by the kind of their key. */
export interface BucketDocuments {
  readonly raw_spectrum_source: SpectrumSource
  readonly quarantine_context: QuarantineContext
  readonly normalized_spectrum_metadata: SpectrumMetadata
  readonly photometry_metadata: PhotometryMetadata
  readonly photometry_snapshot_metadata: PhotometryMetadata
  readonly photometry_upload_manifest: PhotometryUploadManifest
  readonly bundle_manifest: BundleManifest
  readonly upstream_row_failures: PhotometryRowFailures
}

/** Kinds of keys under which there is a document with a schema. */
export type DocumentKind = keyof BucketDocuments

const specs: readonly DocumentSpec[] = Object.values(documents)

/** The row of the table of documents for a kind of key. */
export function documentSpecOf(kind: DocumentKind): DocumentSpec {
  const spec = specs.find(({ keys }) => keys.some((key) => key === kind))
  if (spec === undefined) throw new TypeError(`There is no document under keys of kind ${kind}`)
  return spec
}
