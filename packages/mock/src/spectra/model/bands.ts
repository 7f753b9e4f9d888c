import type { PhotometryRow, StoredRegime } from './photometry-row.ts'

/** A band: how rows name it, how plots label it, where it lies, and how the mean nova looks in it. */
export interface Band {
  readonly band_id: string
  readonly label: string
  readonly regime: StoredRegime
  /** Angstrom, GHz, keV or GeV by `unit`. */
  readonly coordinate: number
  readonly unit: PhotometryRow['spectral_coord_unit']
  /** Magnitudes fainter than V. */
  readonly color?: number
}

const optical = (label: string, coordinate: number, color: number, band_id = `Generic_${label}`): Band => ({
  band_id,
  label,
  regime: 'optical',
  coordinate,
  unit: 'Angstrom',
  color,
})

const radio = (frequencyGhz: number): Band => ({
  band_id: `Radio_${frequencyGhz}_GHz`,
  label: `${frequencyGhz} GHz`,
  regime: 'radio',
  coordinate: frequencyGhz,
  unit: 'GHz',
})

/** The bands of the model, by the names its novae are planned with. */
export const bands = {
  U: optical('U', 3663.6, 0.3),
  B: optical('B', 4361.9, 0.6),
  V: optical('V', 5696.92, 0),
  R: optical('R', 6357.96, -0.5),
  I: optical('I', 7829.05, -0.7),
  gp: optical("g'", 4770.8, 0.2, 'SLOAN_SDSS_gp'),
  rp: optical("r'", 6231, -0.3, 'SLOAN_SDSS_rp'),
  J: { ...optical('J', 12350, -1.4, 'Generic_J'), regime: 'nir' },
  K: { ...optical('Ks', 21590, -2, '2MASS_2MASS_Ks'), regime: 'nir' },
  UVW1: { ...optical('UVW1', 2629.4, 0.9, 'Swift_UVOT_UVW1'), regime: 'uv' },
  spitzer: { ...optical('[3.6]', 35572.6, -2.3, 'Spitzer_IRAC_I1'), regime: 'mir' },
  radio1: radio(1.4),
  radio5: radio(4.9),
  radio33: radio(33),
  xray: {
    band_id: 'Swift_XRT_0.3-10keV',
    label: '0.3-10 keV',
    regime: 'xray',
    coordinate: 1.7,
    unit: 'keV',
  },
  gamma: { band_id: 'Fermi_LAT_GeV', label: '>100 MeV', regime: 'gamma', coordinate: 0.1, unit: 'GeV' },
} as const satisfies Readonly<Record<string, Band>>

export type BandName = keyof typeof bands
