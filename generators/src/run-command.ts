import { parseArgs } from 'node:util'
import { ContractError, formatProblems } from './contract/problem.ts'
import { findServices } from './find-documents.ts'
import { generate } from './generate.ts'

const help = `Turns contracts/<service>/*.yaml into packages/sdk/src/<service>/generated/.

Usage: pnpm generate [options]

  --check           write nothing; list the files that differ from the contracts
  --service WORD    only this service
  --root DIR        the repository (default: the one this script is in)
  --help            this text

Exit codes: 0 all in line, 1 --check found files that differ, 2 a broken contract or a wrong option.
`

export interface CommandIo {
  readonly defaultRoot: string
  readonly print: (line: string) => void
  readonly printError: (line: string) => void
}

/** The command behind `pnpm generate`. Returns the exit code; user errors never come with a stack trace. */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<0 | 1 | 2> {
  let options: ReturnType<typeof readOptions>
  try {
    options = readOptions(args)
  } catch (error) {
    io.printError(`${(error as Error).message.split('\n', 1)[0]}\nTry: pnpm generate --help`)
    return 2
  }
  if (options.help) {
    io.print(help.trimEnd())
    return 0
  }
  const root = options.root ?? io.defaultRoot
  const services = await findServices(root).catch(() => undefined)
  if (services === undefined) {
    io.printError(`${root} has no contracts folder. Name the repository with --root DIR.`)
    return 2
  }
  if (options.service !== undefined && !services.includes(options.service)) {
    io.printError(`contracts/${options.service} does not exist. There is: ${services.join(', ') || 'nothing yet'}.`)
    return 2
  }
  try {
    const { contracts, changes } = await generate({ root, service: options.service, check: options.check })
    for (const { file, kind } of changes) io.print(`${options.check ? kind : written[kind]} ${file}`)
    const count = `${contracts.length} ${contracts.length === 1 ? 'contract' : 'contracts'}`
    if (!options.check) io.print(`${count} read, ${changes.length} files changed`)
    else if (changes.length === 0) io.print(`${count} read, generated files are in line`)
    else
      io.printError(
        `${changes.length} generated files differ from the contracts. Run pnpm generate and commit the result.`,
      )
    return options.check && changes.length > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof ContractError)) throw error
    io.printError(formatProblems(error.problems))
    return 2
  }
}

const written = { missing: 'wrote', changed: 'wrote', stale: 'removed' } as const

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args].filter((arg) => arg !== '--'),
    options: {
      check: { type: 'boolean', default: false },
      service: { type: 'string' },
      root: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  return values
}
