import { showValue } from '../values/value-error.ts'
import { checkKey } from './check-key.ts'
import { keyProblem, keyRefused } from './key-problem.ts'

/**
 * How a URL spells a key, from the slash in front: every segment percent-encoded once, `:` and `=` included, slashes
 * kept. Give keys as a listing has them; what is encoded already would be encoded again.
 *
 * @throws SpectraError `key_refused` for what no bucket holds, dot segments above all, which `fetch` would resolve. Of
 * which kind a key is does not matter here.
 *
 * @example
 * ```ts
 * console.log(keyUrlPath('snapshots/schema=1.0.0/at=2026-02-21T20:45:10Z'))
 * // /snapshots/schema%3D1.0.0/at%3D2026-02-21T20%3A45%3A10Z
 * ```
 */
export function keyUrlPath(key: string): string {
  const broken = checkKey(key)
  if (broken) throw keyRefused(keyProblem(`key ${showValue(key)}`, broken).problem)
  return `/${key.split('/').map(encodeStrictly).join('/')}`
}

/** Beyond `encodeURIComponent`, what signatures of S3 want encoded, too. */
function encodeStrictly(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
