import type { LabGraph } from '../lab-graph.ts'

/**
 * The lowest `net-N` that no network has yet, from `net-1`. Names are told apart as the server does: without
 * regard to case and surrounding space, and not counting networks inside pairs.
 *
 * @example
 * ```ts
 * await client.createNetwork('demo.json', { name: defaultNetworkName(graph), type: 'linux_bridge' })
 * ```
 */
export function defaultNetworkName({ networks }: LabGraph): string {
  const taken = new Set<string>()
  for (const { record } of networks.values()) if (!record.implicit) taken.add(record.name.trim().toLowerCase())
  let n = 1
  while (taken.has(`net-${n}`)) n++
  return `net-${n}`
}
