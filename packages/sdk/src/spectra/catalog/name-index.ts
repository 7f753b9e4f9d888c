import type { Catalog, CatalogNova } from '../generated/site/types.ts'
import { normalizeName } from '../ids/normalize-name.ts'
import { nameMatchKey } from '../values/nova-names.ts'

/** How alike two spellings have to be: the first level at which anything is found decides. */
export const nameLevels = ['exact', 'hyphens', 'blanks'] as const
export type NameLevel = (typeof nameLevels)[number]

/** Novae by the spellings of their names. */
export interface NameIndex {
  readonly byId: ReadonlyMap<string, CatalogNova>
  /** By primary name, and by alias: whoever is called so first of all comes first. */
  readonly primary: Readonly<Record<NameLevel, ReadonlyMap<string, readonly CatalogNova[]>>>
  readonly alias: Readonly<Record<NameLevel, ReadonlyMap<string, readonly CatalogNova[]>>>
}

/** Kinds of objects that SIMBAD writes in front of names, and nobody else does. */
const SIMBAD_KIND = /^(?:v\*|em\*|\*+|name)\s+/

/** What spellings of one name have in common at each level; hyphens of a name are its own at the first only. */
export function spell(name: string): Readonly<Record<NameLevel, string>> {
  const exact = normalizeName(name).replace(SIMBAD_KIND, '')
  const hyphens = nameMatchKey(exact)
  return { exact, hyphens, blanks: hyphens.replaceAll(' ', '') }
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
  const primary = emptyLevels()
  const alias = emptyLevels()
  for (const nova of novae) {
    file(primary, nova.primary_name, nova)
    for (const name of nova.aliases) file(alias, name, nova)
  }
  return { byId: new Map(novae.map((nova) => [nova.nova_id, nova])), primary, alias }
}

type Levels = Record<NameLevel, Map<string, CatalogNova[]>>
const emptyLevels = (): Levels => ({ exact: new Map(), hyphens: new Map(), blanks: new Map() })

function file(levels: Levels, name: string, nova: CatalogNova): void {
  const spellings = spell(name)
  for (const level of nameLevels) {
    const key = spellings[level]
    const there = levels[level].get(key)
    if (there === undefined) levels[level].set(key, [nova])
    else if (there.at(-1) !== nova) there.push(nova)
  }
}
