import type { ReadNode } from '../derive-document.ts'
import type { StoredNode } from '../lab-document.ts'

/** Where a node's console opens: the form of the list, which works. */
export const consoleUrlOf = (labPath: string, nodeId: number): string => `/api/labs/${labPath}/nodes/${nodeId}/html5`

/** What a single read gives instead, which leads nowhere. */
export function legacyUrlOf(labId: string, node: StoredNode, isRunning: boolean): string {
  const client = btoa(`${node.id}\0c\0${encodeURIComponent(labId)}`)
  return `/html5/#/client/${client}?token=${isRunning ? 'legacytoken' : 'unknowntoken'}`
}

export interface LiveFigures {
  readonly isRunning: boolean
  readonly status: number
  readonly url: string
}

/** A node as the live routes show it. Loads are made up from its size: they repeat. */
export const enrichNode = (node: ReadNode, { isRunning, status, url }: LiveFigures) => ({
  ...node,
  status,
  url,
  cpu_usage: isRunning ? (node.id * 7) % 40 : 0,
  ram_usage: isRunning ? Math.floor((node.ram * 1024 * 1024) / 2) : 0,
  disk_usage: (isRunning ? node.ram / 64 : 0).toFixed(4),
})
