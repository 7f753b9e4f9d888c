import { createHash } from 'node:crypto'
import { createMockPlatform, createVirtualClock, type MockPlatform, type MockPlatformOptions } from '@nova/mock'
import { afterEach } from 'vitest'
import { createTransferClient, type TransferClient } from '../../src/transfer/client.ts'
import type { UploadReceipt } from '../../src/transfer/upload/upload-receipt.ts'

/** Parts small enough that a test with a thousand of them is quick. */
export const PART_BYTES = 1024

export interface UploadWorld {
  readonly platform: MockPlatform
  readonly client: TransferClient
  /** A client of its own over the same platform, as another process would have. */
  readonly connect: (fetch?: typeof globalThis.fetch) => Promise<TransferClient>
  /** The bytes stored under a key, as anybody would download them. */
  readonly stored: (receipt: Pick<UploadReceipt, 'key'>) => Promise<Buffer>
  /** Part numbers of all part uploads seen, in the order they came. */
  readonly partsSent: () => number[]
}

const open: MockPlatform[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((platform) => platform.close()))
})

/** A platform with tiny parts, and a client on it that jumps over every backoff. */
export async function openWorld(options: MockPlatformOptions = {}): Promise<UploadWorld> {
  const clock = options.clock ?? createVirtualClock()
  const platform = await createMockPlatform({
    ...options,
    clock,
    transfer: {
      multipart_threshold_bytes: 4 * PART_BYTES,
      upload_part_size_bytes: PART_BYTES,
      minimum_part_size_bytes: PART_BYTES,
      target_upload_part_count: 10_000,
      ...options.transfer,
    },
  })
  open.push(platform)
  const auth = await platform.transfer.issueToken()
  const connect = async (fetch = platform.fetch) =>
    createTransferClient({ baseUrl: platform.transfer.baseUrl, auth, fetch, runtime: { clock, random: () => 0.5 } })
  const client = await connect()
  return {
    platform,
    client,
    connect,
    async stored({ key }) {
      const { url } = await client.presignDownload({ key })
      const answer = await platform.fetch(url)
      if (!answer.ok) throw new Error(`GET ${key}: ${answer.status}`)
      return Buffer.from(await answer.arrayBuffer())
    },
    partsSent: () => platform.journal.of('s3:UploadPart').map((entry) => entry.partNumber ?? 0),
  }
}

/** Bytes that differ everywhere, the same for the same seed. */
export function bytesOf(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let state = seed * 2_654_435_761
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[index] = state >>> 24
  }
  return bytes
}

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64')
