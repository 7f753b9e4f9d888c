import { spectraError } from '../errors.ts'
import type { CatalogNova } from '../generated/site/types.ts'
import { asRelease } from '../release/as-release.ts'
import type { ReadOptions, ReleaseSource } from '../release/spectra-release.ts'
import { showValue, valueInvalid } from '../values/value-error.ts'
import { matchNova } from './match-nova.ts'

const MOST_CANDIDATES = 20

/**
 * The nova that is meant by its primary name, any of its aliases, or its UUID, as the catalogue lists it; see
 * `matchNova` for what spellings are alike. Reads the catalogue of a release once.
 *
 * @throws SpectraError `nova_not_found`, with `details.suggestions`; `nova_ambiguous`, with `details.candidates`.
 *
 * @example
 * ```ts
 * const release = await openRelease(client)
 * const { nova_id, primary_name, spectra_count } = await findNova(release, 'nova sco 2012')
 * console.log(nova_id, primary_name, spectra_count)
 * ```
 */
export async function findNova(source: ReleaseSource, query: string, options: ReadOptions = {}): Promise<CatalogNova> {
  if (typeof query !== 'string' || query.trim() === '') throw valueInvalid('name', query, 'a name, an alias or a UUID')
  const release = await asRelease(source, options)
  const match = matchNova(await release.catalog(options), query)
  const { release_id } = release
  switch (match.type) {
    case 'found':
      return match.nova
    case 'ambiguous': {
      const candidates = match.candidates.map(({ nova_id, primary_name }) => ({ nova_id, primary_name }))
      throw spectraError({
        code: 'nova_ambiguous',
        message: `${showValue(query)} is a name of ${candidates.length} novae of release ${release_id}: ${listed(candidates.map(({ primary_name, nova_id }) => `${primary_name} (${nova_id})`))}.`,
        details: { query, release_id, candidates: candidates.slice(0, MOST_CANDIDATES) },
      })
    }
    case 'none': {
      const { suggestions } = match
      throw spectraError({
        code: 'nova_not_found',
        message: `No nova of release ${release_id} is called ${showValue(query)}${suggestions.length > 0 ? `; there is ${listed(suggestions)}` : ''}.`,
        details: { query, release_id, suggestions },
      })
    }
  }
}

const listed = (names: readonly string[]) => names.slice(0, 5).join(', ')
