import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { LabDocument, LabEvent } from '../lab-document.ts'
import { refuse, ServerCrash } from '../refusal.ts'
import { findForbidden } from './find-forbidden.ts'

type Plain = Readonly<Record<string, unknown>>

export interface LayoutChange {
  readonly document: LabDocument
  readonly touched: { readonly node_ids: readonly number[]; readonly network_ids: readonly number[] }
}

/**
 * Moves nodes and networks and merges viewport and defaults. Unknown ids are skipped, coordinates lose their fraction.
 * @throws Refusal 409 naming everything that is not layout
 * @throws ServerCrash for coordinates that are no numbers
 */
export function applyLayout(document: LabDocument, body: Plain, has: HasLabDefect = flawless): LayoutChange {
  const forbidden = has('layout-accepts-structure') ? [] : findForbidden(body)
  if (forbidden.length > 0) throw refuse(409, 'structural mutation forbidden', { forbidden_fields: forbidden })
  const nodes = moveEntries(document.nodes, body['nodes'], has)
  const networks = moveEntries(document.networks, body['networks'], has)
  const viewport = has('layout-replaces-viewport') && body['viewport'] ? {} : document.viewport
  return {
    document: {
      ...document,
      nodes: nodes.entries,
      networks: networks.entries,
      viewport: { ...viewport, ...(body['viewport'] as object | undefined) } as LabDocument['viewport'],
      defaults: { ...document.defaults, ...(body['defaults'] as object | undefined) },
    },
    touched: { node_ids: nodes.ids, network_ids: networks.ids },
  }
}

/** What a layout change announces: ids only, and also when it touched nothing. */
export const eventOfLayout = ({ touched }: LayoutChange): LabEvent => ({ type: 'layout_updated', payload: touched })

function moveEntries<T extends { readonly left: number; readonly top: number }>(
  entries: Readonly<Record<string, T>>,
  moves: unknown,
  has: HasLabDefect,
): { readonly entries: Readonly<Record<string, T>>; readonly ids: readonly number[] } {
  if (!Array.isArray(moves)) return { entries, ids: [] }
  const moved: Record<string, T> = { ...entries }
  const ids: number[] = []
  for (const move of moves as readonly Plain[]) {
    const current = moved[String(move['id'])]
    if (!current && !has('layout-names-unknown-ids')) continue
    ids.push(Number(move['id']))
    if (current) moved[String(move['id'])] = { ...current, ...position(move, has) }
  }
  return { entries: moved, ids }
}

function position(move: Plain, has: HasLabDefect): { left?: number; top?: number } {
  return {
    ...('left' in move && { left: coordinate(move['left'], has) }),
    ...('top' in move && { top: coordinate(move['top'], has) }),
  }
}

function coordinate(value: unknown, has: HasLabDefect): number {
  if (typeof value === 'number' && Number.isFinite(value))
    return has('layout-keeps-fractions') ? value : Math.trunc(value)
  if (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value)) return Number(value)
  throw new ServerCrash(`A layout coordinate is not a number: ${JSON.stringify(value)}`)
}
