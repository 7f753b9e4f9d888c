/** The wire types of an upload, from the contract. */
export type { InitiateUploadRequest, InitiateUploadResponse } from '../generated/types.ts'
