import { Command, CommanderError } from 'commander'
import { addAgentsCommand } from './agents/agents-command.ts'
import { addEdfiCommand } from './edfi/edfi-command.ts'
import { exitCodes, listExitCodes } from './exit-codes.ts'
import { addLabsCommand } from './labs/labs-command.ts'
import { addSpectraCommand } from './spectra/spectra-command.ts'
import { addConformanceCommand } from './transfer/conformance-command.ts'
import { addDownloadCommand } from './transfer/download-command.ts'
import { addExportsCommand } from './transfer/exports-command.ts'
import { addMockCommand } from './transfer/mock-command.ts'
import { addUploadCommand } from './transfer/upload-command.ts'
import { addUploadsCommand } from './transfer/uploads-command.ts'

/** The whole command line. Building it does nothing; parsing it runs one command. */
export function createProgram(version: string, options: { readonly json?: boolean } = {}): Command {
  // Before the commands are added: they take these settings over.
  const program = new Command('nova')
    .description(
      'The Nova services from a terminal or a script: files, network labs, Ed-Fi jobs, the nova catalogue, agents, a mock of them, and their conformance suite.',
    )
    .version(version)
    .option('--json', 'results as JSON on stdout, everything else as JSON lines on stderr')
    .option('-q, --quiet', 'no progress and no notes; errors only')
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .showHelpAfterError(options.json ? false : '(add --help for what it takes)')
    .exitOverride()
    .configureOutput({
      outputError: (text, write) =>
        write(options.json ? `${JSON.stringify({ error: { message: text.trim().replace(/^error: /, '') } })}\n` : text),
    })
    .addHelpText('afterAll', `\nExit codes:\n${listExitCodes()}`)
  addUploadCommand(program)
  addUploadsCommand(program)
  addDownloadCommand(program)
  addExportsCommand(program)
  addLabsCommand(program)
  addEdfiCommand(program)
  addSpectraCommand(program)
  addAgentsCommand(program)
  addMockCommand(program)
  addConformanceCommand(program)
  return program
}

/**
 * Runs one command line, without the program's own name. Resolves when the command is done; the outcome is in
 * `process.exitCode`.
 */
export async function runProgram(version: string, args: readonly string[]): Promise<void> {
  try {
    await createProgram(version, { json: args.includes('--json') }).parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Whatever the parser ends with, except help and version that were asked for, is the caller's mistake.
    process.exitCode = error.exitCode === 0 ? exitCodes.ok.code : exitCodes.usage.code
  }
}
