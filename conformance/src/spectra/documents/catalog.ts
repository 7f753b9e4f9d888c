import type { Finding } from '../../conformity/judge-answer.ts'
import type { Schemas } from '../spectra-check.ts'
import { unless } from '../want-none.ts'
import { compareText, findDisorder, findRepeated } from './in-order.ts'

type Catalog = Schemas['Catalog']
type CatalogNova = Schemas['CatalogNova']

/** The sums are those of the rows. */
export function judgeStats({ stats, novae }: Catalog): Finding[] {
  const sum = (count: 'spectra_count' | 'photometry_count') => novae.reduce((total, nova) => total + nova[count], 0)
  const wanted = {
    nova_count: novae.length,
    spectra_count: sum('spectra_count'),
    photometry_count: sum('photometry_count'),
  }
  return Object.entries(wanted).flatMap(([name, count]) => {
    const seen = stats[name as keyof typeof wanted]
    return unless(seen === count, `stats.${name} is ${count}, as of the rows`, seen)
  })
}

/** Most spectra first, then by name. */
export function judgeCatalogOrder({ novae }: Catalog): Finding[] {
  return findDisorder(
    novae,
    (a, b) => b.spectra_count - a.spectra_count || compareText(a.primary_name, b.primary_name),
    'novae are sorted by spectra_count, most first, then by primary_name',
    ({ primary_name, spectra_count }) => `${primary_name}, ${spectra_count}`,
  )
}

/** Each nova once. */
export function judgeCatalogIds({ novae }: Catalog): Finding[] {
  const repeated = findRepeated(novae.map(({ nova_id }) => nova_id))
  return unless(repeated.length === 0, 'every nova is listed once', repeated)
}

/** Where data come from is sorted, and each source named once. */
export function judgeSources({ novae }: Catalog): Finding[] {
  return novae.flatMap(({ primary_name, sources = [] }) => {
    const texts = sources.map(sourceText)
    return [
      ...findDisorder(texts, compareText, `sources of ${primary_name} are sorted by type and value`, (text) => text),
      ...unless(findRepeated(texts).length === 0, `sources of ${primary_name} are named once`, texts),
    ]
  })
}

const sourceText = (source: NonNullable<CatalogNova['sources']>[number]) =>
  `${source.type} ${source.type === 'archive' ? source.provider : source.bibcode}`

const shared = [
  'nova_id',
  'primary_name',
  'aliases',
  'ra',
  'dec',
  'discovery_date',
  'spectra_count',
  'photometry_count',
  'spectral_visits',
] as const

/** The file of a nova says of it what its row says. Members that either lacks are of another version. */
export function judgeNova(nova: Schemas['Nova'], row: Partial<CatalogNova>): Finding[] {
  return shared
    .filter((name) => nova[name] !== undefined && row[name] !== undefined)
    .flatMap((name) => {
      const [seen, wanted] = [JSON.stringify(nova[name]), JSON.stringify(row[name])]
      return unless(seen === wanted, `${name} is ${wanted}, as in the catalogue`, seen)
    })
}
