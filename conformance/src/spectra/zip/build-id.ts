import { createHash } from 'node:crypto'
import { compareText } from '../documents/in-order.ts'

/** As `bundle_build_id` of the contract has it. */
const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'

/** The id that a build of these files has to have: UUID v5 of their sorted `path:sha256` lines. */
export function buildIdOf(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  const lines = files.map(({ path, sha256 }) => `${path}:${sha256}`).sort(compareText)
  const digest = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(lines.join('\n'))
    .digest()
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  const hex = digest.toString('hex', 0, 16)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
