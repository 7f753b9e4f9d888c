import { fitsError } from './fits-error.ts'
import { earliestExposure, provenanceNumbers } from './hasp-provenance.ts'
import { median } from './median.ts'
import type { NormalizedSpectrum } from './normalized-spectrum.ts'
import { timeOfHeader, timeOfMjd } from './observation-time.ts'
import type { FitsProfile } from './profiles.ts'
import type { FitsFile } from './read-fits.ts'
import { primaryHeader } from './select-profile.ts'

type Metadata = Pick<
  NormalizedSpectrum,
  | 'observation_time'
  | 'observation_mjd'
  | 'target_ra_deg'
  | 'target_dec_deg'
  | 'instrument'
  | 'telescope'
  | 'exposure_time_s'
  | 'spectral_resolution'
>

/** What a file says about how a spectrum was taken. */
export function readMetadata(fits: FitsFile, profile: FitsProfile): Metadata {
  const header = primaryHeader(fits)
  const instrument = header.text('INSTRUME') || null
  const telescope = header.text('TELESCOP') || null
  if (profile.location !== 'hasp')
    return {
      ...timeOfHeader(header, profile),
      instrument,
      telescope,
      target_ra_deg: header.number('RA'),
      target_dec_deg: header.number('DEC'),
      exposure_time_s: header.number('EXPTIME'),
      spectral_resolution: header.number('SPEC_RES') ?? header.number('SPECRP'),
    }
  const begin = earliestExposure(fits)
  const place = { hduName: 'PROVENANCE', column: 'MJD_BEG' }
  if (begin === null)
    throw fitsError('fits_metadata_missing', {
      place,
      problem: 'no exposure says when it began',
      quarantineReason: 'MISSING_CRITICAL_METADATA',
    })
  const exposures = provenanceNumbers(fits, 'XPOSURE')
  const resolution = median(provenanceNumbers(fits, 'SPECRES').filter((value) => value > 0))
  return {
    ...timeOfMjd(begin, place),
    instrument,
    telescope,
    target_ra_deg: header.number('TARG_RA'),
    target_dec_deg: header.number('TARG_DEC'),
    exposure_time_s: exposures.length === 0 ? null : exposures.reduce((sum, value) => sum + value),
    spectral_resolution: Number.isNaN(resolution) ? null : resolution,
  }
}
