import { regimeLabel, regimeOf, spectralRegimes } from '../values/regime.ts'
import { drawable, type PlotRegime, type PlotSpectrum } from './plot-input.ts'

/** A regime that has something to draw, and how much. */
export interface RegimeTab {
  readonly id: string
  readonly label: string
  readonly count: number
}

/** In the order of wavelength; `xuv` is what version 1.3 of the artifact had for the first two. */
const order: readonly string[] = ['xuv', ...spectralRegimes.map(({ id }) => id)]

/** The regime of a spectrum: what its row says, else that of the middle of its wavelengths; null without any. */
export function regimeOfSpectrum(spectrum: PlotSpectrum): string | null {
  if (typeof spectrum.regime === 'string' && spectrum.regime !== '') return spectrum.regime
  const waves = spectrum.wavelengths.map(drawable).filter((wave) => wave !== null)
  const [first, last] = [waves[0], waves.at(-1)]
  if (first === undefined || last === undefined) return null
  return regimeOf(Math.max(0, first), Math.max(0, last))
}

/** The regimes of the spectra in the order of wavelength, unknown ones last, under the labels of the artifact. */
export function regimeTabs(spectra: readonly PlotSpectrum[], regimes: readonly PlotRegime[] = []): RegimeTab[] {
  const counts = new Map<string, number>()
  for (const spectrum of spectra) {
    const id = regimeOfSpectrum(spectrum)
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  return [...counts]
    .map(([id, count]) => ({ id, label: regimes.find((each) => each.id === id)?.label ?? regimeLabel(id), count }))
    .sort((a, b) => rank(a.id) - rank(b.id))
}

/** The tab to open with: the one with most, the bluest of equals; undefined when there is none. */
export function defaultTab(tabs: readonly RegimeTab[]): RegimeTab | undefined {
  return tabs.reduce<RegimeTab | undefined>((best, tab) => (best && best.count >= tab.count ? best : tab), undefined)
}
