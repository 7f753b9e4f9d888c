import { describe, expect, test } from 'vitest'
import { explainAccess } from '../../src/edfi/external/access/explain-access.ts'
import { createEdfiExternalClient } from '../../src/edfi/external/create-external-client.ts'
import { openExternalWorld, satSubmission } from './edfi-external-world.ts'
import { failureOf } from './edfi-jobs-world.ts'

const body = {
  partner: 'ea',
  tenant: 'grand-bend',
  bundle: 'assessments/PSAT_SAT',
  schoolYear: '2026',
  files: { INPUT_FILE: 'scores.csv' },
  params: { TEST_TYPE: 'SAT' },
}

describe('tokens of the identity provider', () => {
  test('one token serves all calls until it is nearly over, and its description is read once', async () => {
    const { machine, clock, count } = await openExternalWorld()
    await Promise.all([machine.verifyToken(), machine.listOutputSets({ partner: 'ea' }), machine.verifyToken()])
    await machine.verifyToken()
    expect([count('idp:discovery'), count('idp:token')]).toEqual([1, 1])
    await clock.advance(3_541_000)
    await machine.verifyToken()
    expect([count('idp:discovery'), count('idp:token')]).toEqual([1, 2])
  })

  test('a token that is refused is replaced once for all who had it', async () => {
    const { machine, count, fault, clock } = await openExternalWorld()
    await machine.verifyToken()
    // Within one second the provider would make the same token again, and sending that again helps nobody.
    await clock.advance(2000)
    fault('verifyToken', { kind: 'status', status: 401 }, { times: 2 })
    await Promise.all([machine.verifyToken(), machine.verifyToken()])
    expect(count('idp:token')).toBe(2)
  })

  test.each([
    ['nobody', 'x', undefined, 'invalid_client'],
    ['runway-api', 'wrong', undefined, 'invalid_client'],
    ['runway-api', 'nova-runway-secret', 'partner:sc', 'invalid_scope'],
  ])('%s with %s asking for %s: %s, and no call is sent', async (id, secret, scope, code) => {
    const { connectMachine, count, issuer } = await openExternalWorld()
    const error = await failureOf(connectMachine(id, secret, scope).verifyToken())
    expect(error).toMatchObject({
      code: 'access_token_unavailable',
      operation: 'verifyToken',
      attempts: 0,
      retryable: false,
      details: { reason: code, issuer },
      cause: { code },
    })
    expect(count('verifyToken')).toBe(0)
    if (secret.length > 1) expect(`${JSON.stringify(error)}${error}`).not.toContain(secret)
  })

  test('an identity provider that is away for a moment is asked again', async () => {
    const { machine, fault, count } = await openExternalWorld()
    fault('idp:token', { kind: 'drop' }, { times: 2 })
    await machine.verifyToken()
    expect(count('idp:token')).toBe(3)
    const other = await openExternalWorld()
    other.fault('idp:token', { kind: 'html', status: 502 }, { times: 'always' })
    expect(await failureOf(other.machine.verifyToken())).toMatchObject({
      code: 'access_token_unavailable',
      retryable: true,
      details: { reason: 'issuer_unreachable' },
    })
  })
})

describe('refusals', () => {
  const holder = { client_id: 'c', scope: 'create:jobs read:jobs read:jobs:output-files partner:ea' }

  test.each<[string, object, string, readonly string[]]>([
    ['a scope less', { ...holder, scope: 'read:jobs partner:ea' }, 'token_insufficient', ['scope_missing']],
    [
      'scopes as a list',
      { ...holder, scope: ['create:jobs', 'partner:ea'] },
      'token_insufficient',
      ['scope_form', 'partner_missing'],
    ],
    ['another partner', { ...holder, scope: 'create:jobs partner:sc' }, 'token_insufficient', ['partner_missing']],
    ['no client', { scope: 'create:jobs partner:ea' }, 'token_insufficient', ['client_id_missing']],
    ['another audience', { ...holder, aud: null }, 'access_token_refused', ['audience_missing']],
    ['a token that is over', { ...holder, exp: 1 }, 'access_token_refused', ['expired']],
  ])('%s: the service refuses, the claims say why', async (_case, claims, code, problems) => {
    const { connectToken, count } = await openExternalWorld()
    const client = await connectToken(claims as Record<string, unknown>)
    const error = await failureOf(client.submitJob(body))
    expect(error.code).toBe(code)
    const { access } = error.details as { access: { problems: readonly { code: string; message: string }[] } }
    expect(access.problems.map((problem) => problem.code)).toEqual(problems)
    for (const { message } of access.problems) expect(error.message).toContain(message)
    expect(JSON.stringify(error)).not.toMatch(/eyJ/)
    // What is said without asking is the same.
    const calls = count('submitJob')
    expect(await explainAccess(client, { operation: 'submitJob', partner: 'ea' })).toEqual(access)
    expect(count('submitJob')).toBe(calls)
  })

  test('what the explanation finds good is good', async () => {
    const { machine } = await openExternalWorld()
    const need = { operation: 'submitJob', partner: 'ea', audience: 'runway-local' } as const
    expect((await explainAccess(machine, need)).problems).toEqual([])
    expect((await machine.submitJob(body)).uploadUrls['INPUT_FILE']).toMatch(/^http/)
  })

  test('partners that are not held look like nothing, so the error says which are', async () => {
    const { connectMachine, machine } = await openExternalWorld()
    const { uid } = await machine.submitJob(body)
    const carolina = connectMachine('carolina-api')
    expect(await failureOf(carolina.listOutputSets({ partner: 'ea' }))).toMatchObject({
      code: 'partner_not_found',
      status: 404,
      message: expect.stringContaining('The token holds the partners sc.'),
      details: { access: { missing: ['partner:ea'] } },
    })
    expect(await failureOf(carolina.startSubmission(uid))).toMatchObject({
      code: 'submission_not_found',
      message: expect.stringContaining('The token holds the partners sc.'),
    })
    expect(await failureOf(connectMachine('stray-api').createDownloadLinks(uid))).toMatchObject({
      code: 'output_set_not_found',
      message: expect.stringContaining('The token holds no partner.'),
    })
  })

  test('what was refused for another reason says what the service says', async () => {
    const { machine } = await openExternalWorld()
    const error = await failureOf(machine.submitJob({ ...body, tenant: 'nowhere' }))
    expect(error).toMatchObject({ code: 'submission_rejected', details: { messages: [expect.any(String)] } })
    expect(error.details).not.toHaveProperty('access')
  })

  test('an API that is switched off is told as such', async () => {
    const { machine, platform } = await openExternalWorld()
    platform.edfi.setExternalApi(false)
    expect(await failureOf(machine.verifyToken())).toMatchObject({ code: 'external_api_disabled', status: 503 })
  })
})

describe('a client', () => {
  test.each<[string, object]>([
    ['no address', { baseUrl: '' }],
    ['nobody to be', { auth: undefined }],
    ['no time', { attemptTimeoutMs: 0 }],
    ['no attempts', { retry: { maxAttempts: 0 } }],
  ])('with %s is refused at once', (_case, given) => {
    const options = { baseUrl: 'https://edfi.test', auth: 't', ...given } as Parameters<
      typeof createEdfiExternalClient
    >[0]
    expect(() => createEdfiExternalClient(options)).toThrow(expect.objectContaining({ code: 'invalid_options' }))
  })

  test('sends nothing until it is asked to', async () => {
    const { platform } = await openExternalWorld()
    expect(platform.journal.entries.filter(({ from }) => from === 'client')).toEqual([])
  })

  test('whose provider throws something says so when its token is looked at', async () => {
    const provider = () => {
      throw new Error('vault is sealed')
    }
    const client = createEdfiExternalClient({ baseUrl: 'https://edfi.test', auth: provider })
    await expect(explainAccess(client, { operation: 'verifyToken' })).rejects.toMatchObject({
      code: 'access_token_unavailable',
      cause: { message: 'vault is sealed' },
    })
    await expect(client.submitJob(satSubmission() as never)).rejects.toMatchObject({ code: 'access_token_unavailable' })
  })
})
