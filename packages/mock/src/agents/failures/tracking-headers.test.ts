import { expect, test } from 'vitest'
import { trackingHeaders } from './tracking-headers.ts'

test.each([
  [1.018, '0.001018'],
  [0.1, '0.0001'],
  [0.098, '9.8e-05'],
  [3000, '3.0'],
  [0, '0.0'],
  [-5, '0.0'],
])('%d ms', (elapsedMs, want) => {
  expect(trackingHeaders('id', elapsedMs)).toEqual({ 'x-request-id': 'id', 'x-response-time': want })
})
