import type { Catalog, CatalogNova } from '../generated/site/types.ts'
import { spelledUuid } from '../values/uuid.ts'
import { type NameIndex, nameIndexOf, nameLevels, spell } from './name-index.ts'
import { suggestNames } from './suggest-names.ts'

/** What a name, an alias or an id means in a catalogue. */
export type NovaMatch =
  | { readonly type: 'found'; readonly nova: CatalogNova }
  /** Several novae are called so, all of them equally well. */
  | { readonly type: 'ambiguous'; readonly candidates: readonly CatalogNova[] }
  /** Primary names like it, the likeliest first. */
  | { readonly type: 'none'; readonly suggestions: readonly string[] }

/**
 * The nova of a catalogue that is meant by a name, an alias or a UUID, with its hyphens or without. Case, underscores
 * and blanks do not matter, nor do hyphens in place of blanks; SIMBAD's `V*` in front does not either. Who is called exactly so comes before who is
 * called something like it, and a primary name before an alias.
 *
 * The first look into a catalogue makes an index of it; later ones take no time.
 *
 * @example
 * ```ts
 * const match = matchNova(await release.catalog(), 'v1324-sco')
 * if (match.type === 'found') console.log(match.nova.primary_name)
 * ```
 */
export function matchNova(catalog: Catalog, query: string): NovaMatch {
  const index = nameIndexOf(catalog)
  const id = spelledUuid(query)
  // An id that is not listed is no name of anything.
  if (id !== null) return decide(present(index.byId.get(id))) ?? { type: 'none', suggestions: [] }
  return matchName(index, query) ?? { type: 'none', suggestions: suggestNames(index, query) }
}

function matchName(index: NameIndex, query: string): NovaMatch | null {
  for (const level of nameLevels) {
    const key = spell(query, level)
    if (key === '') return null
    const { primary, alias } = index.at(level)
    const match = decide(primary.get(key)) ?? decide(alias.get(key))
    if (match) return match
  }
  return null
}

function decide(novae: readonly CatalogNova[] | undefined): NovaMatch | null {
  const nova = novae?.[0]
  if (novae === undefined || nova === undefined) return null
  return novae.length === 1 ? { type: 'found', nova } : { type: 'ambiguous', candidates: novae }
}

const present = (nova: CatalogNova | undefined) => (nova === undefined ? [] : [nova])
