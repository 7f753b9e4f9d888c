import type { CatalogNova } from '../model/create-catalog-model.ts'
import { lazy } from '../model/lazy.ts'
import { type ReleaseGeneration, vocabularies } from './generation.ts'
import { type Outburst, outburstOf } from './outburst.ts'
import { type ShownRow, selectPhotometry } from './select-photometry.ts'
import { validProducts } from './show-spectra.ts'
import { sparklineSvg } from './sparkline-svg.ts'

/** What several artifacts of a nova say of it, worked out once. */
export interface NovaFacts {
  readonly nova: CatalogNova
  readonly generation: ReleaseGeneration
  readonly outburst: () => Outburst
  readonly rows: () => readonly ShownRow[]
  readonly sparkline: () => string | undefined
  /** Products that are valid, whatever becomes of them in plots. */
  readonly spectra_count: () => number
  /** Nights with spectra; half a day without any separates them. */
  readonly spectral_visits: () => number
}

/** @param keepsEpochs truncated MJDs stay as they are, whatever the generation */
export function novaFacts(nova: CatalogNova, generation: ReleaseGeneration, keepsEpochs = false): NovaFacts {
  const repairs = vocabularies[generation].repairsEpochs && !keepsEpochs
  const rows = lazy(() => selectPhotometry(nova, repairs))
  return {
    nova,
    generation,
    outburst: lazy(() => outburstOf(nova, repairs)),
    rows,
    sparkline: lazy(() => sparklineSvg(rows())),
    spectra_count: () => validProducts(nova).length,
    spectral_visits: () => {
      const epochs = validProducts(nova).map(({ epoch_mjd }) => epoch_mjd)
      return epochs.filter((epoch, index) => epoch - (epochs[index - 1] ?? Number.NEGATIVE_INFINITY) > 0.5).length
    },
  }
}
