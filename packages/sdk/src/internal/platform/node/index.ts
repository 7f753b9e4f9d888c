/** What only Node can do, under the names that `platform/browser` exports too. Chosen by `#platform`. */
export const platformName = 'node'
export { createFileRecordStore } from './file-record-store.ts'
export { canHashMd5Cheaply, createStreamHash, digestBytes } from './hash.ts'
export { createPartTransport } from './http-part-transport.ts'
export { createIndexedDbRecordStore } from './indexed-db-record-store.ts'
export { openPathSource } from './path-source.ts'
export { spoolToSource } from './spool-source.ts'
