import { expect, test } from 'vitest'
import { expireCookies, issueCookies } from './cookies.ts'

test('cookies live at the root, for pages out of reach', () => {
  expect(issueCookies('ann', 't-1', { maxAgeSeconds: 14_400, secure: false })).toEqual([
    'nova_session=t-1; HttpOnly; Max-Age=14400; Path=/; SameSite=lax',
    'nova_user=ann; HttpOnly; Max-Age=14400; Path=/; SameSite=lax',
  ])
  expect(issueCookies('ann', 't', { maxAgeSeconds: 1, secure: true })[0]).toMatch(/; Secure$/)
  expect(expireCookies()).toHaveLength(2)
  expect(expireCookies()[0]).toMatch(/^nova_session=""; Max-Age=0; Path=\//)
})
