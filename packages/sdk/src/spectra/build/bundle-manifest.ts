import { bundleBuildId } from './bundle-build-id.ts'
import { compareCodePoints } from './compare-code-points.ts'

/** What a file of a bundle is. */
export type BundleFileRole = 'readme' | 'spectrum' | 'photometry' | 'metadata' | 'sources' | 'references' | 'other'

/** One file of a bundle. */
export interface BundleManifestFile {
  readonly path: string
  readonly byte_length: number
  /** Of the file itself, not of what the archive holds of it; 64 lower-case hex digits. */
  readonly sha256: string
  readonly role: BundleFileRole
  /** The product these bytes are; absent where they are none. */
  readonly data_product_id?: string
}

/** What a bundle holds and how to prove it. */
export interface BundleManifest {
  readonly schema_version: string
  readonly nova_id: string
  readonly primary_name: string
  /** See {@link bundleBuildId}. */
  readonly bundle_build_id: string
  /** UTC, whole seconds. */
  readonly created_at: string
  readonly bundle: { readonly key: string; readonly byte_length: number; readonly sha256: string }
  /** Sorted, each once. */
  readonly data_product_ids: readonly string[]
  readonly photometry_table_key: string | null
  /** Sorted by path. */
  readonly files: readonly BundleManifestFile[]
}

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
