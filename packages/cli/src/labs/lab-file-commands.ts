import { findLabs } from '@nova/sdk/labs'
import type { Command } from 'commander'
import { columns } from '../columns.ts'
import { runCommand } from '../run-command.ts'
import { connectLabs, withLabsConnection } from './labs-connection.ts'

/** Labs as files: what there is, a new one, one less. */
export function addLabFileCommands(labs: Command): void {
  withLabsConnection(
    labs
      .command('list')
      .description('the labs the user may see: path and time of the last change')
      .option('--folder <path>', 'only labs in this folder and below')
      .addHelpText('after', '\nExample:\n  nova labs list --folder team'),
  ).action(({ folder }: { readonly folder?: string }, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const found = []
      for await (const lab of findLabs(connectLabs(self), { signal, ...(folder === undefined ? {} : { folder }) }))
        found.push(lab)
      output.result(columns(found.map(({ path, mtime }) => [path, mtime])).join('\n') || 'None.', found)
      return undefined
    }),
  )

  withLabsConnection(
    labs
      .command('create <name>')
      .description('create an empty lab; prints its path, which the host derives from the name')
      .option('--folder <path>', 'where', '')
      .option('--about <text>', 'what it is for', '')
      .addHelpText('after', '\nExample:\n  LAB=$(nova labs create "Edge 1" --folder team)'),
  ).action((name: string, { folder, about }: { readonly folder: string; readonly about: string }, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const lab = await connectLabs(self).createLab({ name, path: folder, description: about }, { signal })
      output.result(lab.path.replace(/^\//, ''), lab)
      return undefined
    }),
  )

  withLabsConnection(
    labs
      .command('delete <lab>')
      .description('delete a lab for good; its nodes are not stopped by that')
      .requiredOption('--yes', 'needed: there is no way back')
      .addHelpText('after', '\nExample:\n  nova labs delete team/edge-1.json --yes'),
  ).action((lab: string, _options: unknown, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      await connectLabs(self).deleteLab(lab, { signal })
      output.result(`Deleted ${lab}.`, { deleted: lab })
      return undefined
    }),
  )
}
