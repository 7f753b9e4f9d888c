/**
 * One seeded model of a nova catalogue, and what the two buckets hold of it.
 *
 * @module
 */
export type { ReleaseGeneration } from '../artifacts/generation.ts'
export type { BundleFlaw } from '../bundle/build-bundle.ts'
export { buildPrivateBucket } from './build-private-bucket.ts'
export { buildRelease, type ReleaseOptions } from './build-release.ts'
export { type CatalogModel, createCatalogModel } from './create-catalog-model.ts'
