import type { GraphNode } from '../lab-graph.ts'

/** What of the node catalogue the gate looks at: the answer of `getNodeCatalog` has it. */
export interface HotPlugCatalog {
  readonly templates: readonly {
    readonly key: string
    readonly capabilities: {
      readonly hotplug: boolean
      readonly max_nics: number
      readonly machine: 'q35' | 'pc' | null
    }
  }[]
}

/** Whether a port of the node can be wired as it is, and why not. */
export interface HotPlugGate {
  readonly open: boolean
  /**
   * `stopped`: takes effect at the next start. `hot-plug`: takes effect at once. `unsupported`: the template, or
   * its kind of node, cannot take it while it runs. `machine`: this node was given a machine that cannot.
   */
  readonly reason: 'stopped' | 'hot-plug' | 'unsupported' | 'machine'
  readonly maxNics: number
}

/** What is assumed of a template the catalogue does not list. */
const assumed = { hotplug: true, max_nics: 8, machine: 'q35' } as const

/**
 * Whether a running node can have a port wired. A closed gate means that the server would refuse the link, or keep
 * it without effect, until the node is stopped.
 *
 * @example
 * ```ts
 * const catalog = await client.getNodeCatalog('demo.json')
 * const node = graph.nodes.get(1)
 * if (node && !hotPlugGate(node, catalog).open) console.log('stop', node.name, 'first')
 * ```
 */
export function hotPlugGate({ record, running }: GraphNode, { templates }: HotPlugCatalog): HotPlugGate {
  const { hotplug, max_nics, machine } = templates.find(({ key }) => key === record.template)?.capabilities ?? assumed
  const gate = (reason: HotPlugGate['reason']) => ({
    open: reason === 'stopped' || reason === 'hot-plug',
    reason,
    maxNics: max_nics,
  })
  if (!running) return gate('stopped')
  if (!hotplug || record.type === 'iol') return gate('unsupported')
  if (record.type === 'qemu' && (record.machine_override ?? machine) === 'pc') return gate('machine')
  return gate('hot-plug')
}
