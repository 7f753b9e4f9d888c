import { digestBytes } from '#platform'
import { toHex } from '../../internal/hash.ts'
import { canonicalJson } from './canonical-json.ts'

/**
 * The digest that stands in `deploy-output.sha256`: hex SHA-256 over the canonical JSON of the
 * document. Not over the bytes of the file, which is why `sha256sum -c` always fails on it.
 *
 * @example
 * const digest = await deployOutputDigest(JSON.parse(text))
 */
export async function deployOutputDigest(value: unknown): Promise<string> {
  return toHex(await digestBytes('sha256', new TextEncoder().encode(canonicalJson(value))))
}
