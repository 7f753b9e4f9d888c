import { invalid, refuse, sameJson, succeed, wantRefusal, wantSuccess } from '../expect-answer.ts'
import { refuseFields } from '../expect-field-errors.ts'
import { cancelLater } from '../exports.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import { abortLater, initiateBody } from '../uploads.ts'

const conflict = { status: 409, code: 'idempotency_conflict', details: {} }

const keyed = (context: TransferContext, name: string) => ({ 'idempotency-key': `${context.runId}-${name}` })

/** Asks for the same upload in several spellings and wants one and the same answer. */
async function wantReplay(
  context: TransferContext,
  headers: Readonly<Record<string, string>>,
  inputs: readonly ({ body: object } | { rawBody: string })[],
): Promise<void> {
  const [first, ...others] = inputs
  const original = await context.call('initiateUpload', { ...first, headers })
  wantSuccess(context, 'initiateUpload', original)
  const { key, upload_id } = original.json as { key: string; upload_id: string | null }
  if (upload_id !== null) abortLater(context, { key, upload_id })
  for (const input of others) {
    const replay = await context.call('initiateUpload', { ...input, headers })
    context.want(replay.status === 200, 'the replay has the status of the original', `${replay.status} ${replay.text}`)
    context.want(replay.text === original.text, 'the replay has the very body of the original', replay.text)
    const id = replay.headers.get('x-request-id')
    context.want(id !== original.headers.get('x-request-id'), 'the replay has a request id of its own', id)
  }
}

/** Mutations that happen once however often they are asked for. */
export const idempotencyChecks: readonly TransferCheck[] = [
  {
    id: 'idempotency/initiate-replay',
    title: 'The same initiate under the same key is answered verbatim, single and multipart.',
    operations: ['initiateUpload', 'abortUpload'],
    async run(context: TransferContext) {
      const single = { body: initiateBody(context) }
      await wantReplay(context, keyed(context, 'single'), [single, single, single])
      const multipart = { body: initiateBody(context, { size_bytes: context.facts.thresholdBytes }) }
      await wantReplay(context, keyed(context, 'multipart'), [multipart, multipart])
    },
  },
  {
    id: 'idempotency/same-meaning',
    title: 'Omitted and null, text and number, and the order of fields make no difference to a replay.',
    operations: ['initiateUpload'],
    async run(context: TransferContext) {
      const body = initiateBody(context)
      const turned = Object.fromEntries(Object.entries(body).reverse())
      await wantReplay(context, keyed(context, 'meaning'), [
        { body },
        { body: { ...body, content_type: null, workload_class: null, policy_hint: null } },
        { body: { ...body, size_bytes: '10' } },
        { rawBody: JSON.stringify(turned).replace('"size_bytes":10', '"size_bytes": 10.0') },
      ])
    },
  },
  {
    id: 'idempotency/key-trimmed',
    title: 'Blanks around a key do not count.',
    operations: ['initiateUpload'],
    async run(context: TransferContext) {
      const body = initiateBody(context)
      const first = await succeed(context, 'initiateUpload', { body, headers: keyed(context, 'trim') })
      const again = await succeed(context, 'initiateUpload', {
        body,
        headers: { 'idempotency-key': `  ${context.runId}-trim ` },
      })
      context.want(first.key === again.key, 'the same upload is given', again.key)
    },
  },
  {
    id: 'idempotency/other-payload',
    title: 'A key used with another payload is refused with 409, on both operations.',
    operations: ['initiateUpload', 'createExport', 'cancelExport'],
    async run(context: TransferContext) {
      const headers = keyed(context, 'payload')
      await succeed(context, 'initiateUpload', { body: initiateBody(context), headers })
      await refuse(context, 'initiateUpload', { body: initiateBody(context, { size_bytes: 11 }), headers }, conflict)
      if (!context.facts.exportsEnabled) return
      const body = { source_key: `${context.facts.keyPrefix}none`, filename: 'a.bin' }
      await createExport(context, body, headers)
      await refuse(context, 'createExport', { body: { ...body, filename: 'b.bin' }, headers }, conflict)
    },
  },
  {
    id: 'idempotency/export-replay',
    title: 'The same export under the same key is created once and told as it was then.',
    operations: ['createExport', 'cancelExport', 'initiateUpload'],
    async run(context: TransferContext) {
      if (!context.facts.exportsEnabled) context.skip('exports are switched off')
      const body = { source_key: `${context.facts.keyPrefix}none`, filename: 'a.bin' }
      const headers = keyed(context, 'export')
      // The same key on the other operation is another key.
      await succeed(context, 'initiateUpload', { body: initiateBody(context), headers })
      const first = await createExport(context, body, headers)
      await succeed(context, 'cancelExport', { path: { export_id: first.export_id } })
      const replay = await succeed(context, 'createExport', { body, headers })
      context.want(sameJson(replay, first), 'the replay tells the export as it was when created', replay)
    },
  },
  {
    id: 'idempotency/other-tenant',
    title: 'Tenants do not share their keys.',
    operations: ['initiateUpload'],
    needs: ['otherToken'],
    async run(context: TransferContext) {
      const headers = keyed(context, 'tenants')
      const token = context.credentials.otherToken ?? null
      const own = await succeed(context, 'initiateUpload', { body: initiateBody(context), headers })
      const theirs = await succeed(context, 'initiateUpload', {
        body: initiateBody(context, { size_bytes: 11 }),
        headers,
        token,
      })
      context.want(theirs.key !== own.key, 'another tenant gets an upload of their own', theirs.key)
    },
  },
  {
    id: 'idempotency/no-key',
    title: 'Without a key every initiate is an upload of its own.',
    operations: ['initiateUpload'],
    async run(context: TransferContext) {
      const body = initiateBody(context)
      const keys = [
        (await succeed(context, 'initiateUpload', { body })).key,
        (await succeed(context, 'initiateUpload', { body })).key,
        (await succeed(context, 'initiateUpload', { body, headers: keyed(context, 'a') })).key,
        (await succeed(context, 'initiateUpload', { body, headers: keyed(context, 'b') })).key,
      ]
      context.want(new Set(keys).size === keys.length, 'all keys differ', keys)
    },
  },
  {
    id: 'idempotency/blank-key',
    title: 'A blank key is refused with 422, after the faults of the body.',
    operations: ['initiateUpload', 'createExport'],
    async run(context: TransferContext) {
      const headers = { 'idempotency-key': ' ' }
      await refuse(context, 'initiateUpload', { body: initiateBody(context), headers }, invalid({ details: {} }))
      await refuse(
        context,
        'createExport',
        { body: { source_key: 'a', filename: 'b' }, headers },
        invalid({ details: {} }),
      )
      await refuseFields(context, 'initiateUpload', { body: { filename: 'a' }, headers }, [
        { type: 'missing', loc: ['body', 'size_bytes'] },
      ])
    },
  },
  {
    id: 'idempotency/failures-forgotten',
    title: 'A refused call does not take its key.',
    operations: ['initiateUpload'],
    async run(context: TransferContext) {
      const headers = keyed(context, 'failure')
      const tooLarge = { filename: 'a', size_bytes: context.facts.maxUploadBytes + 1 }
      await refuse(context, 'initiateUpload', { body: tooLarge, headers }, invalid())
      await succeed(context, 'initiateUpload', { body: initiateBody(context), headers })
    },
  },
  {
    id: 'idempotency/in-parallel',
    title: 'Of two calls at once under one key one does the work; the other is told so or gets the same answer.',
    operations: ['initiateUpload'],
    async run(context: TransferContext) {
      const input = { body: initiateBody(context), headers: keyed(context, 'parallel') }
      const both = await Promise.all([context.call('initiateUpload', input), context.call('initiateUpload', input)])
      const done = both.filter(({ status }) => status === 200)
      for (const seen of both) if (seen.status !== 200) wantRefusal(context, seen, conflict)
      context.want(
        done.length > 0,
        'at least one succeeds',
        both.map(({ status }) => status),
      )
      context.want(new Set(done.map(({ text }) => text)).size === 1, 'there is one upload', done.length)
    },
  },
]

async function createExport(context: TransferContext, body: object, headers: Readonly<Record<string, string>>) {
  const created = await succeed(context, 'createExport', { body, headers })
  cancelLater(context, created.export_id)
  return created
}
