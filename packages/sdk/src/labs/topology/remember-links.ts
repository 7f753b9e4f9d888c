import type { LabLink } from '../generated/types.ts'
import type { LabRecords } from './lab-records.ts'

/** Records to derive from: their links can only be looked up. */
export interface DerivationSource extends Omit<LabRecords, 'links'> {
  readonly links: { get(id: string): LabLink | undefined }
}

/**
 * The records with a memory for links, which several parts of a graph ask for: a lookup by text in a sorted map is
 * most of what deriving costs. Remembers all of them at once when about that many will be asked for.
 */
export function rememberLinks(records: LabRecords, expected: number): DerivationSource {
  const { links } = records
  const known = new Map<string, LabLink | undefined>(expected >= links.size ? links : [])
  const get = (id: string) => {
    const link = known.get(id)
    if (link !== undefined || known.has(id)) return link
    const found = links.get(id)
    known.set(id, found)
    return found
  }
  return { ...records, links: { get } }
}
