import type { Reference } from '../model/make-references.ts'
import { vocabularies } from './generation.ts'
import type { NovaFacts } from './nova-facts.ts'
import type { PythonValue } from './python-json.ts'

export function referencesJson({ nova, generation }: NovaFacts, generated_at: string): PythonValue {
  return {
    schema_version: vocabularies[generation].references,
    generated_at,
    nova_id: nova.nova_id,
    references: [...nova.references()].sort(byYearAndBibcode).map((reference) => ({
      bibcode: reference.bibcode,
      title: reference.title,
      authors: reference.authors,
      year: reference.year,
      doi: reference.doi,
      arxiv_id: reference.arxiv_id,
      // Not percent-encoded, though some hold an ampersand.
      ads_url: `https://ui.adsabs.harvard.edu/abs/${reference.bibcode}`,
    })),
  }
}

function byYearAndBibcode(a: Reference, b: Reference): number {
  const years = (a.year ?? Number.MAX_SAFE_INTEGER) - (b.year ?? Number.MAX_SAFE_INTEGER)
  return years || (a.bibcode < b.bibcode ? -1 : a.bibcode > b.bibcode ? 1 : 0)
}
