import type { LabLink, LabNetwork, LabNode } from '../generated/types.ts'
import type { LabNeed, LabRead } from '../topology/lab-records.ts'

/** How the parts of one lab are read. */
export interface LabReads {
  nodes(signal: AbortSignal): Promise<Readonly<Record<string, LabNode>>>
  /** Hidden ones included: without them pairs cannot be told. */
  networks(signal: AbortSignal): Promise<Readonly<Record<string, LabNetwork>>>
  links(signal: AbortSignal): Promise<readonly LabLink[]>
  /** What only the document has; null where it cannot be had now. */
  settings(signal: AbortSignal): Promise<Pick<LabRead, 'defaults' | 'viewport'> | null>
}

/** All that routes tell of a lab. */
export const allParts: readonly LabNeed[] = ['nodes', 'networks', 'links']

/** The parts that routes tell, all at once. Rejects when one of them does. */
export async function readParts(reads: LabReads, parts: ReadonlySet<LabNeed>, signal: AbortSignal): Promise<LabRead> {
  const [nodes, networks, links] = await Promise.all([
    parts.has('nodes') ? reads.nodes(signal) : null,
    parts.has('networks') ? reads.networks(signal) : null,
    parts.has('links') ? reads.links(signal) : null,
  ])
  return {
    ...(nodes ? { nodes } : {}),
    ...(networks ? { networks } : {}),
    ...(links ? { links } : {}),
  }
}
