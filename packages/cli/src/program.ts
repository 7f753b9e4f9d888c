import { Command } from 'commander'
import { exitCodes } from './exit-codes.ts'
import { addConformanceCommand } from './transfer/conformance-command.ts'
import { addDownloadCommand } from './transfer/download-command.ts'
import { addExportsCommand } from './transfer/exports-command.ts'
import { addMockCommand } from './transfer/mock-command.ts'
import { addUploadCommand } from './transfer/upload-command.ts'
import { addUploadsCommand } from './transfer/uploads-command.ts'

/** The whole command line. Building it does nothing; parsing it runs one command. */
export function createProgram(version: string): Command {
  const program = new Command('nova')
    .description('Files into and out of Nova services, from a terminal or a script.')
    .version(version)
    .option('--json', 'results as JSON on stdout, everything else as JSON lines on stderr')
    .option('-q, --quiet', 'no progress and no notes; errors only')
    .showSuggestionAfterError()
    .showHelpAfterError('(nova --help says more)')
    .addHelpText('after', `\nExit codes:\n${listExitCodes()}`)
  addUploadCommand(program)
  addUploadsCommand(program)
  addDownloadCommand(program)
  addExportsCommand(program)
  addMockCommand(program)
  addConformanceCommand(program)
  return program
}

const listExitCodes = () =>
  Object.values(exitCodes)
    .map(({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning}`)
    .join('\n')
