import { type LinkEndpoint, readLabGraph } from '@nova/sdk/labs'
import type { Command } from 'commander'
import { UsageError } from '../command-failure.ts'
import { runCommand } from '../run-command.ts'
import { endName } from './describe-graph.ts'
import { findEnd } from './find-end.ts'
import { findLinkIds } from './find-link.ts'
import { connectLabs, withLabsConnection } from './labs-connection.ts'

/** Wiring: a link between two ends, and a link less. */
export function addLinkCommands(labs: Command): void {
  withLabsConnection(
    labs
      .command('link <lab> <from> <to>')
      .description('wire two ends together; prints the id of the link')
      .option('--intent-key <key>', 'calls with one key are one link: give it to make the command repeatable')
      .addHelpText(
        'after',
        ['', 'Examples:', '  nova labs link demo.json R1:eth0 R2:eth0', '  nova labs link demo.json R1 net:core'].join(
          '\n',
        ),
      ),
  ).action((lab: string, from: string, to: string, { intentKey }: { readonly intentKey?: string }, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const client = connectLabs(self)
      const graph = await readLabGraph(client, lab, { signal })
      const [a, b] = nodeFirst(findEnd(graph, from), findEnd(graph, to))
      const created = await client.createLink(
        lab,
        { from: a, to: b },
        { signal, ...(intentKey === undefined ? {} : { idempotencyKey: intentKey }) },
      )
      output.result(created.link.id, created)
      return undefined
    }),
  )

  withLabsConnection(
    labs
      .command('unlink <lab> <link>')
      .description('take a link away: by its id, or by one of its interfaces such as R1:eth0')
      .addHelpText(
        'after',
        ['', 'Examples:', '  nova labs unlink demo.json lnk_003', '  nova labs unlink demo.json R1:eth0'].join('\n'),
      ),
  ).action((lab: string, link: string, _options: unknown, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const client = connectLabs(self)
      const graph = await readLabGraph(client, lab, { signal })
      const edge = findLinkIds(graph, link)
      for (const id of edge.linkIds) await client.deleteLink(lab, id, { signal })
      const ends = `${endName(graph, edge.from)} -- ${endName(graph, edge.to)}`
      output.result(`Deleted ${ends}.`, { deleted: edge.linkIds })
      return undefined
    }),
  )
}

/** The node goes first: the host takes a network there too, and then neither draws nor checks the link. */
function nodeFirst(from: LinkEndpoint, to: LinkEndpoint): readonly [LinkEndpoint, LinkEndpoint] {
  if (!('network_id' in from)) return [from, to]
  if ('network_id' in to) throw new UsageError('Two networks cannot be wired together.', 'One end has to be a node.')
  return [to, from]
}
