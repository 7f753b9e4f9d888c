/** How far a transfer is. Everything a progress bar shows, nothing it has to work out. */
export interface TransferProgress {
  /** Bytes that count as transferred, those kept from an earlier run included. Never decreases. */
  readonly bytes: number
  /** Bytes in all; null while the length is unknown. */
  readonly totalBytes: number | null
  /** Over the last seconds, bytes kept from an earlier run excluded; null until two moments are known. */
  readonly rateBytesPerSecond: number | null
  /** Time left at that rate; null while the rate is unknown or zero, or the length is. */
  readonly etaMs: number | null
}

interface ProgressSample {
  readonly atMs: number
  readonly bytes: number
}

/** What the meter remembers. Plain data; each step returns a fresh one. */
export interface ProgressMeter {
  readonly totalBytes: number | null
  /** Oldest first, never empty, at least {@link SAMPLE_SPACING_MS} apart except for the last. */
  readonly samples: readonly ProgressSample[]
}

/** A rate over a shorter stretch jumps with every part that ends; over a longer one it hides a stall. */
const RATE_WINDOW_MS = 5_000
/** Keeps the number of samples bounded however often progress is reported. */
const SAMPLE_SPACING_MS = 100

/** A meter at its start. `startBytes` are the bytes an earlier run already moved: progress, but not speed. */
export function startProgressMeter(totalBytes: number | null, atMs: number, startBytes = 0): ProgressMeter {
  return { totalBytes, samples: [{ atMs, bytes: startBytes }] }
}

/** The meter after `bytes` in all were seen at `atMs` (monotonic). A smaller count than before is a retry: kept out. */
export function advanceProgressMeter(meter: ProgressMeter, atMs: number, bytes: number): ProgressMeter {
  const { samples, totalBytes } = meter
  const sample = { atMs, bytes: Math.max(bytes, samples.at(-1)?.bytes ?? 0) }
  const beforeLast = samples.at(-2)
  const replaceLast = beforeLast !== undefined && atMs - beforeLast.atMs < SAMPLE_SPACING_MS
  const kept = replaceLast ? samples.slice(0, -1) : samples
  // One sample at or before the edge of the window stays, so that the rate covers the whole of it.
  let first = 0
  for (let next = kept[1]; next !== undefined && next.atMs <= atMs - RATE_WINDOW_MS; next = kept[first + 1]) first += 1
  return { totalBytes, samples: [...kept.slice(first), sample] }
}

/** What the meter shows. */
export function readProgressMeter(meter: ProgressMeter): TransferProgress {
  const first = meter.samples[0]
  const last = meter.samples.at(-1)
  const bytes = last?.bytes ?? 0
  const elapsedMs = first && last ? last.atMs - first.atMs : 0
  const rateBytesPerSecond = first && elapsedMs > 0 ? ((bytes - first.bytes) * 1000) / elapsedMs : null
  const { totalBytes } = meter
  return { bytes, totalBytes, rateBytesPerSecond, etaMs: timeLeft(bytes, totalBytes, rateBytesPerSecond) }
}

function timeLeft(bytes: number, totalBytes: number | null, rateBytesPerSecond: number | null): number | null {
  if (totalBytes === null) return null
  if (bytes >= totalBytes) return 0
  return rateBytesPerSecond ? Math.round(((totalBytes - bytes) * 1000) / rateBytesPerSecond) : null
}
