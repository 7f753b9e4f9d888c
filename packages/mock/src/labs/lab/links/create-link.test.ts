import { expect, test } from 'vitest'
import type { LabDocument, StoredLink } from '../lab-document.ts'
import { at, documentOf, link, network, node, on } from '../test-support/demo-document.ts'
import { createLink, eventsOfCreation } from './create-link.ts'

const plain = (links: readonly StoredLink[] = []) => documentOf([node(1), node(2), node(3)], [network(1)], links)
const pair = () => createLink(plain(), { from: at(1), to: at(2), style_override: 'bezier' }).document
const create = (document: LabDocument, from: unknown, to: unknown) =>
  createLink(document, { from, to, style_override: null } as never)
const types = (creation: Parameters<typeof eventsOfCreation>[0]) => eventsOfCreation(creation).map(({ type }) => type)

test('a node and a network get one link', () => {
  const creation = create(plain(), at(1), on(1))
  expect(creation.links).toEqual([link(1, at(1), on(1))])
  expect(creation.document.links).toEqual(creation.links)
  expect(types(creation)).toEqual(['link_created'])
  expect(eventsOfCreation(creation)[0]?.payload).toEqual({ link: { ...link(1, at(1), on(1)), state: 'configured' } })
})

test('a link sent network first stays so', () => {
  expect(create(plain(), on(1), at(1)).links).toEqual([link(1, on(1), at(1))])
})

test('two nodes get a hidden network and a link each, in one style', () => {
  const creation = createLink(plain(), { from: at(1), to: at(2, 3), style_override: 'bezier' })
  const hidden = network(2, { name: '', implicit: true, visibility: false })
  expect(creation.network).toEqual(hidden)
  expect(creation.document.networks).toEqual({ 1: network(1), 2: hidden })
  expect(creation.links).toEqual([
    { ...link(1, at(1), on(2)), style_override: 'bezier' },
    { ...link(2, at(2, 3), on(2)), style_override: 'bezier' },
  ])
  expect(types(creation)).toEqual(['network_created', 'link_created', 'link_created'])
  expect(eventsOfCreation(creation)[0]?.payload).toEqual({ network: hidden })
})

test('the third link to a hidden network promotes it, told before the link and with the old count', () => {
  const creation = create(pair(), at(3), on(2))
  const promoted = network(2, { name: 'bridge-2' })
  expect(creation.document.networks[2]).toEqual(promoted)
  expect(types(creation)).toEqual(['network_promoted', 'link_created'])
  expect(eventsOfCreation(creation)[0]?.payload).toEqual({ network: { ...promoted, count: 2 } })
})

test('the second link to a broken pair and the fourth to a crowded one promote nothing', () => {
  const hidden = network(2, { name: '', implicit: true, visibility: false })
  const broken = documentOf([node(1), node(2)], [hidden], [link(1, at(1), on(2))])
  expect(create(broken, at(2), on(2)).promoted).toEqual([])
  const crowded = documentOf([], [hidden], [link(1, at(1), on(2)), link(2, at(2), on(2)), link(3, at(3), on(2))])
  expect(create(crowded, at(4), on(2)).promoted).toEqual([])
})

test('one link can promote two networks', () => {
  const two = createLink(pair(), { from: at(1, 1), to: at(2, 1), style_override: null }).document
  expect(create(two, on(2), on(3)).promoted.map(({ name }) => name)).toEqual(['bridge-2', 'bridge-3'])
})

test('a hidden network that was given a name keeps it', () => {
  const named = { ...pair(), networks: { 2: network(2, { name: 'core', implicit: true, visibility: false }) } }
  expect(create(named, at(3), on(2)).document.networks[2]).toEqual(network(2, { name: 'core' }))
})

test.each([
  ['the same pair', at(1), on(1), { existing_link: link(4, at(1), on(1)) }],
  ['the same pair turned round', on(1), at(1), { existing_link: link(4, at(1), on(1)) }],
  ['a taken interface', at(1), on(2), { existing_link: link(4, at(1), on(1)), ...at(1) }],
  ['a taken far interface', at(3), at(1), { existing_link: link(4, at(1), on(1)), ...at(1) }],
  ['the first link in the way', at(2), at(1), { existing_link: link(4, at(1), on(1)), ...at(1) }],
])('refuses %s', (_, from, to, extras) => {
  const document = documentOf([], [network(1), network(2)], [link(4, at(1), on(1)), link(5, at(2), on(1))])
  expect(() => create(document, from, to)).toThrow(expect.objectContaining({ httpStatus: 409, code: 409, extras }))
})

test.each([
  ['missing nodes', at(77, 5), on(1)],
  ['one node with itself on another interface', at(1), at(1, 1)],
  ['a network with itself', on(1), on(1)],
])('links %s', (_, from, to) => {
  expect(create(plain(), from, to).links.length).toBeGreaterThan(0)
})

test('refuses a network that does not exist, in quotes', () => {
  expect(() => create(plain(), at(1), on(9))).toThrow(
    expect.objectContaining({ httpStatus: 404, extras: {}, message: "'Network 9 does not exist'" }),
  )
})
