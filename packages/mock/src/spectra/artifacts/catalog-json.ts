import { formatDec, formatRa } from '../model/sky-and-time.ts'
import { type ReleaseGeneration, vocabularies } from './generation.ts'
import type { NovaFacts } from './nova-facts.ts'
import type { PythonValue } from './python-json.ts'
import { validProducts } from './show-spectra.ts'

/** @param all of one generation */
export function catalogJson(
  all: readonly NovaFacts[],
  generation: ReleaseGeneration,
  generated_at: string,
): PythonValue {
  const sum = (of: (facts: NovaFacts) => number) => all.reduce((total, facts) => total + of(facts), 0)
  return {
    schema_version: vocabularies[generation].catalog,
    generated_at,
    stats: {
      nova_count: all.length,
      spectra_count: sum((facts) => facts.spectra_count()),
      photometry_count: sum((facts) => facts.rows().length),
    },
    novae: [...all].sort(bySpectraAndName).map(entry),
  }
}

function entry(facts: NovaFacts): PythonValue {
  const { nova, generation } = facts
  const { visits } = vocabularies[generation]
  return {
    nova_id: nova.nova_id,
    primary_name: nova.primary_name,
    aliases: nova.aliases,
    ra: formatRa(nova.ra_deg),
    dec: formatDec(nova.dec_deg),
    discovery_date: nova.discovery_date,
    spectra_count: facts.spectra_count(),
    photometry_count: facts.rows().length,
    references_count: nova.references().length,
    has_sparkline: facts.sparkline() !== undefined,
    spectral_visits: visits ? facts.spectral_visits() : undefined,
    sources: visits ? sourcesOf(facts) : undefined,
  }
}

/** Where the data of a nova come from, each once: archives by name, then publications by bibcode. */
function sourcesOf({ nova }: NovaFacts): PythonValue {
  const products = validProducts(nova)
  const archives = [
    ...products.filter(({ bibcode }) => bibcode === null).map(({ provider }) => provider),
    ...nova
      .photometry()
      .flatMap(({ bibcode, orig_catalog }) => (bibcode === null && orig_catalog !== null ? [orig_catalog] : [])),
  ]
  const bibcodes = [...products, ...nova.photometry()].flatMap(({ bibcode }) => (bibcode === null ? [] : [bibcode]))
  const unique = (values: readonly string[]) => [...new Set(values)].sort()
  return [
    ...unique(archives).map((provider) => ({ type: 'archive', provider })),
    ...unique(bibcodes).map((bibcode) => ({ type: 'bibcode', bibcode })),
  ]
}

function bySpectraAndName(a: NovaFacts, b: NovaFacts): number {
  return b.spectra_count() - a.spectra_count() || (a.nova.primary_name < b.nova.primary_name ? -1 : 1)
}
