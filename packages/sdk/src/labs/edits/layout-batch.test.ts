import { describe, expect, test } from 'vitest'
import type { LayoutEdit } from '../topology/overlay/pending-edit.ts'
import { findBadPlace, layoutBody, mergeLayout } from './layout-batch.ts'

describe('mergeLayout', () => {
  test.each<[string, LayoutEdit, LayoutEdit, LayoutEdit]>([
    ['nothing and nothing', {}, {}, {}],
    [
      'the later place',
      { nodes: [{ id: 1, left: 1, top: 1 }] },
      { nodes: [{ id: 1, left: 2, top: 2 }] },
      { nodes: [{ id: 1, left: 2, top: 2 }] },
    ],
    [
      'different things',
      { nodes: [{ id: 1, left: 1, top: 1 }] },
      { networks: [{ id: 1, left: 5, top: 5 }], defaults: { link_style: 'bezier' } },
      {
        nodes: [{ id: 1, left: 1, top: 1 }],
        networks: [{ id: 1, left: 5, top: 5 }],
        defaults: { link_style: 'bezier' },
      },
    ],
    [
      'members of the viewport',
      { viewport: { x: 1, zoom: 2 } },
      { viewport: { x: 3 } },
      { viewport: { x: 3, zoom: 2 } },
    ],
  ])('%s', (_what, earlier, later, want) => {
    expect(mergeLayout(earlier, later)).toEqual(want)
  })
})

describe('layoutBody', () => {
  test('has nothing the server refuses', () => {
    const place = { id: 1, left: 11.7, top: -3.2, name: 'R1', status: 2 }
    const layout = {
      nodes: [place],
      viewport: { x: 1, q: 2 },
      defaults: { link_style: 'straight', color: 'red' },
    } as LayoutEdit
    expect(layoutBody(layout)).toEqual({
      nodes: [{ id: 1, left: 11, top: -3 }],
      viewport: { x: 1 },
      defaults: { link_style: 'straight' },
    })
  })
})

describe('findBadPlace', () => {
  test.each<[LayoutEdit, string | null]>([
    [{ nodes: [{ id: 1, left: 0, top: 0 }] }, null],
    [{ nodes: [{ id: 1, left: Number.NaN, top: 0 }] }, 'the place of 1'],
    [{ networks: [{ id: 2, left: 0, top: Number.POSITIVE_INFINITY }] }, 'the place of 2'],
    [{ nodes: [{ id: 1.5, left: 0, top: 0 }] }, 'the place of 1.5'],
    [{ viewport: { zoom: Number.NaN } }, 'viewport.zoom'],
    [{}, null],
  ])('%j', (layout, want) => {
    expect(findBadPlace(layout)).toBe(want)
  })
})
