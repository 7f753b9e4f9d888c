import { operations, type TransferOperationName } from '@nova/sdk/transfer/contract'
import type { CallInput, Seen } from '../../check.ts'
import { succeed, wantRefusal } from '../expect-answer.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'

const all = Object.values(operations)
const guarded = all.filter(({ auth }) => auth === 'bearer').map(({ name }) => name)
const open = all.filter(({ auth }) => auth === 'none').map(({ name }) => name)

const somePath = { export_id: '0'.repeat(32) }

/** No body: what is wrong with one must not matter before the caller is known. */
async function refusedAs(
  context: TransferContext,
  operation: TransferOperationName,
  input: CallInput,
  code: string,
): Promise<void> {
  const seen = await context.call(operation, { path: somePath, ...input })
  wantRefusal(context, seen, { status: 401, code, details: {} })
  wantChallenge(context, seen)
}

function wantChallenge(context: TransferContext, seen: Seen): void {
  const challenge = seen.headers.get('www-authenticate') ?? ''
  context.want(
    /^Bearer error="invalid_token", error_description=".+"$/.test(challenge),
    'WWW-Authenticate is Bearer error="invalid_token", error_description="..."',
    challenge,
  )
}

/** Who gets in, and what everybody else is told. */
export const authenticationChecks: readonly TransferCheck[] = [
  {
    id: 'authentication/no-token',
    title: 'Without a token every guarded operation answers 401 unauthorized with a challenge.',
    operations: guarded,
    async run(context: TransferContext) {
      for (const operation of guarded) await refusedAs(context, operation, { token: null }, 'unauthorized')
    },
  },
  {
    id: 'authentication/other-schemes',
    title: 'Other schemes and blank tokens count as no token.',
    operations: ['listExports'],
    async run(context: TransferContext) {
      const { token } = context.credentials
      const headers = [`Basic ${btoa('user:password')}`, 'Bearer', 'Bearer  ', `Token ${token}`, token]
      for (const authorization of headers)
        await refusedAs(context, 'listExports', { token: null, headers: { authorization } }, 'unauthorized')
    },
  },
  {
    id: 'authentication/scheme-case',
    title: 'The scheme is matched whatever its case.',
    operations: ['listExports'],
    async run(context: TransferContext) {
      for (const scheme of ['bearer', 'BEARER', 'bEaReR'])
        await succeed(context, 'listExports', {
          token: null,
          headers: { authorization: `${scheme} ${context.credentials.token}` },
        })
    },
  },
  {
    id: 'authentication/open-operations',
    title: 'Public operations want no token and mind no bad one.',
    operations: open,
    async run(context: TransferContext) {
      for (const operation of open)
        for (const token of [null, 'not-a-token']) {
          const body = operation === 'planResources' ? { body: { resources: ['exports'] } } : {}
          const { status } = await context.call(operation, { ...body, token })
          context.want(status !== 401 && status !== 403, `${operation} is open`, status)
        }
    },
  },
  {
    id: 'authentication/rejected-tokens',
    title: 'A token is refused with the code of what is wrong with it, on every guarded operation.',
    operations: guarded,
    needs: ['rejectedTokens'],
    async run(context: TransferContext) {
      const { rejectedTokens = {} } = context.credentials
      for (const [code, token] of Object.entries(rejectedTokens))
        for (const operation of guarded) await refusedAs(context, operation, { token }, code)
    },
  },
  {
    id: 'authentication/json-first',
    title: 'Broken JSON is told before a missing token, every other fault of a body after it.',
    operations: ['initiateUpload', 'createExport', 'completeUpload'],
    async run(context: TransferContext) {
      for (const operation of ['initiateUpload', 'createExport', 'completeUpload'] as const) {
        const broken = await context.call(operation, { token: null, rawBody: '{"filename": ' })
        const details = wantRefusal(context, broken, { status: 422, code: 'invalid_request' })
        const [error] = (details['errors'] ?? []) as readonly { type: string; loc: readonly unknown[] }[]
        context.want(
          error?.type === 'json_invalid' && error.loc[0] === 'body' && typeof error.loc[1] === 'number',
          'the error is json_invalid at ["body", <offset>]',
          JSON.stringify(details),
        )
        for (const body of [{}, { no_such_field: 1 }, []])
          await refusedAs(context, operation, { token: null, body }, 'unauthorized')
        await refusedAs(
          context,
          operation,
          { token: null, rawBody: 'text', headers: { 'content-type': 'text/plain' } },
          'unauthorized',
        )
      }
    },
  },
]
