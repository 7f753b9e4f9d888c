import { toBase64 } from '../byte-text.ts'
import { type ChecksumAlgorithm, createChecksum } from '../checksum-algorithm.ts'
import { createHashDigest } from '../crypto.ts'
import type { StoredBlob, StoreStorage } from '../storage/storage.ts'

/** Stores a second copy of bytes that are already in the store, digested like any others. */
export async function copyBytes(
  storage: StoreStorage,
  source: AsyncIterable<Uint8Array>,
  algorithm: ChecksumAlgorithm | undefined,
): Promise<{ blob: StoredBlob; md5: Uint8Array; checksum: string | undefined }> {
  const writer = await storage.openBlob()
  try {
    const md5 = createHashDigest('md5')
    const checksum = algorithm && createChecksum(algorithm)
    for await (const bytes of source) {
      md5.update(bytes)
      checksum?.update(bytes)
      await writer.write(bytes)
    }
    const sums = { md5: await md5.finish(), checksum: checksum && toBase64(await checksum.finish()) }
    return { blob: await writer.commit(), ...sums }
  } catch (error) {
    await writer.discard()
    throw error
  }
}
