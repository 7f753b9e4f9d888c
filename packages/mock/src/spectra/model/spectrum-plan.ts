/** Files of one make each: see `fits/`. `golden` is the byte-exact file, `stray` one no profile takes. */
export type SpectrumShape = 'golden' | 'uves' | 'xshooter' | 'hasp' | 'cos' | 'ticket' | 'stray'

export interface SpectrumPlan {
  readonly shape: SpectrumShape
  /** Days since outburst. */
  readonly age_days: number
  /** Of X-Shooter UVB, VIS, NIR; of UVES BLU, RED; of HASP the grating. */
  readonly arm?: string
  /** @default 40 */
  readonly snr?: number
  /** What the provider calls the file. @default by seed */
  readonly key?: string
  /** @default by the rule for `shape` */
  readonly data_product_id?: string
  readonly quarantined?: boolean
  /** Nobody wrote down what it was taken with. */
  readonly anonymous?: boolean
  readonly bibcode?: string
}

interface ShapeFacts {
  readonly provider: string
  readonly instrument: string
  readonly telescope: string
  readonly flux_unit: string
  /** Flux of the continuum at 550 nm at maximum, in `flux_unit`. */
  readonly scale: number
  readonly points: number
  readonly profile_id: string | null
  /** By arm; the first is the one meant where none is named. */
  readonly ranges_nm: Readonly<Record<string, readonly [number, number]>>
}

const cgs = 'erg /s /cm**2 /Angstrom'

/** What all spectra of a shape have in common. */
export const shapeFacts: Readonly<Record<SpectrumShape, ShapeFacts>> = {
  golden: {
    provider: 'ESO',
    instrument: 'UVES',
    telescope: 'ESO-VLT-U2',
    flux_unit: 'adu',
    scale: 1,
    points: 10,
    profile_id: 'ESO_UVES',
    ranges_nm: { BLU: [300, 300.9] },
  },
  uves: {
    provider: 'ESO',
    instrument: 'UVES',
    telescope: 'ESO-VLT-U2',
    flux_unit: '10**(-16)erg.cm**(-2).s**(-1).angstrom**(-1)',
    scale: 8400,
    points: 2600,
    profile_id: 'ESO_UVES',
    ranges_nm: { RED: [478.5, 680.8], BLU: [328.1, 451.9] },
  },
  xshooter: {
    provider: 'ESO',
    instrument: 'XSHOOTER',
    telescope: 'ESO-VLT-U2',
    flux_unit: 'erg cm**(-2) s**(-1) angstrom**(-1)',
    scale: 8.4e-13,
    points: 1500,
    profile_id: 'ESO_XSHOOTER',
    ranges_nm: { VIS: [533.7, 1020], UVB: [300, 555.9], NIR: [994.1, 2479.1] },
  },
  hasp: {
    provider: 'MAST',
    instrument: 'STIS',
    telescope: 'HST',
    flux_unit: cgs,
    scale: 8.4e-13,
    points: 1600,
    profile_id: 'MAST_STIS_HASP',
    ranges_nm: { E140M: [114.4, 171], 'G230L-G430L': [160, 569.6] },
  },
  cos: {
    provider: 'MAST',
    instrument: 'COS/FUV',
    telescope: 'HST',
    flux_unit: cgs,
    scale: 8.4e-13,
    points: 1200,
    profile_id: null,
    ranges_nm: { G130M: [113.3, 145] },
  },
  ticket: {
    provider: 'ticket_ingestion',
    instrument: '2D-Frutti',
    telescope: 'CTIO 1 m',
    flux_unit: 'ergs/cm^2/sec',
    scale: 2.1e-12,
    points: 900,
    profile_id: null,
    ranges_nm: { slit: [312, 741.6] },
  },
  stray: {
    provider: 'AAVSO',
    instrument: 'LISA',
    telescope: 'C11',
    flux_unit: 'adu',
    scale: 1200,
    points: 600,
    profile_id: null,
    ranges_nm: { slit: [400, 750] },
  },
}
