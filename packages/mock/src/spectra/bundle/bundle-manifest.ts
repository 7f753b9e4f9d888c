import { sha256Hex } from '../../store/crypto.ts'
import type { CatalogNova } from '../model/create-catalog-model.ts'
import { bundleBuildId } from '../model/identity.ts'
import type { BundleMember, MemberRole } from './bundle-members.ts'

/** What is in a bundle, to the byte. */
export interface BundleManifest {
  readonly schema_version: string
  readonly nova_id: string
  readonly primary_name: string
  readonly bundle_build_id: string
  readonly created_at: string
  readonly bundle: { readonly key: string; readonly byte_length: number; readonly sha256: string }
  readonly data_product_ids: readonly string[]
  readonly photometry_table_key: string | null
  /** By path. */
  readonly files: readonly ManifestFile[]
}

export interface ManifestFile {
  readonly path: string
  readonly byte_length: number
  /** Of the bytes before they were packed. */
  readonly sha256: string
  readonly role: MemberRole
  readonly data_product_id?: string
}

export interface ManifestOptions {
  readonly nova: CatalogNova
  readonly members: readonly BundleMember[]
  readonly archive: Uint8Array
  readonly key: string
  readonly created_at: string
}

export function bundleManifest({ nova, members, archive, key, created_at }: ManifestOptions): BundleManifest {
  const files = members
    .map(({ path, bytes, role, data_product_id }) => ({
      path,
      byte_length: bytes.length,
      sha256: sha256Hex(bytes),
      role,
      ...(data_product_id === undefined ? {} : { data_product_id }),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  return {
    schema_version: '1.0',
    nova_id: nova.nova_id,
    primary_name: nova.primary_name,
    bundle_build_id: bundleBuildId(files),
    created_at,
    bundle: { key, byte_length: archive.length, sha256: sha256Hex(archive) },
    data_product_ids: files.flatMap(({ data_product_id }) => data_product_id ?? []).sort(),
    photometry_table_key:
      nova.photometry().length === 0 ? null : `derived/photometry/${nova.nova_id}/photometry_table.parquet`,
    files,
  }
}

/** The text of a manifest as it is stored. */
export const manifestText = (manifest: BundleManifest): string => `${JSON.stringify(manifest, null, 2)}\n`
