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
