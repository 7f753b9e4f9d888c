import { make, makeButton } from '@nova/example-harness/make-element'
import type { CatalogNova, CatalogSortKey, CatalogSource, SpectraRelease } from '@nova/sdk/spectra'
import { countText, DASH, otherNames } from './format.ts'
import { type CatalogueView, novaHash } from './route.ts'

export interface CatalogueTableInit {
  readonly rows: readonly CatalogNova[]
  readonly view: CatalogueView
  readonly sort: (by: CatalogSortKey) => void
  readonly release: SpectraRelease
  readonly signal: AbortSignal
}

const columns: readonly (readonly [title: string, by: CatalogSortKey | null, className: string])[] = [
  ['Name', 'name', ''],
  ['RA / Dec', null, ''],
  ['Year', 'discovery_date', 'number'],
  ['Spectra', 'spectra', 'number'],
  ['Visits', 'visits', 'number'],
  ['Photometry', 'photometry', 'number'],
  ['References', 'references', 'number'],
  ['Sources', null, ''],
  ['Light curve', null, ''],
]

export function makeCatalogueTable({ rows, view, sort, release, signal }: CatalogueTableInit): HTMLElement {
  const heads = columns.map(([title, by, className]) => {
    const head = make('th', { scope: 'col', className }, by === null ? [title] : [makeButton(title, () => sort(by))])
    if (by !== null && by === view.by) head.ariaSort = view.order === 'asc' ? 'ascending' : 'descending'
    return head
  })
  const body = rows.map((nova) => makeRow(nova, release, signal))
  if (rows.length === 0) return make('p', { className: 'nothing' }, ['No nova is called like that.'])
  return make('table', { className: 'catalogue' }, [
    make('thead', {}, [make('tr', {}, heads)]),
    make('tbody', {}, body),
  ])
}

function makeRow(nova: CatalogNova, release: SpectraRelease, signal: AbortSignal): HTMLTableRowElement {
  const { primary_name, aliases, ra, dec, discovery_date, sources = [] } = nova
  const others = otherNames(primary_name, aliases).slice(0, 2).join(', ')
  const cells: readonly (readonly (Node | string)[])[] = [
    [
      make('a', { href: novaHash(primary_name) }, [primary_name]),
      make('span', { className: 'faint aliases' }, [others]),
    ],
    [make('span', { className: 'position' }, [ra]), make('span', { className: 'position' }, [dec])],
    [discovery_date?.slice(0, 4) ?? DASH],
    [countText(nova.spectra_count)],
    [countText(nova.spectral_visits)],
    [countText(nova.photometry_count)],
    [countText(nova.references_count)],
    [sourcesText(sources) || DASH],
    [nova.has_sparkline ? makeSparkline(nova, release, signal) : DASH],
  ]
  return make(
    'tr',
    {},
    cells.map((parts, i) => {
      const [title = '', , className = ''] = columns[i] ?? []
      const cell = i === 0 ? make('th', { scope: 'row' }, parts) : make('td', { className }, parts)
      cell.dataset['title'] = title
      return cell
    }),
  )
}

/** Archives by name; publications are counted, because a bibcode says nothing to most. */
function sourcesText(sources: readonly CatalogSource[]): string {
  const archives = sources.flatMap((source) => (source.type === 'archive' ? [source.provider] : []))
  const papers = sources.length - archives.length
  return [...archives, ...(papers > 0 ? [`${papers} paper${papers === 1 ? '' : 's'}`] : [])].join(', ')
}

/** As an image, in which nothing can run, read only when somebody scrolls to it. */
function makeSparkline(
  { nova_id, primary_name }: CatalogNova,
  release: SpectraRelease,
  signal: AbortSignal,
): HTMLElement {
  const place = make('span', { className: 'sparkline' })
  const read = async () => {
    try {
      const svg = await release.sparkline(nova_id, { signal })
      const src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
      const image = make('img', { src, alt: `Light curve of ${primary_name}`, width: 90, height: 55 })
      image.onload = () => URL.revokeObjectURL(src)
      place.replaceChildren(image)
    } catch {
      // A thumbnail that is not there is no news: the page of the nova says what is wrong.
      place.textContent = DASH
    }
  }
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    seen.disconnect()
    void read()
  })
  seen.observe(place)
  signal.addEventListener('abort', () => seen.disconnect(), { once: true })
  return place
}
