import type { Consent } from '../../check.ts'
import { invalid, refuse, succeed, wantRefusal } from '../expect-answer.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import { abortLater, digestOf, initiateBody, openMultipart, sendParts, targetOf, textBytes } from '../uploads.ts'

/** Refused signing calls cost little, opened uploads more. */
const cheapSigningCalls = 600
const cheapUploads = 16

/**
 * A check that uses up a limit, once for limits small enough to do so unasked and once for larger ones, with
 * consent. One of the two is always skipped.
 */
function spending(
  check: Omit<TransferCheck, 'consent'>,
  limit: { readonly of: (context: TransferContext) => number; readonly cheap: number },
): readonly TransferCheck[] {
  const twin = (suffix: string, consent: readonly Consent[], isMine: (limit: number) => boolean): TransferCheck => ({
    ...check,
    id: check.id + suffix,
    consent,
    async run(context: TransferContext) {
      const most = limit.of(context)
      if (!isMine(most))
        context.skip(`the limit is ${most}, which ${most > limit.cheap ? `${check.id}-large` : check.id} tries`)
      await check.run(context)
    },
  })
  return [twin('', [], (most) => most <= limit.cheap), twin('-large', ['spend-budget'], (most) => most > limit.cheap)]
}

const signBudget = { of: ({ facts }: TransferContext) => facts.signBudget, cheap: cheapSigningCalls }

/** Limits that are told by `details`. */
export const limitChecks: readonly TransferCheck[] = [
  {
    id: 'limits/sign-batch',
    title: 'The batch hint is a cap: one part more is refused with both numbers.',
    operations: ['initiateUpload', 'signUploadParts', 'abortUpload'],
    async run(context: TransferContext) {
      const upload = await openMultipart(context)
      const hint = upload.initiated.sign_batch_size_hint
      const numbers = Array.from({ length: hint + 1 }, (_, index) => index + 1)
      const digest = await digestOf(textBytes('any'))
      const sign = (part_numbers: readonly number[]) => ({
        body: {
          ...targetOf(upload),
          part_numbers,
          ...(upload.checksums && {
            checksums_sha256: Object.fromEntries(part_numbers.map((number) => [number, digest])),
          }),
        },
      })
      await refuse(
        context,
        'signUploadParts',
        sign(numbers),
        invalid({ details: { requested_parts: hint + 1, sign_batch_size_hint: hint } }),
      )
      const { urls } = await succeed(context, 'signUploadParts', sign(numbers.slice(1)))
      context.want(Object.keys(urls).length === hint, `${hint} parts are signed`, Object.keys(urls).length)
    },
  },
  ...spending(
    {
      id: 'limits/sign-budget',
      title: 'An upload has a number of signing calls; then it answers 429 with the limit.',
      operations: ['initiateUpload', 'signUploadParts', 'abortUpload'],
      async run(context: TransferContext) {
        const upload = await openMultipart(context)
        const checksums = upload.checksums && { checksums_sha256: { 1: await digestOf(textBytes('any')) } }
        const input = { body: { ...targetOf(upload), part_numbers: [1], ...checksums } }
        const limit = context.facts.signBudget
        for (let call = 0; call < limit; call++) await succeed(context, 'signUploadParts', input)
        await refuse(context, 'signUploadParts', input, { status: 429, code: 'too_many_requests', details: { limit } })
      },
    },
    signBudget,
  ),
  ...spending(
    {
      id: 'limits/sign-budget-of-failures',
      title: 'A signing call that fails over a missing checksum counts too.',
      operations: ['initiateUpload', 'signUploadParts', 'abortUpload'],
      async run(context: TransferContext) {
        const upload = await openMultipart(context, { checksum_preference: 'strict' })
        if (upload.initiated.checksum_mode !== 'required') context.skip('no upload here requires checksums')
        const body = { ...targetOf(upload), part_numbers: [1] }
        const limit = context.facts.signBudget
        for (let call = 0; call < limit; call++)
          await refuse(context, 'signUploadParts', { body }, invalid({ details: { part_number: 1 } }))
        const checksums_sha256 = { 1: await digestOf(textBytes('any')) }
        await refuse(
          context,
          'signUploadParts',
          { body: { ...body, checksums_sha256 } },
          { status: 429, code: 'too_many_requests', details: { limit } },
        )
      },
    },
    signBudget,
  ),
  ...spending(
    {
      id: 'limits/active-uploads',
      title: 'So many uploads may be open at once; completing and aborting each free a place.',
      operations: ['initiateUpload', 'abortUpload', 'signUploadParts', 'completeUpload'],
      async run(context: TransferContext) {
        const limit = context.facts.capabilities.active_multipart_upload_limit
        const body = initiateBody(context, { size_bytes: context.facts.thresholdBytes })
        const open: { key: string; upload_id: string }[] = []
        for (;;) {
          const seen = await context.call('initiateUpload', { body })
          if (seen.status !== 200) {
            const details = { reason: 'active_multipart_limit', limit }
            wantRefusal(context, seen, { status: 429, code: 'too_many_requests', details })
            break
          }
          const { key, upload_id } = seen.json as { key: string; upload_id: string }
          abortLater(context, { key, upload_id })
          open.push({ key, upload_id })
          context.want(open.length <= limit, `no more than ${limit} uploads are open at once`, open.length)
        }
        const [first] = open
        if (!first) return context.skip('somebody else has used up the limit')
        await succeed(context, 'abortUpload', { body: first })
        const next = await openMultipart(context)
        const parts = await sendParts(context, next, { 1: textBytes('place') })
        await succeed(context, 'completeUpload', { body: { ...targetOf(next), parts } })
        await openMultipart(context)
      },
    },
    { of: ({ facts }) => facts.capabilities.active_multipart_upload_limit, cheap: cheapUploads },
  ),
  {
    id: 'limits/daily-bytes',
    title: 'A file beyond the budget of the day is refused with the limit, and nothing of it is kept.',
    operations: ['initiateUpload'],
    async run(context: TransferContext) {
      const { daily_ingress_budget_bytes: limit } = context.facts.capabilities
      if (context.facts.maxUploadBytes <= limit) context.skip('one file cannot exceed the budget of a day here')
      await refuse(
        context,
        'initiateUpload',
        { body: initiateBody(context, { size_bytes: limit + 1 }) },
        { status: 429, code: 'too_many_requests', details: { reason: 'daily_ingress_budget_bytes', limit } },
      )
      await succeed(context, 'initiateUpload', { body: initiateBody(context) })
    },
  },
]
