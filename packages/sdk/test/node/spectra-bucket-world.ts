import { Readable } from 'node:stream'
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { createMockPlatform, type FaultRule, type MockPlatform, systemClock } from '@nova/mock'
import { createPrivateBucket, type PrivateBucket } from '../../src/spectra/bucket/index.ts'

export const nova_id = '11111111-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
export const data_product_id = '2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9'
export const timestamp = '2026-02-21T20:45:10Z'
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The private bucket of a platform, over HTTP, as a program of the pipeline has it. */
export interface BucketWorld {
  readonly platform: MockPlatform
  readonly bucket: PrivateBucket
  /** The same bucket through a client made otherwise. By default it sends once, so that every failure is seen. */
  open(config?: S3ClientConfig): PrivateBucket
  /** Through a client that compares nothing: what it hands on has gone through `change`. */
  openUnchecked(change: (bytes: Uint8Array) => Uint8Array): PrivateBucket
  /** Adds faults that wait for their moment. */
  plan(...rules: readonly FaultRule[]): void
  /** Writes past all rules. */
  put(key: string, content: string): Promise<void>
  keys(prefix: string): Promise<readonly string[]>
  close(): Promise<void>
}

export async function enterBucketWorld(): Promise<BucketWorld> {
  // The AWS client signs by the clock of the machine.
  const platform = await createMockPlatform({ clock: systemClock })
  const { spectraBuckets: place } = await platform.listen()
  if (place === null) throw new Error('the platform has no buckets')
  const clients: S3Client[] = []
  const connect = (config: S3ClientConfig = {}) => {
    const { endpoint, region, accessKeyId, secretAccessKey, forcePathStyle } = place
    const credentials = { accessKeyId, secretAccessKey }
    const client = new S3Client({ endpoint, region, credentials, forcePathStyle, maxAttempts: 1, ...config })
    clients.push(client)
    return client
  }
  const open = (config?: S3ClientConfig) => createPrivateBucket({ client: connect(config), bucket: place.private })
  return {
    platform,
    bucket: open(),
    open,
    openUnchecked(change) {
      const client = connect()
      const send = client.send.bind(client) as (...args: unknown[]) => Promise<Record<string, unknown>>
      const unchecked = async (...args: unknown[]) => {
        const answer = await send(...args)
        const body = answer['Body'] as { transformToByteArray(): Promise<Uint8Array> } | undefined
        if (body === undefined) return answer
        const bytes = change(await body.transformToByteArray())
        const chunks = Object.assign(Readable.from([bytes]), { transformToByteArray: async () => bytes })
        return { ...answer, Body: chunks }
      }
      return createPrivateBucket({ client: Object.assign(client, { send: unchecked }), bucket: place.private })
    },
    plan: (...rules) => platform.faults.add(...rules),
    put: (key, content) =>
      platform.spectra.putObject('private', key, { bytes: bytesOf(content), contentType: 'text/plain' }),
    keys: (prefix) => platform.spectra.listObjects('private', prefix),
    async close() {
      for (const client of clients) client.destroy()
      await platform.close()
    },
  }
}
