import type { EdfiOperationName } from '@nova/sdk/edfi/contract'
import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import type { EdfiHost } from '../edfi-host.ts'
import { callAs, refuse, requireExternal, succeed, wantRefusal, wantSuccess } from '../expect-answer.ts'
import { nowhere } from '../operation-inputs.ts'
import { describeSubmission, placeOf } from '../submit.ts'

const allScopes = 'create:jobs read:jobs read:jobs:output-files'

function claimsHost(context: EdfiContext): EdfiHost {
  requireExternal(context)
  return context.facts.host ?? context.skip('no caller can have the identity provider say what it likes')
}

/** What claims of a token count, and how they have to be written. */
export const tokenClaimChecks: readonly EdfiCheck[] = [
  {
    id: 'tokens/reading-scopes',
    title: 'Reading sets and their files each need a scope of their own.',
    operations: ['listOutputSets', 'createDownloadLinks'],
    needs: ['external'],
    async run(context: EdfiContext) {
      const host = claimsHost(context)
      const scopes: readonly (readonly [EdfiOperationName, string])[] = [
        ['listOutputSets', 'create:jobs read:jobs:output-files'],
        ['createDownloadLinks', 'create:jobs read:jobs'],
      ]
      for (const [operation, scope] of scopes) {
        const token = await host.issueToken({ scope: `${scope} partner:${placeOf(context).partner}` })
        await refuse(context, operation, { ...nowhere(operation), token }, 403, 'token_insufficient')
      }
    },
  },
  {
    id: 'tokens/claims',
    title: 'The issuer is not compared, the audience may be one of several, scopes have to be one text.',
    operations: ['verifyToken'],
    needs: ['external'],
    async run(context: EdfiContext) {
      const host = claimsHost(context)
      const verify = async (claims: object) =>
        callAs(context, 'verifyToken', { token: await host.issueToken({ scope: allScopes, ...claims }) })
      const { audience } = context.credentials.external ?? {}
      for (const claims of [
        { iss: 'https://stranger.invalid' },
        { iss: null },
        { exp: null, iat: null },
        ...(audience === undefined ? [] : [{ aud: ['other', audience] }]),
      ])
        wantSuccess(context, 'verifyToken', await verify(claims))
      const list = allScopes.split(' ')
      for (const claims of [
        { scope: list },
        { scope: null, scp: list },
        { scope: null, scp: allScopes },
        { scope: 'create:jobsx' },
      ])
        wantRefusal(context, 'verifyToken', await verify(claims), 403, 'token_insufficient')
    },
  },
  {
    id: 'tokens/partners',
    title: 'Of the scope of a partner, only what stands before a second colon counts.',
    operations: ['listOutputSets'],
    needs: ['external'],
    async run(context: EdfiContext) {
      const { partner } = placeOf(context)
      const scope = `${allScopes} partner:${partner}:more`
      const token = await claimsHost(context).issueToken({ scope })
      await succeed(context, 'listOutputSets', { token, query: { partner } })
      await refuse(
        context,
        'listOutputSets',
        { token, query: { partner: `${partner}:more` } },
        404,
        'partner_not_found',
      )
    },
  },
  {
    id: 'tokens/client',
    title: 'Making a job needs a client in the token, as client_id or azp; nothing else does.',
    operations: ['submitJob', 'verifyToken'],
    needs: ['external'],
    async run(context: EdfiContext) {
      const host = claimsHost(context)
      const { partner } = placeOf(context)
      const scope = `${allScopes} partner:${partner}`
      // Refused for its tenant, once it is not refused for its token.
      const body = { ...describeSubmission(context), tenant: 'conformance none' }
      const none = await host.issueToken({ scope })
      await succeed(context, 'verifyToken', { token: none })
      await refuse(context, 'submitJob', { token: none, body }, 403, 'token_insufficient')
      for (const claims of [{ client_id: 'conformance' }, { azp: 'conformance' }]) {
        const token = await host.issueToken({ scope, ...claims })
        await refuse(context, 'submitJob', { token, body }, 400, 'submission_rejected')
      }
    },
  },
]
