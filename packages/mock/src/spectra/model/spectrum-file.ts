import { esoSpectrum } from '../fits/eso-spectrum.ts'
import { goldenFits } from '../fits/golden-fits.ts'
import { haspSpectrum } from '../fits/hasp-spectrum.ts'
import { ticketSpectrum } from '../fits/ticket-spectrum.ts'
import type { CatalogProduct } from './catalog-product.ts'
import type { NovaPlan } from './nova-plan.ts'
import { mjdToIso } from './sky-and-time.ts'

/** The FITS file of a spectrum, in the form its provider has. */
export function spectrumFile(nova: NovaPlan, product: Omit<CatalogProduct, 'fits'>): Uint8Array {
  const file = {
    ...product.spectrum(),
    object: nova.primary_name.toUpperCase(),
    ra_deg: nova.ra_deg,
    dec_deg: nova.dec_deg,
    nova_id: product.nova_id,
    instrument: product.instrument ?? 'unknown',
    telescope: product.telescope ?? 'unknown',
    epoch_mjd: product.epoch_mjd,
    exposure_s: product.exposure_s,
    snr: product.snr,
    flux_unit: product.flux_unit,
  }
  const key = product.provider_product_key ?? product.locator_identity
  switch (product.shape) {
    case 'golden':
      return goldenFits()
    case 'hasp':
    case 'cos':
      return haspSpectrum({
        ...file,
        // Files call the instrument COS, the catalogue adds the detector.
        instrument: file.instrument.replace(/\/.*/, ''),
        detector: product.shape === 'cos' ? 'FUV' : 'FUV-MAMA',
        grating: product.arm,
        proposal: key.split('_')[1] ?? '0',
        filename: key,
      })
    case 'ticket':
      return ticketSpectrum({
        ...file,
        bibcode: product.bibcode ?? '',
        date: mjdToIso(product.epoch_mjd).slice(0, 10),
        observer: 'Williams, R. E.',
      })
    default:
      return esoSpectrum({
        ...file,
        ...(product.shape === 'xshooter' ? { arm: product.arm } : {}),
        program: '089.D-0506(A)',
        archive_id: key,
        origin: product.shape === 'stray' ? 'AAVSO' : 'ESO',
      })
  }
}
