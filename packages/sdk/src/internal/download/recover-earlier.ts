import type { ResumableSink } from '../byte-sink.ts'
import { type StreamHash, toHex } from '../hash.ts'
import { type DownloadCheckpoint, type DownloadRecord, parseDownloadRecord } from './download-record.ts'

/** Bytes of an earlier run that are proved to be the beginning of a certain version of the object. */
export interface EarlierBytes {
  readonly bytes: number
  /** In the state after those bytes. */
  readonly hash: StreamHash
  readonly record: DownloadRecord
}

export type RecoverResult =
  | { readonly kind: 'kept'; readonly earlier: EarlierBytes }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unusable'; readonly reason: 'record_unusable' | 'bytes_differ' }

/**
 * Hashes what an earlier run left and keeps as much as a checkpoint of its record vouches for. The
 * same pass gives the hash that the rest of the download goes on with, so nothing is read twice.
 * Nothing is trusted for lying there: a file may have been torn by a crash or touched by anybody.
 */
export async function recoverEarlier(
  sink: ResumableSink,
  object: { readonly bucket: string; readonly key: string },
  hash: StreamHash,
  signal?: AbortSignal,
): Promise<RecoverResult> {
  if (!sink.earlier) return { kind: 'nothing' }
  const record = parseDownloadRecord(sink.earlier.recordText)
  if (!record || record.bucket !== object.bucket || record.key !== object.key) {
    return { kind: 'unusable', reason: 'record_unusable' }
  }
  const kept: { earlier: EarlierBytes | null } = { earlier: null }
  let checked = 0
  const check = (checkpoint: DownloadCheckpoint): boolean => {
    if (toHex(hash.copy().digest()) !== checkpoint.sha256) return false
    checked += 1
    const checkpoints = record.checkpoints.slice(0, checked)
    kept.earlier = { bytes: checkpoint.bytes, hash: hash.copy(), record: { ...record, checkpoints } }
    return true
  }
  await hashUpTo(record.checkpoints, sink.readEarlier(signal), hash, check)
  return kept.earlier ? { kind: 'kept', earlier: kept.earlier } : { kind: 'unusable', reason: 'bytes_differ' }
}

/** Feeds the hash, stopping at each checkpoint to have it checked; ends at the first that does not hold. */
async function hashUpTo(
  checkpoints: readonly DownloadCheckpoint[],
  chunks: AsyncIterable<Uint8Array>,
  hash: StreamHash,
  check: (checkpoint: DownloadCheckpoint) => boolean,
): Promise<void> {
  const due = [...checkpoints]
  let position = 0
  for await (const chunk of chunks) {
    let rest = chunk
    for (let next = due[0]; next && next.bytes <= position + rest.byteLength; next = due[0]) {
      hash.update(rest.subarray(0, next.bytes - position))
      rest = rest.subarray(next.bytes - position)
      position = next.bytes
      if (!check(next)) return
      due.shift()
    }
    if (due.length === 0) return
    hash.update(rest)
    position += rest.byteLength
  }
}
