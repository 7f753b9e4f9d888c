import type { HasSpectraDefect, SpectraDefect } from './defects.ts'
import { documentFlaws, type Flaw } from './flaws/document-flaws.ts'
import { layoutFlaws } from './flaws/layout-flaws.ts'
import {
  type BundleFlaw,
  buildPrivateBucket,
  buildRelease,
  bundleFlaws,
  type CatalogModel,
  createCatalogModel,
  type ReleaseGeneration,
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
  const model = sharedModel(seed)
  const bundleFlaw: BundleFlaw | undefined = settings.manifests
    ? (Object.keys(bundleFlaws) as BundleFlaw[]).find((flaw) => has(`spectra-bundle-${flaw}`))
    : 'no-manifest'
  return {
    buildRelease: (release_id) =>
      flawed(
        buildRelease(model, {
          release_id,
          generation: generations[settings.generation],
          bundle_padding: settings.bundlePaddingBytes,
          ...(bundleFlaw && { bundle_flaws: { '*': bundleFlaw } }),
        }),
        documentFlaws,
        has,
      ),
    buildPrivateBucket: () => flawed(buildPrivateBucket(model), layoutFlaws, has),
    writePointer: (releaseId, nowMs) => ({
      bytes: new TextEncoder().encode(
        `{"release_id": "${releaseId}", "generated_at": "${new Date(nowMs).toISOString().slice(0, 19)}Z"}`,
      ),
      contentType: 'application/json',
    }),
  }
}

const models = new Map<number, CatalogModel>()

/** One model for all platforms of a seed: it never changes, and drawing its spectra takes seconds. */
function sharedModel(seed: number): CatalogModel {
  const known = models.get(seed)
  if (known) return known
  const made = createCatalogModel({ seed })
  // A program that makes platforms of many seeds wants the last one again, if any.
  models.clear()
  models.set(seed, made)
  return made
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
