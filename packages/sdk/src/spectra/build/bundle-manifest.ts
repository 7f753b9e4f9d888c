import type { BundleManifest, BundleManifestFile } from '../generated/site/types.ts'
import { bundleBuildId } from './bundle-build-id.ts'
import { compareCodePoints } from './compare-code-points.ts'

/** What a file of a bundle is. */
export type BundleFileRole = BundleManifestFile['role']

export interface ManifestFacts {
  readonly nova_id: string
  readonly primary_name: string
  readonly created_at: string
  readonly photometry_table_key: string | null
  readonly bundle: BundleManifest['bundle']
  readonly files: readonly BundleManifestFile[]
}

const SCHEMA_VERSION = '1.0'

/** The manifest of a bundle. Fields stand in one order, files are sorted: the same facts give the same text. */
export function describeBundle(facts: ManifestFacts): BundleManifest {
  const { nova_id, primary_name, created_at, photometry_table_key } = facts
  const files = facts.files
    .map(({ path, byte_length, sha256, role, data_product_id }) => ({
      path,
      byte_length,
      sha256,
      role,
      ...(data_product_id === undefined ? {} : { data_product_id }),
    }))
    .sort((left, right) => compareCodePoints(left.path, right.path))
  const products = new Set(files.flatMap((file) => file.data_product_id ?? []))
  return {
    schema_version: SCHEMA_VERSION,
    nova_id,
    primary_name,
    bundle_build_id: bundleBuildId(files),
    created_at,
    bundle: { key: facts.bundle.key, byte_length: facts.bundle.byte_length, sha256: facts.bundle.sha256 },
    data_product_ids: [...products].sort(compareCodePoints),
    photometry_table_key,
    files,
  }
}

/** The text of a manifest: UTF-8, indented by two, a newline at the end. */
export function manifestBytes(manifest: BundleManifest): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)
}
