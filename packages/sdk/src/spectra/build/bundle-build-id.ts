import { uuid5 } from '../ids/uuid5.ts'
import { compareCodePoints } from './compare-code-points.ts'

/** Namespace of build ids: of this project, so that no other kind of id can be one by chance. */
const NAMESPACE = 'b2a7c0de-5f0e-4c8a-9d43-6e1b1f7a2c90'

/**
 * The id of a build: UUID v5 over the sorted `path:sha256` lines of its files. The same files give the same id
 * wherever and whenever they are packed, and whoever has a manifest can compute it again.
 *
 * @example
 * ```ts
 * if (bundleBuildId(manifest.files) !== manifest.bundle_build_id) console.log('the manifest was edited by hand')
 * ```
 */
export function bundleBuildId(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  const sorted = files.map(({ path, sha256 }) => `${path}:${sha256}`).sort(compareCodePoints)
  return uuid5(NAMESPACE, sorted.join('\n'))
}
