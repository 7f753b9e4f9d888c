/**
 * An S3-style object store in one process, for presigned uploads and downloads that behave like the
 * real thing: signatures, expiry, checksums, ETags, ranges, versions, multipart uploads, CORS.
 *
 * @module
 */
export {
  createObjectStore,
  type IdentifiedRequest,
  type ObjectStore,
  type ObjectStoreOptions,
} from './create-object-store.ts'
export { type StoreDefect, storeDefects } from './defects.ts'
export type { StoreOperation } from './identify-operation.ts'
export type { StorageLimits } from './storage-limits.ts'
export type { SweepResult } from './sweep-store.ts'
