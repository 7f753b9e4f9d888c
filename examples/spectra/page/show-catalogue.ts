import { plural } from '@nova/example-harness/format-text'
import { announce, make, makeButton } from '@nova/example-harness/make-element'
import { type Catalog, type CatalogSortKey, type SpectraRelease, searchCatalog } from '@nova/sdk/spectra'
import { makeCatalogueTable } from './catalogue-table.ts'
import { type CatalogueView, catalogueHash, novaHash, usualOrder } from './route.ts'

const PAGE_ROWS = 25
const MOST_OBSERVED = 10

export interface CatalogueInit {
  readonly release: SpectraRelease
  readonly view: CatalogueView
  readonly signal: AbortSignal
}

/** The catalogue, and a way to look for something else in it without making all of it again. */
export interface CataloguePage {
  readonly parts: readonly HTMLElement[]
  setText(text: string): void
}

export async function makeCatalogue({ release, view, signal }: CatalogueInit): Promise<CataloguePage> {
  const catalog = await release.catalog({ signal })
  const place = make('div')
  const status = make('p', { className: 'faint status' })
  const pager = make('nav', { className: 'pager', ariaLabel: 'Pages of the catalogue' })
  let now = view

  const show = (next: CatalogueView) => {
    now = next
    // What is typed is no step that anybody wants to go back by.
    history.replaceState(null, '', catalogueHash(now))
    draw()
  }
  const sort = (by: CatalogSortKey) => {
    const flipped = now.order === 'asc' ? 'desc' : 'asc'
    show({ ...now, by, order: by === now.by ? flipped : usualOrder(by), page: 1 })
  }
  const draw = () => {
    const search = (page: number) =>
      searchCatalog(catalog, {
        text: now.text,
        sort: { by: now.by, order: now.order },
        offset: (page - 1) * PAGE_ROWS,
        limit: PAGE_ROWS,
      })
    // A page behind the last one is the last one: what was found may have become less.
    const pages = Math.max(1, Math.ceil(search(1).total / PAGE_ROWS))
    const page = Math.min(now.page, pages)
    const { rows, total, offset } = search(page)
    const range = rows.length === 0 ? '' : `, ${offset + 1}–${offset + rows.length} shown`
    status.textContent =
      now.text === ''
        ? `${plural(total, 'nova', 'novae')}${range}`
        : `${total} of ${catalog.novae.length} novae have “${now.text}” in a name${range}`
    place.replaceChildren(makeCatalogueTable({ rows, view: now, sort, release, signal }))
    pager.replaceChildren(...(pages > 1 ? makePager(page, pages, (to) => show({ ...now, page: to })) : []))
    announce(status.textContent)
  }
  draw()

  return {
    parts: [
      make('h1', {}, ['Catalogue']),
      makeStats(catalog),
      make('section', { id: 'catalogue', className: 'panel' }, [status, place, pager]),
    ],
    setText: (text) => show({ ...now, text, page: 1 }),
  }
}

function makeStats(catalog: Catalog): HTMLElement {
  const { nova_count, spectra_count, photometry_count } = catalog.stats
  const { rows } = searchCatalog(catalog, { has: ['spectra'], limit: MOST_OBSERVED })
  const most = rows[0]?.spectra_count ?? 1
  const card = (count: number, text: string) =>
    make('div', { className: 'panel card' }, [
      make('strong', {}, [count.toLocaleString('en')]),
      make('span', {}, [text]),
    ])
  return make('div', { className: 'overview' }, [
    make('div', { className: 'cards' }, [
      card(nova_count, 'novae'),
      card(spectra_count, 'spectra'),
      card(photometry_count, 'photometric observations'),
    ]),
    make('section', { id: 'top', className: 'panel' }, [
      make('h2', {}, ['Most spectra']),
      make(
        'ol',
        {},
        rows.map(({ primary_name, spectra_count }) =>
          make('li', {}, [
            make('a', { href: novaHash(primary_name) }, [primary_name]),
            make('meter', { min: 0, max: most, value: spectra_count, ariaLabel: `Spectra of ${primary_name}` }),
            make('span', { className: 'number' }, [String(spectra_count)]),
          ]),
        ),
      ),
    ]),
  ])
}

function makePager(page: number, pages: number, go: (page: number) => void): HTMLElement[] {
  const back = makeButton('Previous', () => go(page - 1))
  const on = makeButton('Next', () => go(page + 1))
  back.disabled = page === 1
  on.disabled = page === pages
  return [back, make('span', {}, [`Page ${page} of ${pages}`]), on]
}
