import { make, makeLink } from '@nova/example-harness/make-element'
import type { Reference, References } from '@nova/sdk/spectra'
import { citation, DASH } from './format.ts'
import { makeTable } from './make-table.ts'

export function makeReferences({ references }: References): readonly Node[] {
  if (references.length === 0) return [make('p', { className: 'nothing' }, ['No publications are listed.'])]
  return makeTable<Reference>(
    references,
    [
      { title: 'Citation', cell: ({ authors, year, bibcode }) => [makeLink(adsUrl(bibcode), citation(authors, year))] },
      { title: 'Title', cell: ({ title }) => [title ?? DASH] },
      { title: 'Bibcode', cell: ({ bibcode }) => [make('code', {}, [bibcode])] },
    ],
    'references',
  )
}

/** Made here and not taken from the document: bibcodes have `&` in them, and a link goes where the page says. */
const adsUrl = (bibcode: string) => `https://ui.adsabs.harvard.edu/abs/${encodeURIComponent(bibcode)}`
