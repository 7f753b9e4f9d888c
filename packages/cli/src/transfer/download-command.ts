import { basename, resolve } from 'node:path'
import { downloadFile } from '@nova/sdk/transfer'
import type { Command } from 'commander'
import { type ConnectionOptions, connect, integerAtLeast, withConnectionOptions } from '../connection.ts'
import { formatBytes } from '../format.ts'
import { runCommand } from '../run-command.ts'

interface DownloadCommandOptions extends ConnectionOptions {
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
    .option('--concurrency <n>', 'ranges at the same time', integerAtLeast(1))
    .option('--overwrite', 'replace the file when it exists')
  withConnectionOptions(command).action((key: string, options: DownloadCommandOptions, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const client = await connect(options)
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
    }),
  )
}
