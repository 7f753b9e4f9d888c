import type { BundleFileRole } from './bundle-manifest.ts'
import type { BundleSource } from './pack-member.ts'

/** One file that goes into a bundle. */
export interface BundleMember {
  /** Path in the archive, slashes between segments. */
  readonly path: string
  readonly source: BundleSource
  readonly role: BundleFileRole
  /** Required of spectra. */
  readonly data_product_id?: string
}

/** Everything a bundle is made of: nothing else has a say in its bytes. */
export interface BundleContent {
  readonly nova_id: string
  readonly primary_name: string
  /** Key of the table the photometry was taken from, or null when there is none. */
  readonly photometry_table_key: string | null
  /** When this was asked for, UTC in whole seconds. Stands in the manifest only. */
  readonly created_at: string
  /** In any order. */
  readonly members: readonly BundleMember[]
  /** Where the archive will be kept. @default `bundles/<nova_id>/full.zip` */
  readonly key?: string
}
