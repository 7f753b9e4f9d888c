import { readEvents } from '../../http/read-events.ts'
import { sameJson } from '../expect-answer.ts'
import { createExport, type ExportResource, readExport, terminalStates } from '../exports.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import { storeObject } from '../uploads.ts'

/** The extension by which an export can be watched. */
export const exportStreamChecks: readonly TransferCheck[] = [
  {
    id: 'exports/stream',
    title: 'Where events are offered, they tell every state in order and end with the export.',
    operations: ['createExport', 'getExport', 'cancelExport', 'initiateUpload'],
    async run(context: TransferContext) {
      const { key: source_key } = await storeObject(context)
      const { export_id } = await createExport(context, { source_key, filename: 'streamed.txt' })
      const stream = async () => {
        const seen = await context.call('getExport', { path: { export_id }, headers: { accept: 'text/event-stream' } })
        const type = seen.headers.get('content-type') ?? ''
        if (!type.startsWith('text/event-stream')) context.skip('the service offers no events')
        return readEvents(seen.text).map(({ data, ...frame }) => ({ ...frame, resource: data as ExportResource }))
      }
      const frames = await stream()
      context.want(frames.length > 0, 'there is at least one event')
      for (const { event, id, resource } of frames) {
        context.want(event === 'export', 'the event is called export', event)
        context.want(id === resource.updated_at, 'the id is updated_at', id)
        context.want(resource.export_id === export_id, 'the events are about the export asked for', resource.export_id)
      }
      const statuses = frames.map(({ resource }) => resource.status)
      context.want(new Set(statuses).size === statuses.length, 'no state is told twice', statuses)
      const ends = statuses.map((status) => terminalStates.includes(status))
      context.want(ends.indexOf(true) === ends.length - 1, 'only the last state is an end', statuses)
      const told = await readExport(context, export_id)
      context.want(sameJson(frames.at(-1)?.resource, told), 'the last event is the export as it is', frames.at(-1))
      const again = await stream()
      context.want(
        again.length === 1 && sameJson(again[0]?.resource, told),
        'an ended export is one event',
        again.length,
      )
    },
  },
]
