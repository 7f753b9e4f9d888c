import { uuid5 } from '../ids/uuid5.ts'
import { compareCodePoints } from './compare-code-points.ts'

/** The one RFC 9562 has for URLs: no other id of the catalogue is made in it. */
const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'

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
