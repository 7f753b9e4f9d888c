import type { PlotSpectrum, SpectraPlotInput } from './plot-input.ts'
import { defaultTab, type RegimeTab, regimeOfSpectrum } from './regime-tabs.ts'
import { selectSpectra } from './select-spectra.ts'

/** The spectra of one plot, chosen. */
export interface ChosenSpectra {
  readonly regime: string | null
  /** Oldest first. */
  readonly shown: readonly PlotSpectrum[]
  readonly hiddenCount: number
  /** Why there is none; null when there is one. */
  readonly empty: string | null
}

/** What a reader asks to see. */
export interface SpectraWishes {
  readonly regime?: string
  readonly spectrumId?: string
  readonly everySpectrum?: boolean
}

/** One spectrum by itself when it is named, else those of a regime, thinned out when they are many. */
export function chooseSpectra(
  { spectra, outburst_mjd }: SpectraPlotInput,
  tabs: readonly RegimeTab[],
  { regime: wanted, spectrumId, everySpectrum = false }: SpectraWishes,
): ChosenSpectra {
  const none = (empty: string, regime: string | null = null) => ({ regime, shown: [], hiddenCount: 0, empty })
  if (spectrumId !== undefined) {
    // A spectrum that was cut at the bounds of regimes has an id for each part.
    const spectrum = spectra.find((each) => each.spectrum_id === spectrumId)
    if (spectrum === undefined) return none(`There is no spectrum ${spectrumId}.`)
    return { regime: regimeOfSpectrum(spectrum), shown: [spectrum], hiddenCount: 0, empty: null }
  }
  const tab = wanted === undefined ? defaultTab(tabs) : tabs.find(({ id }) => id === wanted)
  if (tab === undefined) {
    if (spectra.length === 0) return none('This nova has no spectra.')
    if (wanted === undefined) return none('None of the spectra has a wavelength.')
    const others = tabs.map(({ id }) => id).join(', ')
    return none(`There are no spectra of the regime ${wanted}; there are ${others || 'none at all'}.`, wanted)
  }
  const ofRegime = spectra.filter((spectrum) => regimeOfSpectrum(spectrum) === tab.id)
  const { shown, hiddenCount } = selectSpectra(ofRegime, outburst_mjd, everySpectrum ? Infinity : undefined)
  return { regime: tab.id, shown, hiddenCount, empty: null }
}
