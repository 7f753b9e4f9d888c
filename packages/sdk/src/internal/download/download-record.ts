/** A length of the partial file together with the SHA-256 of everything before it. */
export interface DownloadCheckpoint {
  readonly bytes: number
  /** 64 hex digits. */
  readonly sha256: string
}

/**
 * What lies beside a partial file: enough to prove that its bytes are the beginning of a certain
 * version of a certain object. Holds no URL, so it can lie around.
 */
export interface DownloadRecord {
  readonly v: 1
  readonly bucket: string
  readonly key: string
  /** Quotes included. */
  readonly etag: string
  readonly size_bytes: number
  /** Ascending. The partial file grows only at its end, so each covers all before it. */
  readonly checkpoints: readonly DownloadCheckpoint[]
}

/** Bounds the record whatever the object's size. */
const MAX_CHECKPOINTS = 32

/** The checkpoints with one more. When there are too many, every second of the older ones goes. */
export function addCheckpoint(
  checkpoints: readonly DownloadCheckpoint[],
  checkpoint: DownloadCheckpoint,
): readonly DownloadCheckpoint[] {
  const all = [...checkpoints, checkpoint]
  return all.length <= MAX_CHECKPOINTS ? all : all.filter((_, index) => index % 2 === 1 || index >= all.length - 2)
}

/** Reads a record back. Null for anything else, also for a torn or newer one: the download starts over then. */
export function parseDownloadRecord(text: string): DownloadRecord | null {
  let value: Partial<DownloadRecord> | null
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || value.v !== 1) return null
  const { bucket, key, etag, size_bytes, checkpoints } = value
  const isText = [bucket, key, etag].every((field) => typeof field === 'string' && field !== '')
  if (!isText || !isCount(size_bytes) || !Array.isArray(checkpoints)) return null
  return checkpoints.every(isCheckpoint) && isAscending(checkpoints, size_bytes) ? (value as DownloadRecord) : null
}

function isCheckpoint(value: Partial<DownloadCheckpoint> | null): boolean {
  return isCount(value?.bytes) && typeof value?.sha256 === 'string' && /^[0-9a-f]{64}$/.test(value.sha256)
}

function isAscending(checkpoints: readonly DownloadCheckpoint[], sizeBytes: number): boolean {
  return checkpoints.every((checkpoint, index) => {
    const next = checkpoints[index + 1]?.bytes ?? sizeBytes + 1
    return checkpoint.bytes < next
  })
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
