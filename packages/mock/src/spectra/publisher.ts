import type { LazyBuckets } from './lazy-buckets.ts'
import type { EdgeObject } from './site/edge-cache.ts'
import { releaseIdAt, releaseTimeMs } from './site/release-id.ts'
import type { BucketObject } from './storage.ts'

/** What a release holds, and the rest of the public bucket: objects by key. */
export type Files = ReadonlyMap<string, BucketObject>

export interface PublisherOptions {
  readonly buckets: LazyBuckets
  readonly nowMs: () => number
  readonly releaseLifetimeSeconds: number
  /** Id of the first release. @default the moment its making began */
  readonly firstReleaseId: string | null
  /** Everything of a release below `releases/`, and what lies outside of all. */
  readonly buildRelease: (releaseId: string) => Files | Promise<Files>
  readonly buildPrivateBucket: () => Files | Promise<Files>
  /** What the pointer says of a release. */
  readonly writePointer: (releaseId: string, nowMs: number) => BucketObject
}

/** The pipeline behind the site, as far as the buckets show it. */
export interface Publisher {
  /** The first release, once; buckets that a former life filled stay as they are. */
  ready(): Promise<void>
  /** Everything is in the store itself, for whoever looks there. */
  fill(): Promise<void>
  /** An object of the public bucket as it is now. Null for none. */
  load(key: string): Promise<EdgeObject | null>
  /** A new release, to which the pointer moves at the end. @returns its id */
  publish(releaseId?: string): Promise<string>
  /** Deletes a release, whatever the pointer says. @throws Error when there is none of that id */
  expire(releaseId: string): Promise<void>
  /** Ids of the releases that are there, oldest first. */
  releases(): Promise<readonly string[]>
}

/** A release is named after the moment its making began; what is in it was made in the minutes after that. */
const MAKING_MS = 5 * 60 * 1000

export function createPublisher(options: PublisherOptions): Publisher {
  const { buckets, nowMs } = options
  /** When they were written. */
  const known = new Map<string, number>()
  let seeding: Promise<void> | undefined

  async function write(releaseId: string): Promise<void> {
    buckets.offer('public', await options.buildRelease(releaseId))
    // Last of all: whoever reads the pointer finds everything it names.
    await buckets.put('public', 'current.json', options.writePointer(releaseId, nowMs()))
    known.set(releaseId, nowMs())
  }

  async function seed(): Promise<void> {
    for (const key of await buckets.list('public', 'releases/')) {
      const releaseId = key.split('/')[1] ?? ''
      known.set(releaseId, releaseTimeMs(releaseId) ?? nowMs())
    }
    if (known.size > 0) return
    buckets.offer('private', await options.buildPrivateBucket())
    await write(options.firstReleaseId ?? freeReleaseId())
  }

  async function remove(releaseId: string): Promise<void> {
    known.delete(releaseId)
    for (const key of await buckets.list('public', `releases/${releaseId}/`)) await buckets.delete('public', key)
  }

  /** Nobody has to publish anything for a release to end: a quiet week leaves a pointer to nothing. */
  async function removeOverdue(): Promise<void> {
    for (const [releaseId, writtenAtMs] of [...known])
      if (nowMs() - writtenAtMs >= options.releaseLifetimeSeconds * 1000) await remove(releaseId)
  }

  /** The moment a making that is over now began, or the first second after it that no release is named after. */
  function freeReleaseId(): string {
    let atMs = nowMs() - MAKING_MS
    while (known.has(releaseIdAt(atMs))) atMs += 1000
    return releaseIdAt(atMs)
  }

  const ready = () => {
    seeding ??= seed().catch((error) => {
      seeding = undefined
      throw error
    })
    return seeding
  }

  return {
    ready,
    async fill() {
      await ready()
      await buckets.fill()
    },
    async load(key) {
      await ready()
      await removeOverdue()
      return buckets.get('public', key)
    },
    async publish(wanted) {
      await ready()
      const releaseId = wanted ?? freeReleaseId()
      if (releaseTimeMs(releaseId) === null)
        throw new Error(`The release id ${releaseId} has to look like 20260330-143022`)
      if (known.has(releaseId)) throw new Error(`The release ${releaseId} is there already; a release never changes`)
      await write(releaseId)
      return releaseId
    },
    async expire(releaseId) {
      await ready()
      if (!known.has(releaseId)) throw new Error(`There is no release ${releaseId}`)
      await remove(releaseId)
    },
    async releases() {
      await ready()
      await removeOverdue()
      return [...known.keys()].sort()
    },
  }
}
