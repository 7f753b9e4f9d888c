import { newUuid } from '../../engine/new-uuid.ts'
import type { CatalogProduct } from './catalog-product.ts'
import { lazy } from './lazy.ts'
import { makeLightCurve } from './make-light-curve.ts'
import { makeProduct } from './make-product.ts'
import { makeReferences, type Reference } from './make-references.ts'
import type { NovaPlan } from './nova-plan.ts'
import { novaPlans } from './nova-plans.ts'
import type { PhotometryRow } from './photometry-row.ts'
import { randomOf } from './seed-of.ts'

/** A nova of the model and everything known of it. Products, rows and references are made when they are first asked for. */
export interface CatalogNova {
  readonly nova_id: string
  readonly primary_name: string
  readonly aliases: readonly string[]
  readonly ra_deg: number
  readonly dec_deg: number
  readonly discovery_date: string | null
  readonly nova_type: string | null
  readonly recurrent: boolean
  /** In the order the catalogue lists them: provider, then id. */
  readonly products: () => readonly CatalogProduct[]
  readonly photometry: () => readonly PhotometryRow[]
  readonly references: () => readonly Reference[]
}

export interface CatalogModel {
  readonly seed: number
  readonly novae: readonly CatalogNova[]
}

export interface CatalogModelOptions {
  /** The same seed gives the same catalogue, to the last byte. @default 1 */
  readonly seed?: number
}

/**
 * A small catalogue of novae: twelve, each with a peculiarity that consumers stumble over. Making it costs under a millisecond; spectra and
 * light curves come when somebody asks for them.
 *
 * @example
 * ```ts
 * const model = createCatalogModel({ seed: 1 })
 * const release = buildRelease(model, { release_id: '20260418-060000' })
 * release.get('current.json')?.bytes
 * ```
 */
export function createCatalogModel({ seed = 1 }: CatalogModelOptions = {}): CatalogModel {
  return { seed, novae: novaPlans.map((plan) => createNova(plan, seed)) }
}

function createNova(plan: NovaPlan, seed: number): CatalogNova {
  const nova_id = plan.nova_id ?? newUuid(randomOf(seed, plan.primary_name))
  const references = lazy(() =>
    makeReferences(
      plan.primary_name,
      Number((plan.discovery_date ?? '2012').slice(0, 4)),
      plan.references,
      randomOf(seed, plan.primary_name, 'references'),
    ),
  )
  return {
    nova_id,
    primary_name: plan.primary_name,
    aliases: plan.aliases,
    ra_deg: plan.ra_deg,
    dec_deg: plan.dec_deg,
    discovery_date: plan.discovery_date,
    nova_type: plan.nova_type,
    recurrent: plan.recurrent ?? false,
    products: lazy(() =>
      plan.spectra
        .map((spectrum, index) => makeProduct({ ...plan, nova_id }, spectrum, index, seed))
        .sort(byProviderAndId),
    ),
    photometry: lazy(() => {
      if (!plan.light_curve) return []
      const bibcodes = references().map(({ bibcode }) => bibcode)
      const nova = { nova_id, name: plan.primary_name, outburst_mjd: plan.outburst_mjd, bibcodes }
      return makeLightCurve(plan.light_curve, nova, randomOf(seed, plan.primary_name, 'photometry'))
    }),
    references,
  }
}

function byProviderAndId(a: CatalogProduct, b: CatalogProduct): number {
  const [left, right] = [`${a.provider}#${a.data_product_id}`, `${b.provider}#${b.data_product_id}`]
  return left < right ? -1 : left > right ? 1 : 0
}
