import { readLabGraph } from '@nova/sdk/labs'
import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'
import { findNetworkId } from './find-end.ts'
import { connectLabs, withLabsConnection } from './labs-connection.ts'

interface AddNetworkOptions {
  readonly type: string
  readonly cidr?: string
  readonly hostBridge?: string
}

/** Networks that nodes are attached to. */
export function addNetworkCommands(labs: Command): void {
  const networks = labs.command('networks').description('networks of a lab: add one, delete one')
  withLabsConnection(
    networks
      .command('add <lab> <name>')
      .description('add a network; prints its id')
      .option('--type <type>', 'linux_bridge, nat_cloud, bridge_cloud and others the host knows', 'linux_bridge')
      .option('--cidr <cidr>', 'address range of a nat_cloud (default: a free /24)')
      .option('--host-bridge <name>', 'the bridge a bridge_cloud stands for, such as br-eth1')
      .addHelpText(
        'after',
        [
          '',
          'Examples:',
          '  nova labs networks add demo.json core',
          '  nova labs networks add demo.json wan --type nat_cloud',
        ].join('\n'),
      ),
  ).action((lab: string, name: string, options: AddNetworkOptions, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const { type, cidr, hostBridge } = options
      const config = {
        ...(cidr === undefined ? {} : { cidr, dhcp: true }),
        ...(hostBridge === undefined ? {} : { host_bridge: hostBridge }),
      }
      const network = await connectLabs(self).createNetwork(
        lab,
        // The host knows its types best: one this program does not list is its to refuse.
        { name, type: type as 'linux_bridge', ...(Object.keys(config).length === 0 ? {} : { config }) },
        { signal },
      )
      output.result(String(network.id), network)
      return undefined
    }),
  )
  withLabsConnection(
    networks
      .command('delete <lab> <network>')
      .description('delete a network nothing is attached to, by name or #id')
      .addHelpText('after', '\nExample:\n  nova labs networks delete demo.json core'),
  ).action((lab: string, name: string, _options: unknown, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const client = connectLabs(self)
      const id = findNetworkId(await readLabGraph(client, lab, { signal }), name)
      await client.deleteNetwork(lab, id, { signal })
      output.result(`Deleted network ${name}.`, { deleted: id })
      return undefined
    }),
  )
}
