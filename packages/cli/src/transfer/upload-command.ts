import { createFileTokenStore, uploadFile } from '@nova/sdk/transfer'
import { type Command, Option } from 'commander'
import { connect, withConnectionOptions } from '../connection.ts'
import { formatBytes } from '../format.ts'
import { integerFrom } from '../parse-arguments.ts'
import { runCommand } from '../run-command.ts'
import { stateDirOption } from './state-dir.ts'

interface UploadCommandOptions {
  readonly name?: string
  readonly contentType?: string
  readonly checksum?: 'none' | 'standard' | 'strict'
  readonly concurrency?: number
  readonly policyHint?: string
  readonly stateDir: string
  readonly resume: boolean
}

export function addUploadCommand(program: Command): void {
  const command = program
    .command('upload <file>')
    .description('upload a file; run the same command again after a crash and it goes on where it stopped')
    .option('--name <name>', 'name for the object (default: the name of the file)')
    .option('--content-type <type>', 'media type stored with the object')
    .addOption(
      new Option('--checksum <wish>', 'strict: storage verifies a SHA-256 of every byte').choices([
        'none',
        'standard',
        'strict',
      ]),
    )
    .option('--concurrency <n>', "parts sent at the same time (default: the service's hint)", integerFrom(1, 64))
    .option('--policy-hint <name>', 'policy profile of the service')
    .addOption(stateDirOption())
    .option('--no-resume', 'begin anew even when an unfinished upload of this file exists')
    .addHelpText(
      'after',
      [
        '',
        'Prints the key of the object. The file is cut into parts of the size the service asks for (64 MiB and more',
        'by default); a kill costs the parts that were on their way. Unfinished uploads: `nova uploads list`.',
        '',
        'Examples:',
        '  nova upload report.csv --base-url https://files.example.com --token-file ~/.nova-token',
        '  nova upload film.mov --checksum strict --concurrency 8',
        '  KEY=$(nova upload --quiet report.csv)',
      ].join('\n'),
    )
  withConnectionOptions(command).action((file: string, options: UploadCommandOptions, self: Command) =>
    runCommand(
      self,
      async ({ output, signal }) => {
        const client = await connect(self)
        const { name, contentType, checksum, concurrency, policyHint, stateDir, resume } = options
        const receipt = await uploadFile(client, file, {
          signal,
          resume,
          tokenStore: createFileTokenStore(stateDir),
          // Ctrl-C keeps what was sent: `nova uploads discard` is the way to give it up.
          discardOnAbort: false,
          onProgress: (progress) => output.progress(file, progress),
          ...(name === undefined ? {} : { filename: name }),
          ...(contentType === undefined ? {} : { contentType }),
          ...(checksum === undefined ? {} : { checksumPreference: checksum }),
          ...(concurrency === undefined ? {} : { concurrency }),
          ...(policyHint === undefined ? {} : { policyHint }),
        })
        const reused =
          receipt.parts_reused > 0
            ? `, ${receipt.parts_reused} of ${receipt.parts.length} parts from an earlier run`
            : ''
        output.note(`Uploaded ${formatBytes(receipt.size_bytes)}${reused}; verified by ${receipt.verified_by}.`)
        for (const warning of receipt.warnings) output.note(`Warning: ${warning.message}`)
        output.result(receipt.key, { ...receipt, warnings: receipt.warnings.map((warning) => warning.toJSON()) })
        return undefined
      },
      {
        afterInterrupt:
          'What was sent is kept: the same command goes on from there, `nova uploads discard` gives it up.',
      },
    ),
  )
}
