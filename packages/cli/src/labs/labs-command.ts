import type { Command } from 'commander'
import { addConsoleCommand } from './console-command.ts'
import { addDoctorCommand } from './doctor-command.ts'
import { addLabFileCommands } from './lab-file-commands.ts'
import { addLinkCommands } from './link-commands.ts'
import { addNetworkCommands } from './network-commands.ts'
import { addNodeCommands } from './node-commands.ts'
import { addShowCommand } from './show-command.ts'
import { addWatchCommand } from './watch-command.ts'

export function addLabsCommand(program: Command): void {
  const labs = program
    .command('labs')
    .description('network labs: list, show, draw, watch and change them')
    .addHelpText(
      'after',
      [
        '',
        'A lab goes by its path on the host, demo.json or team/demo.json. Nodes go by name or #id, ends of links as',
        'R1:eth0 (an interface), R1 (its first free interface) or net:core (a network).',
        '',
        'Examples:',
        '  nova labs list',
        '  nova labs show demo.json --svg demo.svg',
        '  nova labs link demo.json R1:eth0 net:core',
        '  nova labs watch demo.json',
      ].join('\n'),
    )
  addLabFileCommands(labs)
  addShowCommand(labs)
  addWatchCommand(labs)
  addNodeCommands(labs)
  addLinkCommands(labs)
  addNetworkCommands(labs)
  addConsoleCommand(labs)
  addDoctorCommand(labs)
}
