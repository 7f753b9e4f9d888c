import { expect, test } from 'vitest'
import { corsHeaders, preflightHeaders } from './express-cors.ts'

const cors = { origins: ['http://localhost:4200'], exposedHeaders: ['location', 'x-config-modified-at'] }
const always = {
  vary: 'Origin',
  'access-control-allow-credentials': 'true',
  'access-control-expose-headers': 'location,x-config-modified-at',
}

test.each<[string | null, object]>([
  [null, always],
  ['http://elsewhere.test', always],
  ['http://localhost:4200', { ...always, 'access-control-allow-origin': 'http://localhost:4200' }],
])('for %j', (origin, want) => expect(corsHeaders(cors, origin)).toEqual(want))

test('any origin is answered by its name', () => {
  expect(corsHeaders({ ...cors, origins: ['*'] }, 'http://a.test')).toMatchObject({
    'access-control-allow-origin': 'http://a.test',
  })
})

test('a preflight reflects the headers it asks for', () => {
  const asked = new Headers({ origin: 'http://localhost:4200', 'access-control-request-headers': 'content-type, x-a' })
  expect(preflightHeaders(cors, asked)).toEqual({
    ...always,
    'access-control-allow-origin': 'http://localhost:4200',
    vary: 'Origin, Access-Control-Request-Headers',
    'access-control-allow-methods': 'GET,HEAD,PUT,PATCH,POST,DELETE',
    'access-control-allow-headers': 'content-type, x-a',
  })
  expect(preflightHeaders(cors, new Headers())).not.toHaveProperty('access-control-allow-headers')
})
