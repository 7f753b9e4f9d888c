import { expect, test } from 'vitest'
import { findObstacle } from './run-check.ts'

const credentials = { token: 'x', app: { cookie: 'c' } }

test.each([
  ['nothing is needed', {}, null],
  ['what is needed is there', { needs: ['app'] }, null],
  ['a part of it is needed and there', { needs: ['app.cookie'] }, null],
  ['a part is missing', { needs: ['app.cookie', 'app.adminCookie'] }, 'needs app.adminCookie in the credentials'],
  [
    'the whole is missing',
    { needs: ['external', 'external.token'] },
    'needs external and external.token in the credentials',
  ],
  ['nobody agreed', { consent: ['admin', 'long-wait'] as const }, 'needs consent: --allow long-wait'],
  ['somebody agreed', { consent: ['admin'] as const }, null],
])('what stands in the way of a check when %s', (_, check, want) => {
  expect(findObstacle(check, credentials, new Set(['admin']))).toBe(want)
})
