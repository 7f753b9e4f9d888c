import { describe, expect, it } from 'vitest'
import { isSpectraError } from '../errors.ts'
import { fitsError } from './fits-error.ts'

describe('an error of a FITS file', () => {
  it('says where, what, what was seen, and what to do', () => {
    const place = { hdu: 1, hduName: 'SPECTRUM', card: 12, keyword: 'TFORM1', column: 'WAVE', row: 3 }
    const error = fitsError('fits_column_invalid', { place, problem: 'it is no format of a column', seen: '10Z' })
    expect(isSpectraError(error, 'fits_column_invalid')).toBe(true)
    expect(error.message).toBe(
      'FITS: HDU 1 (SPECTRUM), card 12 (TFORM1), column WAVE, row 3: it is no format of a column (seen: 10Z).',
    )
    expect(error).toMatchObject({ kind: 'integrity', attempts: 0, details: { ...place, seen: '10Z' } })
    expect(error.advice).toMatch(/^Get the file again/)
  })

  it('says no more than it knows', () => {
    const error = fitsError('fits_not_fits', { problem: 'this is no FITS file' })
    expect(error.message).toBe('FITS: this is no FITS file.')
    expect(error.details).toEqual({})
  })

  it('carries the reason for quarantine when there is one', () => {
    const error = fitsError('fits_values_invalid', { problem: 'all is 0', quarantineReason: 'OTHER' })
    expect(error.details).toEqual({ quarantine_reason_code: 'OTHER' })
  })

  it('shows no more of the file than a card, and no control characters', () => {
    const error = fitsError('fits_not_fits', { problem: 'no', seen: `\u001b[31m${'x'.repeat(200)}` })
    expect(error.details['seen']).toBe(`?[31m${'x'.repeat(75)}`)
  })
})
