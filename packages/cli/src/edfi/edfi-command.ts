import type { Command } from 'commander'
import { addCheckCommand } from './check-command.ts'
import { addDiscardCommand } from './discard-command.ts'
import { addJobsCommand } from './jobs-command.ts'
import { addOutputsCommand } from './outputs-command.ts'
import { addResolveCommand } from './resolve-command.ts'
import { addRunJobCommand } from './run-job-command.ts'
import { addSetsCommand } from './sets-command.ts'
import { addStatusCommand } from './status-command.ts'
import { addSubmitCommand } from './submit-command.ts'
import { addTemplateCommands } from './template-commands.ts'

export function addEdfiCommand(program: Command): void {
  const edfi = program
    .command('edfi')
    .description("a school's files to Ed-Fi results: run jobs, follow them, fetch what they made")
    .addHelpText(
      'after',
      [
        '',
        'Works in the session of somebody who logged in with a browser: copy the cookie connect.sid from its developer',
        'tools into NOVA_EDFI_COOKIE. `submit` and `sets` work as a program of its own, with client credentials.',
        '',
        'Examples:',
        '  nova edfi templates assessments/PSAT_SAT',
        '  nova edfi run --template assessments/PSAT_SAT --year 2026 --file results=scores.csv --param TEST_TYPE=SAT',
        '  nova edfi outputs 12 --download ./results',
      ].join('\n'),
    )
  addRunJobCommand(edfi)
  addCheckCommand(edfi)
  addTemplateCommands(edfi)
  addJobsCommand(edfi)
  addStatusCommand(edfi)
  addOutputsCommand(edfi)
  addResolveCommand(edfi)
  addDiscardCommand(edfi)
  addSubmitCommand(edfi)
  addSetsCommand(edfi)
}
