import type { Command } from 'commander'
import { addAnalyticsCommand } from './analytics-command.ts'
import { addMemoryCommands } from './memory-commands.ts'
import { addOrchestrationCommands } from './orchestration-commands.ts'
import { addOutboxCommand } from './outbox-commands.ts'
import { addRecallCommand } from './recall-command.ts'
import { addRememberCommand } from './remember-command.ts'
import { addStatusCommand } from './status-command.ts'
import { addTasksCommand } from './task-commands.ts'

export function addAgentsCommand(program: Command): void {
  const agents = program
    .command('agents')
    .description('orchestration of agents: a memory that can be trusted, tasks, live analytics')
    .addHelpText(
      'after',
      [
        '',
        'What is remembered is written down before it is sent, and sent exactly once, whatever breaks. All commands of',
        'this machine with the same address and key share one count of their calls, so that the service refuses none.',
        '',
        'Examples:',
        '  nova agents remember "The pump leaks at 4 bar" --importance high',
        '  nova agents recall pump',
        '  nova agents tasks create analysis --parameter depth=2',
        '  nova agents analytics flows --watch',
      ].join('\n'),
    )
  addRememberCommand(agents)
  addRecallCommand(agents)
  addMemoryCommands(agents)
  addOutboxCommand(agents)
  addTasksCommand(agents)
  addOrchestrationCommands(agents)
  addAnalyticsCommand(agents)
  addStatusCommand(agents)
}
