import type { HasSpectraDefect, SpectraDefect } from './defects.ts'
import { defectiveBundles } from './flaws/catalogue-defects.ts'
import { documentFlaws, type Flaw } from './flaws/document-flaws.ts'
import { layoutFlaws } from './flaws/layout-flaws.ts'
import {
  type BundleFlaw,
  buildPrivateBucket,
  buildRelease,
  type CatalogModel,
  createCatalogModel,
  type ReleaseGeneration,
  type ReleaseOptions,
} from './model/index.ts'
import type { Files, PublisherOptions } from './publisher.ts'
import type { CatalogGeneration, SpectraSettings } from './settings.ts'
import type { BucketObject } from './storage.ts'

export interface CatalogueOptions {
  readonly settings: SpectraSettings
  readonly seed: number
  readonly has: HasSpectraDefect
}

const generations: Readonly<Record<CatalogGeneration, ReleaseGeneration>> = {
  current: 'current',
  mid: 'mid',
  early: '2026-04-early',
}

/** What the pipeline publishes, made from one model, with the defects that are switched on. */
export function createCatalogue({
  settings,
  seed,
  has,
}: CatalogueOptions): Pick<PublisherOptions, 'buildRelease' | 'buildPrivateBucket' | 'writePointer'> {
  const drawn = sharedDrawing(seed)
  const bundleFlaw: BundleFlaw | undefined = settings.manifests
    ? defectiveBundles.find((flaw) => has(`spectra-bundle-${flaw}`))
    : 'no-manifest'
  return {
    buildRelease: (release_id) => {
      const files = drawn.release({
        release_id,
        generation: generations[settings.generation],
        bundle_padding: settings.bundlePaddingBytes,
        ...(bundleFlaw && { bundle_flaws: { '*': bundleFlaw } }),
      })
      return flawed(files, documentFlaws, has)
    },
    buildPrivateBucket: () => flawed(drawn.privateBucket(), layoutFlaws, has),
    writePointer: (releaseId, nowMs) => ({
      bytes: new TextEncoder().encode(
        `{"release_id": "${releaseId}", "generated_at": "${new Date(nowMs).toISOString().slice(0, 19)}Z"}`,
      ),
      contentType: 'application/json',
    }),
  }
}

/** What was made of a model, for all platforms of its seed: it never changes, and making it takes seconds. */
interface Drawing {
  release(options: ReleaseOptions): Files
  privateBucket(): Files
}

const drawings = new Map<number, Drawing>()

/** Releases that are kept: as many as tests of one file usually look at. */
const mostReleases = 4

function sharedDrawing(seed: number): Drawing {
  const known = drawings.get(seed)
  if (known) return known
  const made = draw(createCatalogModel({ seed }))
  // A program that makes platforms of many seeds wants the last one again, if any.
  drawings.clear()
  drawings.set(seed, made)
  return made
}

function draw(model: CatalogModel): Drawing {
  const releases = new Map<string, Files>()
  let privateBucket: Files | undefined
  return {
    release(options) {
      // Padded bundles may be of a gigabyte.
      if (Object.keys(options.bundle_padding ?? {}).length > 0) return buildRelease(model, options)
      const key = JSON.stringify(options)
      const files = releases.get(key) ?? buildRelease(model, options)
      releases.delete(key)
      releases.set(key, files)
      const [oldest = key] = releases.keys()
      if (releases.size > mostReleases) releases.delete(oldest)
      return files
    },
    privateBucket() {
      privateBucket ??= buildPrivateBucket(model)
      return privateBucket
    },
  }
}

function flawed<Name extends SpectraDefect>(
  files: Files,
  flaws: Readonly<Record<Name, Flaw>>,
  has: HasSpectraDefect,
): Files {
  const changed = new Map<string, BucketObject>(files)
  for (const [name, flaw] of Object.entries<Flaw>(flaws)) if (has(name as Name)) flaw.plant(changed)
  return changed
}
