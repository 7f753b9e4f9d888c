import type { HasSpectraDefect } from './defects.ts'
import type { PublisherOptions } from './publisher.ts'
import type { SpectraSettings } from './settings.ts'
import type { BucketObject } from './storage.ts'

export interface CatalogueOptions {
  readonly settings: SpectraSettings
  readonly seed: number
  readonly has: HasSpectraDefect
}

/** What the pipeline publishes, made from one model. */
export function createCatalogue(
  _options: CatalogueOptions,
): Pick<PublisherOptions, 'buildRelease' | 'buildPrivateBucket' | 'writePointer'> {
  return {
    buildRelease: () => new Map(),
    buildPrivateBucket: () => new Map(),
    writePointer: (releaseId, nowMs) =>
      json({ release_id: releaseId, generated_at: `${new Date(nowMs).toISOString().slice(0, 19)}Z` }),
  }
}

const json = (value: unknown): BucketObject => ({
  bytes: new TextEncoder().encode(JSON.stringify(value)),
  contentType: 'application/json',
})
