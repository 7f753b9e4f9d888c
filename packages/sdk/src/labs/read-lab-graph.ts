import type { LabsClient } from './client.ts'
import { buildGraph } from './topology/build-graph.ts'
import type { LabGraph } from './topology/lab-graph.ts'
import { recordsOf } from './topology/merge-read.ts'

/** How a lab is read once. */
export interface ReadLabGraphOptions {
  readonly signal?: AbortSignal
}

/**
 * A lab as it is at this moment, for programs that ask once; {@link openLab} keeps it true. Nodes, networks
 * and links are three reads at the same time, so a lab that is changing right now may be seen between two
 * changes. The default link style is in none of them: `defaults` is null.
 *
 * @throws LabsError `lab_not_found`, `legacy_schema`, `folder_forbidden`, and what any call can end with.
 *
 * @example
 * ```ts
 * const graph = await readLabGraph(client, 'team/demo.json')
 * for (const { name, running } of graph.nodes.values()) console.log(name, running)
 * ```
 */
export async function readLabGraph(
  client: Pick<LabsClient, 'listNodes' | 'listNetworks' | 'listLinks'>,
  labPath: string,
  options: ReadLabGraphOptions = {},
): Promise<LabGraph> {
  // One that fails ends the others: nobody waits for them any more.
  const gone = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, gone.signal]) : gone.signal
  try {
    const [nodes, networks, links] = await Promise.all([
      client.listNodes(labPath, { signal }),
      // Without hidden ones the two halves of a wire could not be told to be one.
      client.listNetworks(labPath, { include_hidden: true }, { signal }),
      client.listLinks(labPath, { signal }),
    ])
    return buildGraph(recordsOf({ nodes, networks, links }))
  } finally {
    gone.abort()
  }
}
