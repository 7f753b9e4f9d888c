import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { createVirtualClock, type VirtualClock } from '../../engine/clock.ts'
import { createObjectStore, type ObjectStore, type ObjectStoreOptions } from '../create-object-store.ts'
import { type ServedStore, serveStore } from './serve-store.ts'

export const bucket = 'files'
export const region = 'eu-central-1'
export const credentials = { accessKeyId: 'AKIDTEST', secretAccessKey: 'test-secret' }

/** A store on a socket and the clients talking to it, all on one clock. */
export interface StoreUnderTest {
  readonly store: ObjectStore
  readonly endpoint: string
  readonly clock: VirtualClock
  client(config?: S3ClientConfig): S3Client
  close(): Promise<void>
}

export async function startStore(options: Partial<ObjectStoreOptions> = {}): Promise<StoreUnderTest> {
  // The stock client signs with the machine's clock, so the store's starts there; tests only move it on.
  const clock = createVirtualClock({ startMs: Date.now() })
  const store = createObjectStore({ clock, credentials, region, buckets: [bucket], minPartSizeBytes: 16, ...options })
  const served: ServedStore = await serveStore(store.handle)
  const clients: S3Client[] = []
  return {
    store,
    clock,
    endpoint: served.endpoint,
    client(config = {}) {
      const client = new S3Client({
        endpoint: served.endpoint,
        region,
        credentials,
        forcePathStyle: true,
        maxAttempts: 1,
        ...config,
      })
      clients.push(client)
      return client
    },
    async close() {
      for (const client of clients) client.destroy()
      await served.close()
      await store.close()
    },
  }
}
