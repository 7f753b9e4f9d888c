import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { BucketName } from '@nova/sdk/spectra'
import { type Command, Option } from 'commander'
import { CommandFailure, UsageError } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { type CommandContext, runCommand } from '../run-command.ts'
import { createListingCheck, describeListing } from './check-listing.ts'

interface CheckOptions {
  readonly bucket: BucketName
}

export function addKeysCheckCommand(keys: Command): void {
  keys
    .command('check')
    .argument('[file]', 'a listing, one key a line; `-` for standard input', '-')
    .description('keys of a listing that fit no pattern of the layout')
    .addOption(
      new Option('--bucket <name>', 'which bucket it is of').choices(['private', 'public']).makeOptionMandatory(),
    )
    .addHelpText(
      'after',
      [
        '',
        'Ends with 0 when every key has a place in the layout, with 1 when some have none.',
        '',
        'Example:',
        '  nova spectra keys check listing.txt --bucket private',
      ].join('\n'),
    )
    .action((file: string, { bucket }: CheckOptions, self: Command) =>
      runCommand(self, async (context) => {
        const check = createListingCheck(bucket)
        await readLines(file, check.add, context)
        const report = check.report()
        context.output.result(describeListing(report), report)
        return report.stray_count === 0 ? exitCodes.ok.code : exitCodes.failed.code
      }),
    )
}

async function readLines(file: string, add: (line: string) => void, { signal }: CommandContext): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  try {
    // A carriage return alone is part of a key, and a wrong one.
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY, signal })) add(line)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new CommandFailure(`There is no file ${file}.`, exitCodes.notFound.code)
    if (code === undefined || signal.aborted) throw error
    throw new UsageError(`The listing ${file} cannot be read: ${code}.`)
  }
  signal.throwIfAborted()
}
