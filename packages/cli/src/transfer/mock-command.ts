import { createMockPlatform, describePlatform, type PlatformDescription } from '@nova/mock'
import type { Command } from 'commander'
import { CommandFailure, UsageError } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { collect, integerFrom, parseHttpUrl } from '../parse-arguments.ts'
import { runCommand } from '../run-command.ts'
import { type MockCommandOptions, readMockOptions } from './mock-options.ts'
import { showDefects } from './show-defects.ts'

export function addMockCommand(program: Command): void {
  program
    .command('mock')
    .description('run the Nova services and an S3-style object store on this machine')
    .option(
      '--port <n>',
      'port of the transfer service; the store takes the next one (default: free ports)',
      integerFrom(0, 65_534),
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--data <dir>', 'keep everything in this folder across restarts (default: in memory)')
    .option('--seed <n>', 'make ids repeatable', integerFrom(0))
    .option('--small-parts', 'multipart from 8 MiB on in parts of 5 MiB, to try things with small files')
    .option('--cors-origin <origin>', 'origin whose pages may call; repeatable, `*` for any', collect, [])
    .option('--defects', 'list the mistakes it can make on purpose, by service, and end')
    .option('--defect <name>', 'make this mistake; repeatable', collect, [])
    .option('--s3-endpoint <url>', 'sign for this S3 endpoint instead of the embedded store', parseHttpUrl)
    .option('--s3-region <region>', 'its region', 'us-east-1')
    .option('--s3-bucket <bucket>', 'its bucket, which must exist', 'nova-files')
    .option('--s3-access-key-id <id>', 'credentials for it (default: AWS_ACCESS_KEY_ID)')
    .option('--s3-secret-access-key <secret>', 'credentials for it (default: AWS_SECRET_ACCESS_KEY)')
    .addHelpText(
      'after',
      [
        '',
        'Prints addresses and access tokens when it is ready, with --json as one JSON object. Ctrl-C ends it with 0.',
        '',
        'Examples:',
        '  nova mock --port 4000 --data ./mock-data',
        '  nova mock --json --small-parts --defect store-hides-etag',
        '  nova mock --s3-endpoint http://127.0.0.1:9000 --s3-bucket files',
      ].join('\n'),
    )
    .action((options: MockCommandOptions, self: Command) =>
      runCommand(self, async ({ output, signal }) => {
        if (options.defects) {
          showDefects(output)
          return undefined
        }
        const platform = await createMockPlatform(readMockOptions(options, process.env)).catch((error: unknown) => {
          throw error instanceof TypeError ? new UsageError(error.message) : error
        })
        try {
          const { host, port } = options
          const listening = await platform
            .listen({ host, ...(port === undefined ? {} : { port }) })
            .catch((error: unknown) => {
              throw explainListenError(error)
            })
          const description = describePlatform(platform, listening)
          output.result(introduce(description), description)
          if (!signal.aborted)
            await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
        } finally {
          await platform.close()
        }
        return undefined
      }),
    )
}

function introduce({ transfer, store }: PlatformDescription): string {
  return [
    `transfer  ${transfer.baseUrl}`,
    `store     ${store.endpoint}, bucket ${store.bucket}`,
    `token     ${transfer.credentials.token}`,
    '',
    'Try:',
    `  export NOVA_TRANSFER_URL=${transfer.baseUrl}`,
    `  export NOVA_TRANSFER_TOKEN=${transfer.credentials.token}`,
    '  nova upload FILE',
  ].join('\n')
}

function explainListenError(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (code !== 'EADDRINUSE' && code !== 'EADDRNOTAVAIL' && code !== 'EACCES') return error
  return new CommandFailure(
    `Cannot listen: ${message}.`,
    exitCodes.failed.code,
    'Choose another --port or --host; without --port free ones are taken. The store listens on the port after it.',
  )
}
