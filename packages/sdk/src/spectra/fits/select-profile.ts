import { fitsError } from './fits-error.ts'
import type { FitsHeader } from './header.ts'
import { type FitsProfile, fitsProfiles } from './profiles.ts'
import type { FitsFile } from './read-fits.ts'

/** The profile a file of a provider is read by. Providers are told apart by case. */
export function selectProfile(fits: FitsFile, provider: string): FitsProfile {
  const header = primaryHeader(fits)
  const profile = fitsProfiles.find((one) => matches(one, header, provider))
  if (profile) return profile
  const instrument = header.text('INSTRUME')
  throw fitsError('fits_profile_unknown', {
    place: { hdu: 0, keyword: 'INSTRUME' },
    problem: `no profile reads spectra of ${JSON.stringify(provider.slice(0, 128))} and ${instrument ? 'this instrument' : 'no instrument'}`,
    seen: instrument,
    quarantineReason: 'UNKNOWN_PROFILE',
  })
}

/** The name a spectrum states for its profile: of other instruments of ESO one of their own. */
export function profileIdOf(profile: FitsProfile, fits: FitsFile): string {
  if (profile.id !== 'ESO_FALLBACK') return profile.id
  const instrument = primaryHeader(fits).text('INSTRUME') ?? ''
  return `ESO_${instrument.toUpperCase().replace(/[- ]/g, '') || 'UNKNOWN'}`
}

/** The header of the primary HDU, without which no file is read. */
export function primaryHeader(fits: FitsFile): FitsHeader {
  const primary = fits.hdus[0]
  if (!primary) throw fitsError('fits_not_fits', { problem: 'the file has no HDU' })
  return primary.header
}

function matches({ provider: wanted, instrument, origin }: FitsProfile, header: FitsHeader, provider: string): boolean {
  if (provider !== wanted) return false
  if (origin !== null && !(header.text('ORIGIN') ?? '').includes(origin)) return false
  if (instrument === null) return true
  const seen = header.text('INSTRUME') ?? ''
  return instrument.is === 'exactly' ? seen === instrument.text : seen.toUpperCase().startsWith(instrument.text)
}
