import type { FrameType, LabsOperationName } from '@nova/sdk/labs/contract'

const byCode: Readonly<Record<string, string>> = {
  server_crash: 'only an unexpected failure of the service raises it',
  route_not_found: 'only a path without a route answers it, and this is one with a route',
  paired_link_conflict: 'only when somebody else links the same interfaces meanwhile',
  paired_create_failed: 'only an unexpected failure of the service raises it',
}

/** What nobody brings about without hands on the host. */
const byHost: Readonly<Record<string, string>> = {
  legacy_schema: 'no route makes a lab of the first schema',
  lab_locked: 'no caller can hold the lock of a lab',
  calibration_failed: 'only an image without an idle value answers it',
}

const climbs = 'a path that climbs out does not survive in a URL, unless it is spelled against the rules'

const byCell: Readonly<Record<string, string>> = {
  'listFolders folder_forbidden': 'the root of a caller is always the own folder',
  'listFolders folder_rejected': 'the root of a caller is always the own folder',
  'getFolder folder_rejected': climbs,
  'deleteFolder folder_rejected': climbs,
  'stopNode runtime_failed': 'only while the host does not let go of a machine',
  'wipeNode runtime_failed': 'only while the host does not let go of a machine',
}

export const unreachableCells: readonly string[] = Object.keys(byCell)
export const unreachableCodes: readonly string[] = Object.keys({ ...byCode, ...byHost })

/**
 * Why no caller can bring a cell about, for the cells where that is known.
 * @param hasHost whether this run has hands on the host
 */
export function whyUnreachable(
  operation: LabsOperationName,
  _status: number,
  code: string | null,
  hasHost: boolean,
): string | null {
  if (code === null) return null
  return byCell[`${operation} ${code}`] ?? byCode[code] ?? (hasHost ? null : (byHost[code] ?? null))
}

/** Why no caller can bring a frame about. */
export function whyFrameUnreachable(type: FrameType, hasHost: boolean): string | null {
  if (hasHost) return null
  if (type === 'node_warning') return 'only when a guest keeps an interface that is taken from it'
  return type === 'discovered_link' ? 'only when somebody changes a bridge of the host by hand' : null
}
