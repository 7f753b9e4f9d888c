import { expect, test } from 'vitest'
import { documentOf, network, node } from '../test-support/demo-document.ts'
import { applyLayout, eventOfLayout } from './apply-layout.ts'
import { findForbidden } from './find-forbidden.ts'

const document = documentOf([node(1), node(2)], [network(1)])

test.each([
  [{}, []],
  [{ nodes: [{ id: 1, left: 1, top: 2 }], networks: [], viewport: { x: 1 }, defaults: { link_style: 'x' } }, []],
  [{ links: [], topology: [] }, ['links', 'topology']],
  [
    {
      nodes: [
        { id: 1, name: 'a' },
        { id: 2, name: 'b', status: 2 },
      ],
    },
    ['nodes[*].name', 'nodes[*].status'],
  ],
  [{ networks: { 1: {} } }, ['networks']],
  [{ nodes: 'all' }, ['nodes']],
  [{ nodes: [7] }, ['nodes[*]']],
  [{ viewport: { x: 1, q: 2 } }, ['viewport.q']],
  [{ viewport: 3 }, ['viewport']],
  [{ defaults: { link_style: 'bezier', color: 'red' } }, ['defaults.color']],
])('%j is forbidden %j', (body, want) => {
  expect(findForbidden(body)).toEqual(want)
})

test('moves what exists, without fractions, and says what it moved', () => {
  const change = applyLayout(document, {
    nodes: [{ id: 2, left: 11.7, top: -3.9 }, { id: 1 }, { id: 9, left: 1 }],
    networks: [{ id: 1, top: '40' }],
  })
  expect(change.document.nodes[2]).toEqual(node(2, { left: 11, top: -3 }))
  expect(change.document.nodes[1]).toEqual(node(1))
  expect(change.document.networks[1]).toEqual(network(1, { top: 40 }))
  expect(eventOfLayout(change)).toEqual({ type: 'layout_updated', payload: { node_ids: [2, 1], network_ids: [1] } })
})

test('merges viewport and defaults', () => {
  const change = applyLayout(document, { viewport: { zoom: 2 }, defaults: { link_style: 'bezier' } })
  expect(change.document.viewport).toEqual({ x: 0, y: 0, zoom: 2 })
  expect(change.document.defaults).toEqual({ link_style: 'bezier' })
})

test('an empty change is one', () => {
  expect(eventOfLayout(applyLayout(document, {})).payload).toEqual({ node_ids: [], network_ids: [] })
})

test.each([['abc'], [null], [[]], [{}]])('falls over a coordinate of %j', (left) => {
  expect(() => applyLayout(document, { nodes: [{ id: 1, left }] })).toThrow(/not a number/)
})

test('refuses structure', () => {
  expect(() => applyLayout(document, { links: [] })).toThrow(
    expect.objectContaining({ httpStatus: 409, extras: { forbidden_fields: ['links'] } }),
  )
})
