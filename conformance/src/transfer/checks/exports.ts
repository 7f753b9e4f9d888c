import { passTime } from '../../pass-time.ts'
import { refuse, sameJson, succeed } from '../expect-answer.ts'
import { awaitExport, createExport, type ExportResource, listUntil, readExport, watchExport } from '../exports.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import { sameBytes, storeObject } from '../uploads.ts'

const order = ['queued', 'validating', 'copying', 'finalizing', 'succeeded']
const notFound = { status: 404, code: 'not_found', details: {} }

/** What holds for every export in any state. */
function wantSound(context: TransferContext, resource: ExportResource): void {
  const { status, output, error, created_at, updated_at, cancel_requested_at } = resource
  const shown = JSON.stringify(resource)
  context.want(/^[0-9a-f]{32}$/.test(resource.export_id), 'export_id has 32 hex digits', resource.export_id)
  for (const time of [created_at, updated_at, cancel_requested_at ?? created_at])
    context.want(/^\d{4}-\d\d-\d\dT[\d:]+(?:\.\d{6})?Z$/.test(time), 'timestamps are UTC and end in Z', time)
  context.want(Date.parse(created_at) <= Date.parse(updated_at), 'updated_at is not before created_at', shown)
  if (['finalizing', 'succeeded'].includes(status)) context.want(output !== null, `${status} has an output`, shown)
  if (['queued', 'validating', 'copying'].includes(status))
    context.want(output === null, `${status} has no output yet`, shown)
  if (status === 'succeeded') context.want(error === null, 'succeeded has no error', shown)
  if (status === 'failed') context.want(typeof error === 'string' && error !== '', 'failed has an error', shown)
  if (status === 'cancelled') context.want(cancel_requested_at !== null, 'cancelled has cancel_requested_at', shown)
}

/** Copies into a place of their own, made in the background. */
export const exportChecks: readonly TransferCheck[] = [
  {
    id: 'exports/lifecycle',
    title: 'An export passes its states in order, and its output can be downloaded.',
    operations: ['createExport', 'getExport', 'presignDownload', 'cancelExport', 'initiateUpload'],
    async run(context: TransferContext) {
      const { key: source_key, bytes } = await storeObject(context)
      const filename = 'a b+c.txt'
      const created = await createExport(context, { source_key, filename })
      const states = [created, ...(await watchExport(context, created.export_id))]
      const places = states.map(({ status }) => order.indexOf(status))
      const isForward = places.every((place, index) => place >= (places[index - 1] ?? 0))
      context.want(
        isForward,
        `states come in the order ${order.join(', ')}`,
        states.map(({ status }) => status),
      )
      for (const state of states) {
        wantSound(context, state)
        context.want(state.source_key === source_key && state.filename === filename, 'the request is echoed', state)
      }
      const { status, output, export_id } = states.at(-1) ?? created
      context.want(status === 'succeeded' && output != null, 'the export succeeds with an output', states.at(-1))
      const scope = context.facts.keyPrefix.slice('uploads/'.length)
      const key = `exports/${scope}${export_id}/a bc.txt`
      context.want(output.key === key, `the output is at ${key}`, output.key)
      context.want(output.download_filename === filename, 'download_filename is the name asked for', output)
      const { url } = await succeed(context, 'presignDownload', { body: { key: output.key } })
      const got = await context.send(url)
      context.want(
        got.status === 200 && sameBytes(got.bytes, bytes),
        'the output has the bytes of the source',
        got.status,
      )
    },
  },
  {
    id: 'exports/failing-source',
    title: 'Missing and foreign sources are taken with 201 and fail in the background.',
    operations: ['createExport', 'getExport', 'cancelExport'],
    async run(context: TransferContext) {
      const missing = `${context.facts.keyPrefix}${'0'.repeat(32)}/none.bin`
      for (const source_key of [missing, `uploads/nobody-${context.runId}/a/b`]) {
        const { export_id } = await createExport(context, { source_key, filename: 'a.bin' })
        const last = await awaitExport(context, export_id)
        context.want(last.status === 'failed', `the export of ${source_key} fails`, last.status)
        wantSound(context, last)
      }
    },
  },
  {
    id: 'exports/cancel-open',
    title: 'Cancelling an open export is done in the answer, and stays so.',
    operations: ['createExport', 'cancelExport', 'getExport', 'initiateUpload'],
    async run(context: TransferContext) {
      const { key: source_key } = await storeObject(context)
      const { export_id } = await createExport(context, { source_key, filename: 'cancelled.txt' })
      const cancelled = await succeed(context, 'cancelExport', { path: { export_id } })
      if (cancelled.status === 'succeeded') context.skip('the export was done before it could be cancelled')
      context.want(cancelled.status === 'cancelled', 'the status is cancelled at once', cancelled.status)
      wantSound(context, cancelled)
      const again = await succeed(context, 'cancelExport', { path: { export_id } })
      context.want(sameJson(again, cancelled), 'cancelling again changes nothing', again)
      for (let look = 0; look < 4; look++) await passTime(context, 500)
      const later = await readExport(context, export_id)
      context.want(later.status === 'cancelled', 'it stays cancelled', later.status)
    },
  },
  {
    id: 'exports/cancel-terminal',
    title: 'Cancelling an export that has ended answers 200 with what it is.',
    operations: ['createExport', 'cancelExport', 'getExport', 'initiateUpload'],
    async run(context: TransferContext) {
      const { key: source_key } = await storeObject(context)
      for (const source of [source_key, `${source_key}-none`]) {
        const { export_id } = await createExport(context, { source_key: source, filename: 'ended.txt' })
        const ended = await awaitExport(context, export_id)
        const answer = await succeed(context, 'cancelExport', { path: { export_id } })
        context.want(sameJson(answer, ended), `a ${ended.status} export stays as it is`, answer)
      }
    },
  },
  {
    id: 'exports/list',
    title: 'The list has the newest first, no more than asked for, each as it is told alone.',
    operations: ['createExport', 'listExports', 'getExport', 'cancelExport'],
    async run(context: TransferContext) {
      const source_key = `${context.facts.keyPrefix}${'0'.repeat(32)}/none.bin`
      const ids: string[] = []
      for (let index = 0; index < 3; index++) {
        ids.push((await createExport(context, { source_key, filename: `list-${index}.bin` })).export_id)
        await passTime(context, 20)
      }
      for (const id of ids) await awaitExport(context, id)
      const all = await listUntil(context, (exports) =>
        ids.every((id) => exports.some(({ export_id, status }) => export_id === id && status === 'failed')),
      )
      const times = all.map(({ created_at }) => Date.parse(created_at))
      const isSorted = times.every((time, index) => index === 0 || time <= (times[index - 1] ?? time))
      context.want(
        isSorted,
        'created_at never grows along the list',
        all.map(({ created_at }) => created_at).slice(0, 9),
      )
      const own = all.map(({ export_id }) => export_id).filter((id) => ids.includes(id))
      context.want(sameJson(own, [...ids].reverse()), 'the newest comes first', own)
      const [newest] = all
      const { exports: one } = await succeed(context, 'listExports', { query: { limit: 1 } })
      context.want(one.length === 1, 'limit=1 gives one', one.length)
      const isNewest = Date.parse(one[0]?.created_at ?? '') >= Date.parse(newest?.created_at ?? '')
      context.want(isNewest, 'the one is the newest', one[0]?.created_at)
      const { exports: plain } = await succeed(context, 'listExports')
      const isDefault = plain.length >= Math.min(50, all.length) && plain.length <= 50
      context.want(isDefault, 'without a limit no more than 50 are given', plain.length)
      const alone = await readExport(context, ids[0] ?? '')
      const listed = all.find(({ export_id }) => export_id === ids[0])
      context.want(sameJson(listed, alone), 'an export is listed as it is told alone', listed)
    },
  },
  {
    id: 'exports/unknown',
    title: 'Unknown exports answer 404.',
    operations: ['getExport', 'cancelExport'],
    async run(context: TransferContext) {
      for (const export_id of ['0'.repeat(32), 'no such export', '..%2F'])
        for (const operation of ['getExport', 'cancelExport'] as const)
          await refuse(context, operation, { path: { export_id } }, notFound)
    },
  },
  {
    id: 'exports/foreign',
    title: 'Exports of others answer 404 like unknown ones, and are in no list.',
    operations: ['createExport', 'getExport', 'cancelExport', 'listExports'],
    needs: ['otherToken'],
    async run(context: TransferContext) {
      const token = context.credentials.otherToken ?? null
      const source_key = `${context.facts.keyPrefix}none`
      const { export_id } = await createExport(context, { source_key, filename: 'mine.bin' })
      for (const operation of ['getExport', 'cancelExport'] as const)
        await refuse(context, operation, { token, path: { export_id } }, notFound)
      await listUntil(context, (exports) => exports.some((row) => row.export_id === export_id))
      const { exports: theirs } = await succeed(context, 'listExports', { token, query: { limit: 200 } })
      context.want(!theirs.some((row) => row.export_id === export_id), 'the list of others does not have it')
    },
  },
  {
    id: 'exports/switched-off',
    title: 'Where exports are switched off, creating one answers 403 and the rest works.',
    operations: ['createExport', 'listExports'],
    async run(context: TransferContext) {
      if (context.facts.exportsEnabled) context.skip('exports are switched on')
      const body = { source_key: `${context.facts.keyPrefix}none`, filename: 'a.bin' }
      await refuse(context, 'createExport', { body }, { status: 403, code: 'forbidden', details: {} })
      await succeed(context, 'listExports')
    },
  },
]
