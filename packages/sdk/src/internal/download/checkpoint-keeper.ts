import type { ResumableSink } from '../byte-sink.ts'
import { type StreamHash, toHex } from '../hash.ts'
import { addCheckpoint, type DownloadCheckpoint, type DownloadRecord } from './download-record.ts'
import type { ObjectIdentity } from './read-range-answer.ts'
import type { EarlierBytes } from './recover-earlier.ts'

export interface CheckpointKeeper {
  /** Which version of the object the bytes belong to. Without an ETag nothing can be gone on with, so nothing is kept. */
  identify(identity: ObjectIdentity): void
  /** After each write, with the hash of exactly those bytes: keeps a checkpoint when enough came since the last. */
  readonly onWritten: (writtenBytes: number, hash: StreamHash) => Promise<void>
  /** Keeps a checkpoint for exactly these bytes. */
  keep(writtenBytes: number, hash: StreamHash): Promise<void>
}

export interface CheckpointKeeperOptions {
  /** Null where nothing outlives the process: the keeper does nothing then. */
  readonly sink: ResumableSink | null
  readonly bucket: string
  readonly key: string
  readonly earlier: EarlierBytes | null
  readonly partSizeBytes: number
}

const MiB = 1024 * 1024

/**
 * How many bytes lie between two checkpoints. What came since the last is fetched again after a kill; each costs a few
 * calls of the system. Small objects have one for each part, large ones about 64.
 */
export function checkpointEveryBytes(partSizeBytes: number, sizeBytes: number): number {
  return Math.max(partSizeBytes, Math.min(16 * MiB, Math.floor(sizeBytes / 64)))
}

/**
 * Writes beside a partial file what proves it. The digest of all bytes so far costs nothing but a
 * copy of the running hash, which is why checkpoints are of the whole beginning and not of ranges.
 */
export function createCheckpointKeeper(options: CheckpointKeeperOptions): CheckpointKeeper {
  const { sink, bucket, key, earlier, partSizeBytes } = options
  let checkpoints: readonly DownloadCheckpoint[] = earlier?.record.checkpoints ?? []
  let version: { readonly etag: string; readonly size_bytes: number } | null = null

  const keep = async (writtenBytes: number, hash: StreamHash) => {
    if (!sink || !version) return
    if (writtenBytes > (checkpoints.at(-1)?.bytes ?? 0)) {
      checkpoints = addCheckpoint(checkpoints, { bytes: writtenBytes, sha256: toHex(hash.copy().digest()) })
    }
    if (checkpoints.length === 0) return
    const record: DownloadRecord = { v: 1, bucket, key, ...version, checkpoints }
    await sink.saveRecord(JSON.stringify(record))
  }

  return {
    identify({ etag, sizeBytes }) {
      version = etag !== null && sizeBytes !== null ? { etag, size_bytes: sizeBytes } : null
    },
    async onWritten(writtenBytes, hash) {
      const everyBytes = checkpointEveryBytes(partSizeBytes, version?.size_bytes ?? 0)
      if (writtenBytes - (checkpoints.at(-1)?.bytes ?? 0) >= everyBytes) await keep(writtenBytes, hash)
    },
    keep,
  }
}
