import { expect, test } from 'vitest'
import { createRouter } from './router.ts'

const route = createRouter([
  { name: 'getNote', method: 'GET', path: '/v1/notes/{note_id}' },
  { name: 'listNotes', method: 'GET', path: '/v1/notes' },
  { name: 'addNote', method: 'POST', path: '/v1/notes' },
  { name: 'newest', method: 'GET', path: '/v1/notes/newest' },
  { name: 'drop', method: 'POST', path: '/v1/notes/{note_id}/drop' },
])

test.each([
  ['GET', '/v1/notes', 'listNotes', {}],
  ['POST', '/v1/notes', 'addNote', {}],
  ['GET', '/v1/notes/n1', 'getNote', { note_id: 'n1' }],
  ['GET', '/v1/notes/a%20b', 'getNote', { note_id: 'a b' }],
  ['GET', '/v1/notes/%E0%A4%A', 'getNote', { note_id: '%E0%A4%A' }],
  ['GET', '/v1/notes/newest', 'newest', {}],
  ['POST', '/v1/notes/n1/drop', 'drop', { note_id: 'n1' }],
])('%s %s is %s', (method, pathname, name, path) => {
  expect(route(method, pathname)).toMatchObject({ kind: 'found', operation: { name }, path })
})

test.each([
  ['HEAD', '/v1/notes/n1', { kind: 'wrong-method', allow: ['GET'] }],
  ['PUT', '/v1/notes', { kind: 'wrong-method', allow: ['GET', 'POST'] }],
  ['GET', '/v1/notes/', { kind: 'redirect', pathname: '/v1/notes' }],
  ['POST', '/v1/notes/n1/drop/', { kind: 'redirect', pathname: '/v1/notes/n1/drop' }],
  ['GET', '/v2/notes', { kind: 'unknown' }],
  ['GET', '/', { kind: 'unknown' }],
])('%s %s: %j', (method, pathname, want) => expect(route(method, pathname)).toEqual(want))
