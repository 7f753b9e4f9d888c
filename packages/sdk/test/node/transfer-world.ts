import { createMockPlatform, type MockPlatformOptions, type VirtualClock } from '@nova/mock'
import { createTransferClient } from '../../src/transfer/client.ts'

/** A platform of its own, a client of it, and objects to work with. */
export async function createTransferWorld(options: MockPlatformOptions = {}) {
  const platform = await createMockPlatform(options)
  const clock = platform.clock as VirtualClock
  const client = createTransferClient({
    baseUrl: platform.transfer.baseUrl,
    auth: await platform.transfer.issueToken(),
    fetch: platform.fetch,
    runtime: { clock, random: () => 0.5 },
  })
  return {
    platform,
    clock,
    client,
    /** Stores an object and gives its key. */
    async put(bytes: Uint8Array, filename = 'x.bin'): Promise<string> {
      const upload = await client.initiateUpload({ filename, size_bytes: bytes.byteLength })
      const answer = await platform.fetch(upload.url ?? '', { method: 'PUT', body: bytes as Uint8Array<ArrayBuffer> })
      if (!answer.ok) throw new Error(`PUT answered ${answer.status}`)
      return upload.key
    },
  }
}

export type TransferWorld = Awaited<ReturnType<typeof createTransferWorld>>
