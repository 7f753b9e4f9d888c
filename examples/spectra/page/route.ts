import type { CatalogSortKey } from '@nova/sdk/spectra'

/** The catalogue as somebody looks at it. */
export interface CatalogueView {
  readonly text: string
  readonly by: CatalogSortKey
  readonly order: 'asc' | 'desc'
  /** From 1. */
  readonly page: number
}

export type Route =
  | { readonly type: 'catalogue'; readonly view: CatalogueView }
  /** Whatever somebody calls it: the SDK finds out which nova that is. */
  | { readonly type: 'nova'; readonly name: string }

export const defaultView: CatalogueView = { text: '', by: 'spectra', order: 'desc', page: 1 }

const sortable: readonly CatalogSortKey[] = ['name', 'discovery_date', 'spectra', 'visits', 'photometry', 'references']

/** What an address means; what it cannot mean is the catalogue as it opens. */
export function parseRoute(hash: string): Route {
  const nova = /^#\/nova\/(.+)$/.exec(hash)?.[1]
  if (nova !== undefined) return { type: 'nova', name: decode(nova) }
  const query = new URLSearchParams(/^#\/\?(.*)$/.exec(hash)?.[1] ?? '')
  const by = sortable.find((key) => key === query.get('sort')) ?? defaultView.by
  const page = Number(query.get('page') ?? 1)
  return {
    type: 'catalogue',
    view: {
      text: query.get('q') ?? '',
      by,
      order: query.get('order') === 'asc' ? 'asc' : query.get('order') === 'desc' ? 'desc' : usualOrder(by),
      page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
    },
  }
}

/** A text that is no encoding of anything is taken as it is: somebody typed it. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const novaHash = (name: string): string => `#/nova/${encodeURIComponent(name)}`

export function catalogueHash({ text, by, order, page }: CatalogueView): string {
  const query = new URLSearchParams()
  if (text !== '') query.set('q', text)
  if (by !== defaultView.by) query.set('sort', by)
  if (order !== usualOrder(by)) query.set('order', order)
  if (page !== 1) query.set('page', String(page))
  return query.size === 0 ? '#/' : `#/?${query}`
}

/** Counts begin with most, names and dates with the first. */
export const usualOrder = (by: CatalogSortKey): 'asc' | 'desc' =>
  by === 'name' || by === 'discovery_date' ? 'asc' : 'desc'
