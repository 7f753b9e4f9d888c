/** Which vocabulary a release is written in. Genuine releases of each are in the caches of consumers. */
export type ReleaseGeneration = '2026-04-early' | 'mid' | 'current'

interface Vocabulary {
  readonly catalog: string
  readonly nova: string
  readonly references: string
  readonly spectra: string
  readonly photometry: string
  /** `spectral_visits` and `sources`, which came to the catalogue and to nova.json without or with a new version. */
  readonly visits: boolean
  /** Regimes of spectra: none, X-rays and ultraviolet in one, or each by itself. */
  readonly regimes: 'none' | 'xuv' | 'five'
  /** Truncated MJDs are put right before they are published. */
  readonly repairsEpochs: boolean
}

export const vocabularies: Readonly<Record<ReleaseGeneration, Vocabulary>> = {
  '2026-04-early': {
    catalog: '1.1',
    nova: '1.0',
    references: '1.0',
    spectra: '1.1',
    photometry: '1.1',
    visits: false,
    regimes: 'none',
    repairsEpochs: false,
  },
  mid: {
    catalog: '1.2',
    nova: '1.0',
    references: '1.0',
    spectra: '1.3',
    photometry: '1.1',
    visits: true,
    regimes: 'xuv',
    repairsEpochs: false,
  },
  current: {
    catalog: '1.2',
    nova: '1.0',
    references: '1.0',
    spectra: '1.4',
    photometry: '1.1',
    visits: true,
    regimes: 'five',
    repairsEpochs: true,
  },
}
