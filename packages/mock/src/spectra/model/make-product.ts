import { newUuid } from '../../engine/new-uuid.ts'
import type { SeededRandom } from '../../engine/random.ts'
import { lineOf } from '../fits/ticket-spectrum.ts'
import type { CatalogProduct } from './catalog-product.ts'
import { spectrumId, ticketSpectrumId } from './identity.ts'
import { lazy } from './lazy.ts'
import { makeSpectrum, type Spectrum } from './make-spectrum.ts'
import type { NovaPlan } from './nova-plan.ts'
import { randomOf } from './seed-of.ts'
import { mjdToIso } from './sky-and-time.ts'
import { spectrumFile } from './spectrum-file.ts'
import { type SpectrumPlan, type SpectrumShape, shapeFacts } from './spectrum-plan.ts'

/** @param index place among the plans of the nova, part of what its randomness comes from */
export function makeProduct(
  nova: NovaPlan & { readonly nova_id: string },
  plan: SpectrumPlan,
  index: number,
  seed: number,
): CatalogProduct {
  const facts = shapeFacts[plan.shape]
  const random = randomOf(seed, nova.primary_name, 'spectrum', index)
  const [firstArm = ''] = Object.keys(facts.ranges_nm)
  const arm = plan.arm ?? firstArm
  const range = facts.ranges_nm[arm] ?? [300, 1000]
  const epoch = Math.round((nova.outburst_mjd + plan.age_days) * 1e8) / 1e8
  const key = plan.key ?? providerKey(plan.shape, nova.primary_name, arm, epoch, random)
  const snr = plan.snr ?? 40
  const spectrum = lazy(() => (plan.shape === 'golden' ? goldenSpectrum() : scaled(nova, plan, range, snr, random)))
  const product = {
    ...identify(plan, nova.nova_id, key, random),
    nova_id: nova.nova_id,
    shape: plan.shape,
    provider: facts.provider,
    locator_url: locatorUrl(plan.shape, key),
    validation_status: plan.quarantined ? ('QUARANTINED' as const) : ('VALID' as const),
    fits_profile_id: facts.profile_id,
    instrument: plan.anonymous ? null : facts.instrument,
    telescope: plan.anonymous ? null : facts.telescope,
    arm,
    epoch_mjd: epoch,
    exposure_s: plan.shape === 'golden' ? 2400 : 60 * (1 + random.below(40)),
    range_nm: plan.shape === 'ticket' ? null : range,
    flux_unit: facts.flux_unit,
    snr,
    bibcode: plan.bibcode ?? null,
    spectrum,
  }
  return { ...product, fits: lazy(() => spectrumFile(nova, product)) }
}

function identify(plan: SpectrumPlan, novaId: string, key: string, random: SeededRandom) {
  if (plan.shape === 'ticket') {
    const bibcode = plan.bibcode ?? ''
    return {
      data_product_id: ticketSpectrumId(bibcode, key, novaId),
      provider_product_key: null,
      identity_strategy: 'METADATA_KEY',
      locator_identity: `ticket_ingestion:${bibcode}:${key}`,
    } as const
  }
  if (plan.shape === 'stray')
    return {
      data_product_id: plan.data_product_id ?? newUuid(random),
      provider_product_key: null,
      identity_strategy: 'WEAK',
      locator_identity: `url:${locatorUrl('stray', key)}`,
    } as const
  return {
    data_product_id: spectrumId(shapeFacts[plan.shape].provider, key),
    provider_product_key: key,
    identity_strategy: 'NATIVE_ID',
    locator_identity: `provider_product_id:${key}`,
  } as const
}

function providerKey(shape: SpectrumShape, name: string, arm: string, epoch: number, random: SeededRandom): string {
  if (shape === 'hasp' || shape === 'cos') {
    const target = name.toLowerCase().replaceAll(' ', '')
    return `hst_${10_000 + random.below(7000)}_${shape === 'cos' ? 'cos' : 'stis'}_${target}_${arm.toLowerCase()}_o${random.hex(5)}_cspec.fits`
  }
  if (shape === 'stray' || shape === 'ticket') return `${name.replaceAll(' ', '_')}_${epoch.toFixed(2)}.fits`
  return `ADP.${mjdToIso(epoch + 400).slice(0, 19)}.${String(random.below(1000)).padStart(3, '0')}`
}

function locatorUrl(shape: SpectrumShape, key: string): string {
  switch (shape) {
    case 'hasp':
    case 'cos':
      return `https://mast.stsci.edu/api/v0.1/Download/file?uri=mast:HST/product/${key}`
    case 'ticket':
      return `https://operators.example.org/tickets/${encodeURIComponent(key)}`
    case 'stray':
      return `https://observers.example.org/spectra/${encodeURIComponent(key)}`
    default:
      return `https://dataportal.eso.org/dataportal_new/file/${key}`
  }
}

function scaled(
  nova: NovaPlan,
  plan: SpectrumPlan,
  range_nm: readonly [number, number],
  snr: number,
  random: SeededRandom,
): Spectrum {
  const { points, scale } = shapeFacts[plan.shape]
  const made = makeSpectrum({ range_nm, points, age_days: plan.age_days % 3000, snr }, random)
  const magnitudes = (nova.light_curve?.peak ?? 7) - 7
  const factor = scale * 10 ** (-0.4 * magnitudes)
  return {
    wavelengths_nm: asStored(plan.shape, made.wavelengths_nm),
    flux: made.flux.map((value) =>
      isSingle(plan.shape) ? Math.fround(value * factor) : Number((value * factor).toPrecision(7)),
    ),
  }
}

/** HASP files hold single precision. */
const isSingle = (shape: SpectrumShape): boolean => shape === 'hasp' || shape === 'cos'

/** Wavelengths with what their way through a file does to them: most files have angstrom, and a tenth of those is not always what it was. */
function asStored(shape: SpectrumShape, wavelengths_nm: Float64Array): Float64Array {
  if (shape === 'xshooter') return wavelengths_nm
  if (isSingle(shape)) return wavelengths_nm.map((value) => Math.fround(value * 10) * 0.1)
  if (shape !== 'ticket') return wavelengths_nm.map((value) => (Math.round(value * 1e5) / 1e4) * 0.1)
  const [from, step] = lineOf(wavelengths_nm)
  return wavelengths_nm.map((_, index) => (from + step * index) * 0.1)
}

/** As read from the golden file: ten steps of an angstrom, turned into nm. */
function goldenSpectrum(): Spectrum {
  const steps = Float64Array.from({ length: 10 }, (_, index) => index)
  return { wavelengths_nm: steps.map((step) => (3000 + step) * 0.1), flux: steps.map((step) => 1 + step) }
}
