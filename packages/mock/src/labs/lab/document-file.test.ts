import { expect, test } from 'vitest'
import { isCurrent, loadDocument, newDocument, readDocument, storeDocument } from './document-file.ts'
import { demoDocument } from './test-support/demo-document.ts'

test.each([
  [{ schema: 2 }, true],
  [{ schema: 1 }, false],
  [{}, false],
])('reads %j: %s', (file, want) => {
  expect(isCurrent(file as never)).toBe(want)
})

test('fills in what is absent and keeps what it does not know', () => {
  const file = { schema: 2, id: 'x', nodes: {}, stray: [1] } as const
  expect(loadDocument(file)).toEqual({ ...newDocument('x'), stray: [1] })
})

test('a new document has no schema_version until it is written', () => {
  expect(newDocument('x')).not.toHaveProperty('schema_version')
  expect(storeDocument(newDocument('x')).schema_version).toBe(2)
})

test('what is derived never reaches the file', () => {
  const document = demoDocument()
  const read = readDocument(document)
  expect(read.topology).toHaveLength(2)
  expect(storeDocument({ ...read, links: document.links } as never)).toEqual({ ...document, schema_version: 2 })
})

test('fills in what entries lack', () => {
  const file = {
    schema: 2,
    id: 'x',
    nodes: { 1: { id: 1, name: 'a', interfaces: null } },
    networks: { 1: { id: 1, name: 'n' } },
    links: [{ id: 'imported', from: { node_id: 1, interface_index: 0 }, to: { network_id: 1 }, label: 'l' }],
  }
  const loaded = loadDocument(file as never)
  expect(loaded.nodes[1]).toEqual({ id: 1, name: 'a', interfaces: [] })
  expect(loaded.networks[1]).toEqual({ id: 1, name: 'n', config: {} })
  expect(loaded.links[0]).toMatchObject({ id: 'imported', label: 'l', width: '1', runtime: { attach_generation: 0 } })
})

test('an entry that lacks nothing is the very same', () => {
  const document = demoDocument()
  expect(loadDocument(document).nodes).toBe(document.nodes)
  expect(loadDocument(document).links).toBe(document.links)
})
