import { CheckFailure } from '../check-failure.ts'
import { passTime } from '../pass-time.ts'
import type { Successes } from './expect-answer.ts'
import { succeed } from './expect-answer.ts'
import type { TransferContext } from './transfer-check.ts'

export type ExportResource = Successes['getExport']

const pollMs = 250
const mostPolls = 480

export const terminalStates: readonly string[] = ['succeeded', 'failed', 'cancelled']

/** Creates an export that is cancelled when the check is over, unless it has ended by then. */
export async function createExport(
  context: TransferContext,
  body: { readonly source_key: string; readonly filename: string },
): Promise<ExportResource> {
  if (!context.facts.exportsEnabled) context.skip('exports are switched off')
  const created = await succeed(context, 'createExport', { body })
  const { export_id } = created
  cancelLater(context, export_id)
  return created
}

/** Cancels an export when the check is over; one that has ended does not mind. */
export function cancelLater(context: TransferContext, export_id: string): void {
  context.cleanup(`export ${export_id}`, async () => {
    const { status } = await context.call('cancelExport', { path: { export_id } }, { conforming: false })
    context.want(status === 200, 'the export is cancelled', status)
  })
}

export const readExport = (context: TransferContext, export_id: string): Promise<ExportResource> =>
  succeed(context, 'getExport', { path: { export_id } })

/** Every different state an export is seen in until its end, which has to come within two minutes. */
export async function watchExport(context: TransferContext, export_id: string): Promise<ExportResource[]> {
  const seen: ExportResource[] = []
  for (let poll = 0; poll < mostPolls; poll++) {
    const next = await readExport(context, export_id)
    if (seen.at(-1)?.status !== next.status) seen.push(next)
    if (terminalStates.includes(next.status)) return seen
    await passTime(context, pollMs)
  }
  throw new CheckFailure('the export ends within two minutes', seen.at(-1)?.status)
}

/** The last state of an export. */
export async function awaitExport(context: TransferContext, export_id: string): Promise<ExportResource> {
  const last = (await watchExport(context, export_id)).at(-1)
  context.want(last !== undefined, 'the export has a state')
  return last
}

/** The list once it has what the caller looks for; it may be a moment late. */
export async function listUntil(
  context: TransferContext,
  hasAll: (exports: readonly ExportResource[]) => boolean,
): Promise<readonly ExportResource[]> {
  for (let poll = 0; ; poll++) {
    const { exports } = await succeed(context, 'listExports', { query: { limit: 200 } })
    if (hasAll(exports) || poll === mostPolls) return exports
    await passTime(context, pollMs)
  }
}
