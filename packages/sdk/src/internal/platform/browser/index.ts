/** What only a browser can do, under the names that `platform/node` exports too. Chosen by `#platform`. */
export const platformName = 'browser'
export { createFileRecordStore } from './file-record-store.ts'
export { canHashMd5Cheaply, createStreamHash, digestBytes } from './hash.ts'
export { createIndexedDbRecordStore } from './indexed-db-record-store.ts'
export { openPathSource } from './path-source.ts'
export { spoolToSource } from './spool-source.ts'
export { createPartTransport } from './xhr-part-transport.ts'
