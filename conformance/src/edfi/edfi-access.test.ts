import { expect, test } from 'vitest'
import type { MockControl, SendInput } from '../check.ts'
import { CheckFailure, CheckSkipped } from '../check-failure.ts'
import { createAccess } from './edfi-access.ts'
import type { EdfiContext } from './edfi-check.ts'

const client = { tokenUrl: 'https://idp.test/token', clientId: 'a', clientSecret: 'secret-1', audience: 'aud' }

function providerOf(answer: () => unknown) {
  const asked: (SendInput & { readonly url: string })[] = []
  const send = async (url: string, input: SendInput = {}) => {
    asked.push({ url, ...input })
    return { status: 200, json: answer() }
  }
  return { asked, context: { send } as unknown as EdfiContext }
}

test('a token is asked for once, and again once time was made to pass', async () => {
  let count = 0
  const { asked, context } = providerOf(() => ({ access_token: `token-${++count}` }))
  const access = createAccess({ external: client }, null)
  expect([await access.token(context, 'client'), await access.token(context, 'client')]).toEqual(['token-1', 'token-1'])
  access.expire()
  expect(await access.token(context, 'client')).toBe('token-2')
  expect(asked[0]).toEqual({
    url: client.tokenUrl,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials&client_id=a&client_secret=secret-1&audience=aud',
  })
})

test('a provider that gives none fails the check, without showing what it said', async () => {
  const { context } = providerOf(() => ({ error: 'invalid_client', error_description: 'secret-1 is wrong' }))
  const failure = createAccess({ external: client }, null).token(context, 'client')
  await expect(failure).rejects.toEqual(new CheckFailure('the identity provider gives the client an access token', 200))
})

test('a token that was given is used as it is', async () => {
  const { asked, context } = providerOf(() => ({}))
  const access = createAccess({ external: { token: 'given', readOnlyToken: 'reader' } }, null)
  expect([await access.token(context, 'client'), await access.token(context, 'readOnly')]).toEqual(['given', 'reader'])
  await expect(access.token(context, 'noPartner')).rejects.toEqual(
    new CheckSkipped('needs external.noPartnerToken in the credentials'),
  )
  expect(asked).toEqual([])
})

test('a mock hands out others once time was made to pass', async () => {
  const described = { credentials: { app: { cookie: 'second' } } }
  const control: MockControl = { advance: async () => {}, describe: async () => described }
  const access = createAccess({ app: { cookie: 'first' }, partner: 'ea' }, control)
  expect(await access.cookie('user')).toBe('first')
  access.expire()
  expect(await access.cookie('user')).toBe('second')
  await expect(access.cookie('admin')).rejects.toThrow(CheckSkipped)
})
