import { startStretchThread } from '#platform'
import type { Stretch, StretchDigest, StretchThread } from '../../internal/stretch-digest.ts'
import type { BundlePlace } from './bundle-place.ts'
import { stretchOf } from './place-entries.ts'
import { readDirectory } from './read-directory.ts'
import { openRemoteArchive } from './remote-archive.ts'

/** Below this, looking at the members afterwards takes less time than a thread takes to start. */
const WORTHWHILE_BYTES = 4 * 1024 * 1024

/** Digests of members that are taken while the archive is still on its way to its file. */
export interface EarlyDigests {
  start(partPath: string): void
  grow(writtenBytes: number): void
  find(stretch: Stretch): Promise<StretchDigest | null> | null
  close(): Promise<void>
}

const none: EarlyDigests = { start() {}, grow() {}, find: () => null, close: async () => {} }

/**
 * Reads the directory of the archive ahead of the archive, and has a thread take the digests of its members behind the
 * download. This decides nothing: a digest is used only for a stretch that the archive on the disk has, too, and
 * whatever goes wrong here, the members are looked at afterwards.
 */
export async function planEarlyDigests(
  place: BundlePlace,
  options: {
    readonly sizeBytes: number | null
    readonly signal: AbortSignal
    readonly stallTimeoutMs: number
    readonly operation: string
  },
): Promise<EarlyDigests> {
  if (options.sizeBytes !== null && options.sizeBytes < WORTHWHILE_BYTES) return none
  let stretches: readonly Stretch[]
  try {
    const once = { maxAttempts: 1, baseDelayMs: 0, maxDelayMs: 0, maxRetryAfterMs: 0 }
    const remote = await openRemoteArchive(place, { ...options, policy: once })
    if (remote.sizeBytes < WORTHWHILE_BYTES) return none
    const { entries } = await readDirectory(remote)
    stretches = entries.filter(({ method }) => method === 0 || method === 8).map((entry) => stretchOf(entry))
  } catch {
    if (options.signal.aborted) throw options.signal.reason
    return none
  }
  return digestsOf([...stretches].sort((left, right) => left.offset - right.offset))
}

function digestsOf(stretches: readonly Stretch[]): EarlyDigests {
  const digests = new Map<string, Promise<StretchDigest | null>>()
  let thread: StretchThread | null = null
  return {
    start(partPath) {
      thread = startStretchThread(partPath)
      for (const stretch of thread ? stretches : []) {
        // Sizes are what an archive says of itself: one that lies must not keep the thread busy.
        if (stretch.sizeBytes > 1032 * stretch.packedBytes) continue
        digests.set(keyOf(stretch), thread?.digest(stretch).catch(() => null) ?? Promise.resolve(null))
      }
    },
    grow: (writtenBytes) => thread?.grow(writtenBytes),
    find: (stretch) => digests.get(keyOf(stretch)) ?? null,
    async close() {
      await thread?.close()
    },
  }
}

const keyOf = ({ offset, packedBytes, packing, sizeBytes }: Stretch) =>
  `${offset} ${packedBytes} ${packing} ${sizeBytes}`
