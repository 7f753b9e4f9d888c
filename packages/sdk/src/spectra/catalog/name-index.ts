import type { Catalog, CatalogNova } from '../generated/site/types.ts'
import { normalizeName } from '../ids/normalize-name.ts'
import { nameMatchKey } from '../values/nova-names.ts'

/** How alike two spellings have to be: the first level at which anything is found decides. */
export const nameLevels = ['exact', 'hyphens', 'blanks'] as const
export type NameLevel = (typeof nameLevels)[number]

/** Novae by one spelling of their names. Whoever is called so first of all comes before who is called so, too. */
export interface NamedNovae {
  readonly primary: ReadonlyMap<string, readonly CatalogNova[]>
  readonly alias: ReadonlyMap<string, readonly CatalogNova[]>
}

/** Novae by their ids and names. */
export interface NameIndex {
  readonly byId: ReadonlyMap<string, CatalogNova>
  /** Made when it is asked for: most names are spelled exactly. */
  at(level: NameLevel): NamedNovae
}

/** Kinds of objects that SIMBAD writes in front of names, and nobody else does. */
const SIMBAD_KIND = /^(?:v\*|em\*|\*+|name)\s+/

/** What all spellings of a name have in common at a level; its hyphens are its own at the first only. */
export function spell(name: string, level: NameLevel): string {
  const exact = normalizeName(name.normalize('NFC')).replace(SIMBAD_KIND, '')
  if (level === 'exact') return exact
  const hyphens = nameMatchKey(exact)
  return level === 'hyphens' ? hyphens : hyphens.replaceAll(' ', '')
}

// Beside the catalogues: they stay what was published, and go when their release does.
const indexes = new WeakMap<Catalog, NameIndex>()

/** The index of a catalogue, made at the first look into it. */
export function nameIndexOf(catalog: Catalog): NameIndex {
  const known = indexes.get(catalog)
  if (known) return known
  const made = makeIndex(catalog.novae)
  indexes.set(catalog, made)
  return made
}

function makeIndex(novae: readonly CatalogNova[]): NameIndex {
  const levels = new Map<NameLevel, NamedNovae>()
  return {
    byId: new Map(novae.map((nova) => [nova.nova_id, nova])),
    at(level) {
      const known = levels.get(level)
      if (known) return known
      const made = fileNames(novae, level)
      levels.set(level, made)
      return made
    },
  }
}

function fileNames(novae: readonly CatalogNova[], level: NameLevel): NamedNovae {
  const primary = new Map<string, CatalogNova[]>()
  const alias = new Map<string, CatalogNova[]>()
  for (const nova of novae) {
    file(primary, spell(nova.primary_name, level), nova)
    for (const name of nova.aliases) file(alias, spell(name, level), nova)
  }
  return { primary, alias }
}

function file(novae: Map<string, CatalogNova[]>, key: string, nova: CatalogNova): void {
  const there = novae.get(key)
  if (there === undefined) novae.set(key, [nova])
  // Aliases often repeat each other, and a nova that is listed twice is one.
  else if (!there.some(({ nova_id }) => nova_id === nova.nova_id)) there.push(nova)
}
