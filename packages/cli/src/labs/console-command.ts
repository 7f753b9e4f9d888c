import { consoleUrl, readLabGraph } from '@nova/sdk/labs'
import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'
import { findNode } from './find-end.ts'
import { connectLabs, withLabsConnection } from './labs-connection.ts'

export function addConsoleCommand(labs: Command): void {
  withLabsConnection(
    labs
      .command('console <lab> <node>')
      .description("the address of a running node's console, for a browser that is logged in")
      .addHelpText('after', '\nExample:\n  xdg-open "$(nova labs console demo.json R1)"'),
  ).action((lab: string, name: string, _options: unknown, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const client = connectLabs(self)
      const node = findNode(await readLabGraph(client, lab, { signal }), name)
      // Asked first: the address of a stopped node leads to a page of JSON.
      const console = await client.getNodeConsole(lab, node.id, { signal })
      const url = consoleUrl(client, lab, node.id)
      output.result(url, { ...console, url })
      return undefined
    }),
  )
}
