import { basename, resolve } from 'node:path'
import { downloadFile } from '@nova/sdk/transfer'
import type { Command } from 'commander'
import { connect, withConnectionOptions } from '../connection.ts'
import { formatBytes } from '../format.ts'
import { integerFrom } from '../parse-arguments.ts'
import { runCommand } from '../run-command.ts'

interface DownloadCommandOptions {
  readonly output?: string
  readonly sha256?: string
  readonly concurrency?: number
  readonly overwrite?: boolean
}

export function addDownloadCommand(program: Command): void {
  const command = program
    .command('download <key>')
    .description('download an object; the file appears whole and verified, or not at all')
    .option('-o, --output <path>', 'where to (default: the last segment of the key, in this folder)')
    .option('--sha256 <digest>', 'fail unless the object has this SHA-256 (hex or base64)')
    .option('--concurrency <n>', 'ranges of 8 MiB at the same time (default: 4)', integerFrom(1, 64))
    .option('--overwrite', 'replace the file when it exists')
    .addHelpText(
      'after',
      [
        '',
        'Prints the path of the file. Run the same command again after a crash and it goes on where it stopped.',
        '',
        'Examples:',
        '  nova download uploads/me/report.csv',
        '  nova download uploads/me/film.mov -o /media/film.mov --sha256 "$(cat film.sha256)"',
      ].join('\n'),
    )
  withConnectionOptions(command).action((key: string, options: DownloadCommandOptions, self: Command) =>
    runCommand(
      self,
      async ({ output, signal }) => {
        const client = await connect(self)
        const path = resolve(options.output ?? basename(key))
        const receipt = await downloadFile(
          client,
          { key },
          {
            to: path,
            signal,
            onProgress: (progress) => output.progress(key, progress),
            ...(options.sha256 === undefined ? {} : { expectedSha256: options.sha256 }),
            ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
            ...(options.overwrite === undefined ? {} : { overwrite: options.overwrite }),
          },
        )
        output.note(
          `Downloaded ${formatBytes(receipt.size_bytes)}; SHA-256 ${receipt.sha256_hex}; verified by ${receipt.verified_by}.`,
        )
        output.result(path, { ...receipt, path })
        return undefined
      },
      { afterInterrupt: 'What arrived is kept beside the destination: the same command goes on from there.' },
    ),
  )
}
