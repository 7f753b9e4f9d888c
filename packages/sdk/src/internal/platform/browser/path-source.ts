import type { ByteSource } from '../../byte-source.ts'
import { sourceUnreadable } from '../../source-errors.ts'

/** A page has no paths. */
export async function openPathSource(path: string | URL): Promise<ByteSource> {
  const name = String(path).split(/[\\/]/).at(-1) ?? 'the path'
  throw sourceUnreadable(name, 'a browser cannot open paths; pass the File a picker or a drop gave you')
}
