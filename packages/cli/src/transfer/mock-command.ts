import { createAdjustableClock, createMockPlatform, describePlatform, listDefects } from '@nova/mock'
import type { Command } from 'commander'
import { integerAtLeast, UsageError } from '../connection.ts'
import { runCommand } from '../run-command.ts'

interface MockCommandOptions {
  readonly port?: number
  readonly host: string
  readonly json?: boolean
  readonly data?: string
  readonly seed?: number
  readonly smallParts?: boolean
  readonly defects?: boolean
  readonly defect: readonly string[]
  readonly corsOrigin: readonly string[]
  readonly s3Endpoint?: string
  readonly s3Region: string
  readonly s3Bucket: string
  readonly s3AccessKeyId?: string
  readonly s3SecretAccessKey?: string
}

const MiB = 1024 * 1024
const collect = (value: string, earlier: readonly string[]) => [...earlier, value]

export function addMockCommand(program: Command): void {
  program
    .command('mock')
    .description('run the Nova services and an S3-style object store on this machine')
    .option(
      '--port <n>',
      'port of the transfer service; the store takes the next one (default: free ports)',
      integerAtLeast(0),
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--data <dir>', 'keep everything in this folder across restarts (default: in memory)')
    .option('--seed <n>', 'make ids repeatable', integerAtLeast(0))
    .option('--small-parts', 'multipart from 8 MiB on in parts of 5 MiB, to try things with small files')
    .option('--cors-origin <origin>', 'origin whose pages may call; repeatable, `*` for any', collect, [])
    .option('--defects', 'list the mistakes it can make on purpose, by service, and end')
    .option('--defect <name>', 'make this mistake; repeatable', collect, [])
    .option('--s3-endpoint <url>', 'sign for this S3 endpoint instead of the embedded store')
    .option('--s3-region <region>', 'its region', 'us-east-1')
    .option('--s3-bucket <bucket>', 'its bucket, which must exist', 'nova-files')
    .option('--s3-access-key-id <id>', 'credentials for it (default: AWS_ACCESS_KEY_ID)')
    .option('--s3-secret-access-key <secret>', 'credentials for it (default: AWS_SECRET_ACCESS_KEY)')
    .addHelpText('after', '\nWith --json it prints one JSON object when it is ready. Ctrl-C ends it.')
    .action((_options: MockCommandOptions, self: Command) =>
      runCommand(self, async ({ output, signal }) => {
        const options = self.optsWithGlobals<MockCommandOptions>()
        if (options.defects) return showDefects(options.json ?? false)
        const platform = await createMockPlatform({
          clock: createAdjustableClock(),
          defects: [...options.defect],
          ...(options.data === undefined ? {} : { dataDir: options.data }),
          ...(options.seed === undefined ? {} : { seed: options.seed }),
          ...(options.corsOrigin.length === 0 ? {} : { corsOrigins: options.corsOrigin }),
          ...(options.s3Endpoint === undefined ? {} : { s3: externalStore(options, options.s3Endpoint) }),
          ...(options.smallParts
            ? {
                transfer: {
                  multipart_threshold_bytes: 8 * MiB,
                  minimum_part_size_bytes: 5 * MiB,
                  upload_part_size_bytes: 5 * MiB,
                },
              }
            : {}),
        }).catch((error: unknown) => {
          throw error instanceof TypeError ? new UsageError(error.message) : error
        })
        try {
          const description = describePlatform(
            platform,
            await platform.listen({
              host: options.host,
              ...(options.port === undefined ? {} : { port: options.port }),
            }),
          )
          const { transfer, store } = description
          output.result(
            [
              `transfer  ${transfer.baseUrl}`,
              `store     ${store.endpoint}, bucket ${store.bucket}`,
              `token     ${transfer.credentials.token}`,
              '',
              'Try:',
              `  export NOVA_TRANSFER_URL=${transfer.baseUrl}`,
              `  export NOVA_TRANSFER_TOKEN=${transfer.credentials.token}`,
              '  nova upload FILE',
            ].join('\n'),
            description,
          )
          await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
        } finally {
          await platform.close()
        }
        return undefined
      }),
    )
}

function showDefects(json: boolean): undefined {
  const defects = listDefects()
  if (json) {
    const byService: Record<string, { name: string; summary: string }[]> = {}
    for (const { service, name, summary } of defects) {
      byService[service] ??= []
      byService[service].push({ name, summary })
    }
    process.stdout.write(`${JSON.stringify(byService)}\n`)
    return undefined
  }
  const width = Math.max(...defects.map(({ name }) => name.length))
  for (const { service, name, summary } of defects)
    process.stdout.write(`${service}  ${name.padEnd(width)}  ${summary}\n`)
  return undefined
}

function externalStore(options: MockCommandOptions, endpoint: string) {
  const accessKeyId = options.s3AccessKeyId ?? process.env['AWS_ACCESS_KEY_ID']
  const secretAccessKey = options.s3SecretAccessKey ?? process.env['AWS_SECRET_ACCESS_KEY']
  if (!accessKeyId || !secretAccessKey)
    throw new UsageError(
      '--s3-endpoint needs credentials: --s3-access-key-id and --s3-secret-access-key, or the AWS_ variables.',
    )
  return { endpoint, region: options.s3Region, bucket: options.s3Bucket, accessKeyId, secretAccessKey }
}
