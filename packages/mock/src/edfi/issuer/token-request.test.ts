import { expect, test } from 'vitest'
import { judgeTokenRequest } from './token-request.ts'

const client = { clientId: 'c', clientSecret: 's+1:2', scopes: ['create:jobs', 'partner:ea'] }
const rules = { clients: [client], loginClient: { clientId: 'app', clientSecret: 'x' }, defaultAudience: 'aud' }
const inForm = { client_id: 'c', client_secret: 's+1:2' }
const grant = { grant_type: 'client_credentials' }
const basic = `Basic ${btoa(`c:${encodeURIComponent('s+1:2')}`)}`

test.each<[string, Record<string, string>, string | null, object]>([
  [
    'all scopes of the client',
    { ...grant, ...inForm },
    null,
    { kind: 'client', scopes: client.scopes, audience: 'aud' },
  ],
  ['Basic', grant, basic, { kind: 'client', client }],
  ['one scope', { ...grant, ...inForm, scope: 'partner:ea' }, null, { scopes: ['partner:ea'] }],
  ['any audience', { ...grant, ...inForm, audience: 'other' }, null, { audience: 'other' }],
  [
    'a scope of others',
    { ...grant, ...inForm, scope: 'create:jobs partner:sc' },
    null,
    { status: 400, error: 'invalid_scope' },
  ],
  ['a wrong secret', { ...grant, ...inForm, client_secret: 'no' }, null, { status: 401, error: 'invalid_client' }],
  ['nobody', grant, null, { status: 401, error: 'invalid_client' }],
  ['broken Basic', grant, 'Basic %%%', { status: 401, error: 'invalid_client' }],
  ['Basic without a colon', grant, `Basic ${btoa('c')}`, { status: 401, error: 'invalid_client' }],
  ['no grant', inForm, null, { status: 400, error: 'invalid_request' }],
  ['another grant', { grant_type: 'password', ...inForm }, null, { status: 400, error: 'unsupported_grant_type' }],
  [
    'a code',
    { grant_type: 'authorization_code', client_id: 'app', client_secret: 'x', code: '1', redirect_uri: 'http://a/' },
    null,
    { kind: 'code', code: '1', redirectUri: 'http://a/', clientId: 'app' },
  ],
  [
    'a code of nobody',
    { grant_type: 'authorization_code', ...inForm, code: '1', redirect_uri: 'http://a/' },
    null,
    { status: 401, error: 'invalid_client' },
  ],
  [
    'no code',
    { grant_type: 'authorization_code', client_id: 'app', client_secret: 'x' },
    null,
    { status: 400, error: 'invalid_request' },
  ],
])('%s', (_case, form, authorization, want) => {
  expect(judgeTokenRequest(new URLSearchParams(form), authorization, rules)).toMatchObject(want)
})
