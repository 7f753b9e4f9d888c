import { invalid, refuse, type Successes, succeed, wantRefusal, wantSuccess } from '../expect-answer.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import { initiateBody, openMultipart } from '../uploads.ts'

/** File names and what is left of them as the last segment of a key. */
const sanitised: readonly (readonly [string, string])[] = [
  ['plain-name_1.txt', 'plain-name_1.txt'],
  ['a/b/c.txt', 'c.txt'],
  ['C:\\x\\y.txt', 'Cxy.txt'],
  ['a+b=c@d.txt', 'abcd.txt'],
  ['\u{1f389}.bin', '.bin'],
  ['..', '..'],
  ['.', 'file'],
  ['a\tb.txt', 'ab.txt'],
  ['  two   words  ', 'two words'],
  ['???', 'file'],
  ['данные 日本.txt', 'данные 日本.txt'],
  ['e\u0301.txt', '\u00e9.txt'],
  ['x'.repeat(300), 'x'.repeat(255)],
]

/** How uploads are planned. */
export const initiateChecks: readonly TransferCheck[] = [
  {
    id: 'initiate/threshold',
    title: 'A file of exactly the threshold is multipart, one byte less is single.',
    operations: ['initiateUpload', 'abortUpload'],
    async run(context: TransferContext) {
      const { thresholdBytes } = context.facts
      await openMultipart(context, { size_bytes: thresholdBytes })
      const single = await succeed(context, 'initiateUpload', {
        body: initiateBody(context, { size_bytes: thresholdBytes - 1 }),
      })
      context.want(single.strategy === 'single', 'one byte less is single', single.strategy)
      context.want(
        single.upload_id === null && single.part_size_bytes === null && single.url !== null,
        'single has a url, and no upload_id and part_size_bytes',
        { upload_id: single.upload_id, part_size_bytes: single.part_size_bytes },
      )
    },
  },
  {
    id: 'initiate/multipart-fields',
    title: 'A multipart upload has an upload id and a part size, and no URL.',
    operations: ['initiateUpload', 'abortUpload'],
    async run(context: TransferContext) {
      const { initiated } = await openMultipart(context)
      context.want(initiated.url === null, 'url is null', typeof initiated.url)
      context.want(/^[0-9a-f]{32}$/.test(initiated.session_id), 'session_id has 32 hex digits', initiated.session_id)
      const life = initiated.expires_in_seconds
      context.want(life >= 60 && life <= 3600, 'expires_in_seconds is 60..3600', life)
    },
  },
  {
    id: 'initiate/part-size',
    title: 'The part size is the preferred one until that would make too many parts, exact to the byte, within bounds.',
    operations: ['initiateUpload', 'abortUpload'],
    async run(context: TransferContext) {
      const { facts } = context
      const { target_upload_part_count: parts, ...policy } = facts.capabilities
      const { initiated: smallest } = await openMultipart(context)
      const preferred = smallest.part_size_bytes ?? 0
      const growing = parts * (preferred + 12_344) + 1
      const sizes = [facts.thresholdBytes, facts.thresholdBytes + 1, parts * preferred, growing, facts.maxUploadBytes]
      const lawful = sizes.filter((size) => size >= facts.thresholdBytes && size <= facts.maxUploadBytes)
      for (const size_bytes of new Set(lawful)) {
        const planned = await planOnly(context, size_bytes)
        if (planned === 'over-budget') continue
        const wanted = Math.max(preferred, Math.ceil(size_bytes / parts))
        const want = Math.min(policy.maximum_part_size_bytes, Math.max(policy.minimum_part_size_bytes, wanted))
        context.want(planned === want, `a file of ${size_bytes} bytes has parts of ${want} bytes`, planned)
      }
    },
  },
  {
    id: 'initiate/too-large',
    title: 'A file larger than the policy allows is refused with both sizes.',
    operations: ['initiateUpload'],
    async run(context: TransferContext) {
      const size_bytes = context.facts.maxUploadBytes + 1
      await refuse(
        context,
        'initiateUpload',
        { body: { filename: 'large.bin', size_bytes } },
        invalid({ details: { size_bytes, max_upload_bytes: context.facts.maxUploadBytes } }),
      )
    },
  },
  {
    id: 'initiate/keys',
    title: 'Keys have scope, 32 random hex digits and the file name, and no two are equal.',
    operations: ['initiateUpload'],
    async run(context: TransferContext) {
      const keys = []
      for (let index = 0; index < 2; index++)
        keys.push((await succeed(context, 'initiateUpload', { body: initiateBody(context) })).key)
      for (const key of keys)
        context.want(/^uploads\/[^/]+\/[0-9a-f]{32}\/[^/]+$/.test(key), 'uploads/<scope>/<32 hex>/<name>', key)
      context.want(keys[0] !== keys[1], 'two uploads have two keys', keys)
    },
  },
  {
    id: 'initiate/sanitiser',
    title: 'File names are cut down to letters, digits and a few signs.',
    operations: ['initiateUpload'],
    async run(context: TransferContext) {
      for (const [filename, want] of sanitised) {
        const { key } = await succeed(context, 'initiateUpload', { body: initiateBody(context, { filename }) })
        const name = key.split('/').slice(3).join('/')
        context.want(name === want, `${JSON.stringify(filename)} becomes ${JSON.stringify(want)}`, name)
      }
    },
  },
  {
    id: 'initiate/hints',
    title: 'Unknown profile names are no error.',
    operations: ['initiateUpload'],
    async run(context: TransferContext) {
      const { policy_id } = await succeed(context, 'initiateUpload', {
        body: initiateBody(context, { policy_hint: `no-profile-${context.runId}`, workload_class: 'no-profile' }),
      })
      context.want(policy_id === context.facts.capabilities.policy_id, 'the plain policy applies', policy_id)
    },
  },
]

/** The part size of an upload that is aborted at once: sizes this large would eat up the budget of the day. */
async function planOnly(context: TransferContext, size_bytes: number): Promise<unknown> {
  const seen = await context.call('initiateUpload', { body: initiateBody(context, { size_bytes }) })
  if (seen.status === 429) {
    const limit = context.facts.capabilities.daily_ingress_budget_bytes
    const details = { reason: 'daily_ingress_budget_bytes', limit }
    wantRefusal(context, seen, { status: 429, code: 'too_many_requests', details })
    return 'over-budget'
  }
  wantSuccess(context, 'initiateUpload', seen)
  const { key, upload_id, part_size_bytes } = seen.json as Successes['initiateUpload']
  await succeed(context, 'abortUpload', { body: { key, upload_id: upload_id ?? '' } })
  return part_size_bytes
}
