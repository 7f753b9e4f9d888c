import type { SpectraOperationName } from '@nova/sdk/spectra/contract'
import { judgeDocument } from '../documents/judge-document.ts'
import { requireNovae } from '../read-documents.ts'
import type { SpectraCheck, SpectraContext } from '../spectra-check.ts'
import { told, unless, wantNone } from '../want-none.ts'

/** The pointer, and that the release it names stays what it is. */
export const releaseChecks: readonly SpectraCheck[] = [
  {
    id: 'release/pointer',
    title: 'The pointer names a release and when it was written, and nothing else.',
    operations: ['getCurrentRelease'],
    async run(context: SpectraContext) {
      const seen = await context.call('getCurrentRelease', {}, { conforming: false })
      context.want(seen.status === 200, 'current.json is there', seen.status)
      wantNone(context, told(judgeDocument('current_release', seen), 'current.json'))
      const { release_id, generated_at } = seen.json as { release_id: string; generated_at: string }
      const made = timeOf(release_id)
      context.want(made !== null, 'release_id is a time', release_id)
      context.want(
        Date.parse(generated_at) >= made,
        `a pointer that was written after ${release_id} began`,
        generated_at,
      )
    },
  },
  {
    id: 'release/pointer-stable',
    title: 'The pointer stays where it is, or moves to a newer release and stays there.',
    operations: ['getCurrentRelease'],
    async run(context: SpectraContext) {
      const ids: string[] = []
      // A publication may fall between two reads. It does not fall between all of them.
      for (let read = 0; read < 4; read++) ids.push(await readPointer(context))
      const moves = ids.filter((id, index) => index > 0 && id !== ids[index - 1])
      context.want(moves.length <= 1, 'the same release, read after read', ids)
      context.want(!ids.some((id, index) => id < (ids[index - 1] ?? '')), 'no way back to an older release', ids)
    },
  },
  {
    id: 'release/catalogue',
    title: 'The release the pointer names is there.',
    operations: ['getCurrentRelease', 'getCatalog'],
    async run(context: SpectraContext) {
      const release_id = await readPointer(context)
      const seen = await context.call(
        'getCatalog',
        { path: { release_id } },
        { conforming: false, bodyLimitBytes: 2 ** 26 },
      )
      context.want(seen.status === 200, `catalog.json of ${release_id}, which the pointer names`, seen.status)
      wantNone(context, told(judgeDocument('catalog', seen), 'catalog.json'))
    },
  },
  {
    id: 'release/immutable',
    title: 'A file of a release is the same each time it is read.',
    operations: ['getCatalog', 'getNova', 'getReferences'],
    async run(context: SpectraContext) {
      const [nova] = requireNovae(context)
      await wantSame(context, 'getCatalog')
      await wantSame(context, 'getNova', nova?.nova_id)
      await wantSame(context, 'getReferences', nova?.nova_id)
    },
  },
]

async function readPointer(context: SpectraContext): Promise<string> {
  const { status, json, text } = await context.call('getCurrentRelease', {}, { conforming: false })
  const id: unknown = (json as { readonly release_id?: unknown } | undefined)?.release_id
  context.want(status === 200 && typeof id === 'string', 'a pointer that names a release', `${status} ${text}`)
  return id
}

async function wantSame(context: SpectraContext, operation: SpectraOperationName, nova_id?: string): Promise<void> {
  const path = { release_id: context.facts.releaseId, ...(nova_id !== undefined && { nova_id }) }
  const read = () => context.call(operation, { path }, { conforming: false, bodyLimitBytes: 2 ** 26 })
  const [first, second] = [await read(), await read()]
  const [etag, again] = [first.headers.get('etag'), second.headers.get('etag')]
  wantNone(context, [
    ...unless(first.text === second.text, `${operation} gives the same bytes twice`, 'others'),
    ...unless(etag === again, `${operation} gives the ETag ${etag} twice`, again),
  ])
}

/** When a release began, in milliseconds; null for a time there is none of. */
function timeOf(releaseId: string): number | null {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/.exec(releaseId) ?? []
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(time) ? null : time
}
