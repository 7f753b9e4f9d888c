import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { callAs, refuse, requireExternal, succeed, wantJson, wantSuccess } from '../expect-answer.ts'
import { nowhere, operationsWhere } from '../operation-inputs.ts'
import { placeOf } from '../submit.ts'

const external = operationsWhere(({ surface }) => surface === 'external')
const creating = operationsWhere(
  ({ surface, requires = [] }) => surface === 'external' && requires.includes('create:jobs'),
)

/** Which programs are let in. */
export const tokenChecks: readonly EdfiCheck[] = [
  {
    id: 'tokens/missing',
    title: 'Without a token everything is 401, and the word before it is Bearer, letter by letter.',
    operations: external,
    async run(context: EdfiContext) {
      for (const operation of external)
        await refuse(context, operation, { ...nowhere(operation), as: null }, 401, 'access_token_refused')
      requireExternal(context)
      for (const operation of external)
        await refuse(context, operation, { ...nowhere(operation), token: 'not-a-token' }, 401, 'access_token_refused')
      if (!context.credentials.external) return
      const token = await context.facts.access.token(context, 'client')
      for (const authorization of [`bearer ${token}`, `BEARER ${token}`, token, `Basic ${token}`])
        await refuse(context, 'verifyToken', { as: null, headers: { authorization } }, 401, 'access_token_refused')
    },
  },
  {
    id: 'tokens/refused',
    title: 'Tokens that are forged, over, not yet good or of another audience are 401.',
    operations: ['verifyToken'],
    needs: ['external.rejectedTokens'],
    async run(context: EdfiContext) {
      requireExternal(context)
      const tokens = Object.entries(await context.facts.access.rejectedTokens())
      context.want(tokens.length > 0, 'there is a token to be refused')
      for (const [what, token] of tokens) {
        const { status, text } = await callAs(context, 'verifyToken', { token })
        context.want(status === 401, `a token that is ${what} is 401`, `${status} ${text}`)
      }
    },
  },
  {
    id: 'tokens/sessions',
    title: 'A session is no token.',
    operations: ['verifyToken'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const cookie = await context.facts.access.cookie('user')
      await refuse(context, 'verifyToken', { as: null, headers: { cookie } }, 401, 'access_token_refused')
    },
  },
  {
    id: 'tokens/scopes',
    title: 'A token without the scope of a route is 403, before ids and bodies are looked at.',
    operations: [...creating, 'listOutputSets'],
    needs: ['external.readOnlyToken'],
    async run(context: EdfiContext) {
      for (const operation of creating) {
        const input = { ...nowhere(operation, { jobUid: 'none' }), ...(operation === 'submitJob' && { body: {} }) }
        await refuse(context, operation, { ...input, as: 'readOnly' }, 403, 'token_insufficient')
      }
      await succeed(context, 'listOutputSets', { as: 'readOnly', query: { partner: placeOf(context).partner } })
    },
  },
  {
    id: 'tokens/verify',
    title: 'Trying a token is 201 with a sentence that names the partners it holds.',
    operations: ['verifyToken'],
    needs: ['external'],
    async run(context: EdfiContext) {
      const seen = await callAs(context, 'verifyToken')
      wantSuccess(context, 'verifyToken', seen)
      const type = seen.headers.get('content-type') ?? ''
      context.want(type.startsWith('text/html') && seen.json === undefined, 'the sentence is text/html', type)
      const { partner } = placeOf(context)
      context.want(seen.text.split(/[^\w-]+/).includes(partner), `the sentence names ${partner}`, seen.text)
      if (!context.credentials.external?.noPartnerToken) return
      const none = await callAs(context, 'verifyToken', { as: 'noPartner' })
      wantSuccess(context, 'verifyToken', none)
      context.want(
        !none.text.split(/[^\w-]+/).includes(partner),
        `a token without partners does not name ${partner}`,
        none.text,
      )
    },
  },
  {
    id: 'tokens/keys-out-of-reach',
    title: 'While the keys of the identity provider cannot be had, tokens are 401.',
    operations: ['verifyToken'],
    needs: ['external'],
    async run(context: EdfiContext) {
      const { host } = context.facts
      requireExternal(context)
      if (!host) context.skip('no caller can keep the service from the identity provider')
      await host.failNext('jwks')
      await refuse(context, 'verifyToken', {}, 401, 'access_token_refused')
      await succeed(context, 'verifyToken')
    },
  },
  {
    id: 'tokens/switched-off',
    title: 'Where the external API is off, every token is 503; without one it is still 401.',
    operations: external,
    needs: ['external'],
    async run(context: EdfiContext) {
      const { host, isExternalOff } = context.facts
      if (!host && !isExternalOff) context.skip('no caller can switch the external API off')
      const token = await context.facts.access.token(context, 'client')
      if (host && !isExternalOff) {
        await host.setExternalApi(false)
        context.cleanup('the external API', () => host.setExternalApi(true))
      }
      for (const operation of external) {
        await refuse(context, operation, { ...nowhere(operation), as: null }, 401, 'access_token_refused')
        for (const any of [token, 'not-a-token']) {
          const body = await refuse(
            context,
            operation,
            { ...nowhere(operation), token: any },
            503,
            'external_api_disabled',
          )
          wantJson(context, body.statusCode, 503, 'statusCode')
        }
      }
    },
  },
]
