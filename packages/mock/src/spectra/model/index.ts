/**
 * One seeded model of a nova catalogue, and what the two buckets hold of it.
 *
 * @module
 */
export type { ReleaseGeneration } from '../artifacts/generation.ts'
export { type Bundle, type BundleFlaw, type BundleOptions, buildBundle, bundleFlaws } from '../bundle/build-bundle.ts'
export type { BundleManifest } from '../bundle/bundle-manifest.ts'
export { goldenFits } from '../fits/golden-fits.ts'
export { buildPrivateBucket, type PrivateBucketOptions } from './build-private-bucket.ts'
export { buildRelease, type ReleaseOptions, type ReleasePoison, type VersionedArtifact } from './build-release.ts'
export {
  type CatalogModel,
  type CatalogModelOptions,
  type CatalogNova,
  createCatalogModel,
} from './create-catalog-model.ts'
export type { StoredObject } from './stored-object.ts'
