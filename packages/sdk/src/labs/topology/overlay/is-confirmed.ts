import type { LabRecords } from '../lab-records.ts'
import { overlayOf } from './overlay-of.ts'
import { type PendingEdit, statusAfter } from './pending-edit.ts'
import { sameRecords } from './same-records.ts'

/**
 * Whether the server's state already is what the edit wants, as far as it is known: then the edit need not be shown
 * any more. Also true of an edit whose target is gone.
 *
 * @example
 * ```ts
 * const edit = { kind: 'delete-link', key: 'k1', sequence: 1, linkId: 'lnk_004' } as const
 * console.log(isConfirmed(records, edit) ? 'done' : 'not seen yet')
 * ```
 */
export function isConfirmed(confirmed: LabRecords, edit: PendingEdit): boolean {
  if (edit.kind === 'node-transient') {
    const node = confirmed.nodes.get(edit.nodeId)
    return !node || node.status === statusAfter(edit.transient)
  }
  const { records, touched } = overlayOf(confirmed, [edit])
  return sameRecords(confirmed, records, touched)
}
