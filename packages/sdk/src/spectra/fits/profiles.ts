import type { SpectralUnit } from '../values/spectral-unit.ts'

/** A range of wavelengths, in the unit it stands under. */
type WavelengthRange = readonly [min: number, max: number]

/** What the catalogue knows about the spectra of one instrument: where they lie in a file, and what they must be. */
export interface FitsProfile {
  readonly id: 'ESO_UVES' | 'ESO_XSHOOTER' | 'ESO_FALLBACK' | 'MAST_STIS_HASP' | 'TICKET_IMAGE'
  readonly provider: 'ESO' | 'MAST' | 'ticket_ingestion'
  /** What INSTRUME of the primary header is, or how it begins in any case; null for whatever it is. */
  readonly instrument: { readonly is: 'exactly' | 'begins'; readonly text: string } | null
  /** What ORIGIN of the primary header contains. */
  readonly origin: string | null
  readonly location: 'wave_table' | 'hasp' | 'primary_image'
  /** The unit of the wavelengths, as a spectrum of this profile states it; null when the file says which. */
  readonly unit: string | null
  /** Wavelengths the instrument can have; null where nothing is known of it. */
  readonly ranges: Readonly<Partial<Record<SpectralUnit, WavelengthRange>>> | null
  /** What is refused: a spectrum that has nothing in the range, or one that leaves it. */
  readonly refuses: 'wholly_outside' | 'partly_outside'
  readonly refusesAllZero: boolean
  /** Whether a DATE-OBS with a time gets the Z that it lacks. */
  readonly marksUtc: boolean
  /** What the signature is made of, behind the provider; null when spectra of this profile have none. */
  readonly signature: readonly SignatureField[] | null
}

/** A part of a header signature: a card of the primary header, its text trimmed, or the earliest MJD_BEG of PROVENANCE. */
export type SignatureField =
  | 'INSTRUME'
  | 'TELESCOP'
  | 'MJD-OBS'
  | 'EXPTIME'
  | 'DISPELEM'
  | 'PROPOSID'
  | 'FILENAME'
  | 'min MJD_BEG'

const esoSignature = ['INSTRUME', 'TELESCOP', 'MJD-OBS', 'EXPTIME'] as const

const eso = {
  provider: 'ESO',
  origin: null,
  location: 'wave_table',
  refuses: 'wholly_outside',
  refusesAllZero: true,
  signature: esoSignature,
} as const

/** The profiles in the order in which they are tried. The last one is ours: the pipeline does not validate tickets. */
export const fitsProfiles: readonly FitsProfile[] = [
  {
    ...eso,
    id: 'ESO_UVES',
    instrument: { is: 'begins', text: 'UVES' },
    unit: 'angstrom',
    ranges: { angstrom: [1000, 110_000] },
    marksUtc: false,
  },
  {
    ...eso,
    id: 'ESO_XSHOOTER',
    instrument: { is: 'begins', text: 'XSHOOTER' },
    unit: 'nm',
    ranges: { nm: [100, 30_000] },
    marksUtc: false,
    signature: [...esoSignature, 'DISPELEM'],
  },
  {
    ...eso,
    id: 'ESO_FALLBACK',
    instrument: null,
    unit: null,
    ranges: { angstrom: [800, 150_000], nm: [80, 15_000], um: [0.08, 15] },
    marksUtc: true,
  },
  {
    id: 'MAST_STIS_HASP',
    provider: 'MAST',
    instrument: { is: 'exactly', text: 'STIS' },
    origin: 'Space Telescope Science Institute',
    location: 'hasp',
    unit: 'Angstrom',
    ranges: { angstrom: [800, 12_000] },
    refuses: 'partly_outside',
    refusesAllZero: false,
    marksUtc: true,
    signature: ['INSTRUME', 'TELESCOP', 'min MJD_BEG', 'PROPOSID', 'FILENAME'],
  },
  {
    id: 'TICKET_IMAGE',
    provider: 'ticket_ingestion',
    instrument: null,
    origin: null,
    location: 'primary_image',
    unit: null,
    ranges: null,
    refuses: 'wholly_outside',
    refusesAllZero: false,
    marksUtc: true,
    signature: null,
  },
]

/** Names of the column of wavelengths, the preferred first. */
export const waveColumns = ['WAVE', 'WAVELENGTH', 'LAMBDA', 'WAVE_AIR', 'WAVE_VAC'] as const

/** Names of the column of flux, the preferred first. */
export const fluxColumns = ['FLUX', 'F_LAMBDA', 'FLUX_REDUCED', 'SPEC', 'FLUXCAL'] as const

/** Names of the column of signal to noise ratios, the preferred first. */
export const snrColumns = ['SNR', 'SNR_REDUCED', 'SNR_MED', 'SNR_MEAN'] as const

/** By these a table is recognised as a spectrum when none is named SPECTRUM. */
export const tellingColumns = waveColumns.slice(0, 3)
