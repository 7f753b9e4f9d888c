import { plural } from '@nova/example-harness/format-text'
import { make } from '@nova/example-harness/make-element'
import {
  findNova,
  isSpectraError,
  type Nova,
  type Photometry,
  type Spectra,
  type SpectraRelease,
} from '@nova/sdk/spectra'
import { makeBundle } from './bundle-section.ts'
import { DASH, dateText, otherNames } from './format.ts'
import { makeLightCurve } from './light-curve-section.ts'
import { makeSection } from './make-section.ts'
import { makeObservations } from './observations-table.ts'
import { makeReferences } from './references-table.ts'
import { novaHash } from './route.ts'
import { makeProblem } from './show-problem.ts'
import { makeSpectra } from './spectra-section.ts'

export interface NovaInit {
  readonly release: SpectraRelease
  /** Any name, alias or UUID. */
  readonly name: string
  readonly signal: AbortSignal
}

/** The page of one nova: who it is, then sections that each read and fail by themselves. */
export async function makeNova({ release, name, signal }: NovaInit): Promise<readonly HTMLElement[]> {
  const { nova_id, primary_name, photometry_count, references_count } = await findNova(release, name, { signal })
  document.title = `${primary_name}, Open Nova Catalog`
  const fileName = primary_name.replaceAll(/[^\w.-]+/g, '-')
  const section = (id: string, title: string, load: () => Promise<readonly (Node | string)[]>) =>
    makeSection({ id, title, load, signal })
  const withSpectra = (show: (spectra: Spectra) => readonly Node[]) => async () =>
    show(await release.spectra(nova_id, { signal }))
  const withPhotometry = (show: (photometry: Photometry) => readonly Node[]) => async () =>
    show(await release.photometry(nova_id, { signal }))

  const summary = makeSection({
    id: 'summary',
    title: primary_name,
    isFirst: true,
    load: async () => makeSummary(await release.nova(nova_id, { signal }), references_count),
    signal,
  })
  return [
    make('a', { href: '#/', className: 'back' }, ['Catalogue']),
    summary,
    section(
      'spectra',
      'Spectra',
      withSpectra((spectra) => makeSpectra(spectra, { fileName: `${fileName}-spectra`, signal })),
    ),
    section(
      'observations',
      'Observations',
      withSpectra((spectra) => makeObservations(spectra, release)),
    ),
    ...(photometry_count > 0
      ? [
          section(
            'light-curve',
            'Light curve',
            withPhotometry((photometry) => makeLightCurve(photometry, { fileName: `${fileName}-light-curve`, signal })),
          ),
        ]
      : []),
    section('references', 'References', async () => makeReferences(await release.references(nova_id, { signal }))),
    section('bundle', 'Bundle', async () => makeBundle({ release, nova_id, primary_name, signal })),
  ]
}

function makeSummary(nova: Nova, references_count: number): readonly Node[] {
  const { primary_name, aliases, ra, dec, discovery_date, discovery_date_mjd, nova_type } = nova
  const others = otherNames(primary_name, aliases)
  const fact = (term: string, text: string, faint = '') =>
    make('div', {}, [
      make('dt', {}, [term]),
      make('dd', {}, [text, ...(faint ? [make('span', { className: 'faint' }, [` ${faint}`])] : [])]),
    ])
  const mjd = discovery_date_mjd == null ? '' : `MJD ${discovery_date_mjd}`
  return [
    make('p', { className: 'names' }, [
      ...(nova_type ? [make('span', { className: 'badge' }, [nova_type])] : []),
      others.join(' · ') || 'No other names',
    ]),
    make('dl', { className: 'facts' }, [
      fact('Right ascension', ra),
      fact('Declination', dec),
      fact('Discovered', dateText(discovery_date), mjd),
      fact(
        'Spectra',
        nova.spectra_count === 0 ? DASH : String(nova.spectra_count),
        nova.spectral_visits ? `in ${plural(nova.spectral_visits, 'visit')}` : '',
      ),
      fact('Photometry', nova.photometry_count === 0 ? DASH : nova.photometry_count.toLocaleString('en')),
      fact('References', references_count === 0 ? DASH : String(references_count)),
    ]),
  ]
}

/** The ways out of a name that is none, or too many. */
export function makeNameProblem(error: unknown, retry: () => void): HTMLElement {
  const links = (names: readonly (readonly [text: string, opens: string])[]) =>
    make(
      'ul',
      { className: 'links' },
      names.map(([text, opens]) => make('li', {}, [make('a', { href: novaHash(opens) }, [text])])),
    )
  if (isSpectraError(error, 'nova_not_found')) {
    const suggestions = error.details['suggestions'] as readonly string[]
    return makeProblem(error, undefined, suggestions.length > 0 ? [links(suggestions.map((name) => [name, name]))] : [])
  }
  if (isSpectraError(error, 'nova_ambiguous')) {
    const candidates = error.details['candidates'] as readonly Pick<Nova, 'nova_id' | 'primary_name'>[]
    return makeProblem(error, undefined, [
      links(candidates.map(({ primary_name, nova_id }) => [`${primary_name} (${nova_id})`, nova_id])),
    ])
  }
  return makeProblem(error, retry)
}
