import { type Command, Option } from 'commander'
import { integerFrom, listOption, parseHttpUrl } from '../parse-arguments.ts'
import { runCommand } from '../run-command.ts'
import type { MockCommandOptions } from './mock-options.ts'

export function addMockCommand(program: Command): void {
  program
    .command('mock')
    .description('run the Nova services and an S3-style object store on this machine')
    .option(
      '--port <n>',
      'port of the transfer service; the store, labs, edfi, spectra and agents take the next five (default: free ports)',
      integerFrom(0, 65_530),
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--data <dir>', 'keep everything in this folder across restarts (default: in memory)')
    .option('--seed <n>', 'make ids repeatable', integerFrom(0))
    .option('--faults <file>', 'fault plan: a JSON list of rules, each with what it meets and what it does')
    .option('--small-parts', 'multipart from 8 MiB on in parts of 5 MiB, to try things with small files')
    .addOption(
      listOption('--cors-origin <origin>', 'origin whose pages may call, `*` for any', 'those of a default deployment'),
    )
    .addOption(
      listOption(
        '--front-end <origin>',
        'origin whose pages people log in to the Ed-Fi service from',
        'http://localhost:4200',
      ),
    )
    .addOption(
      new Option('--agents-profile <version>', 'which version the agents service is (default: P4)').choices([
        'P0',
        'P1',
        'P4',
      ]),
    )
    .option('--agents-strict', 'the agents service exactly as that version: bodies that break off, hardly a check')
    .option('--agents-live', 'figures of the agents service that change with time, to watch')
    .option('--defects', 'list the mistakes it can make on purpose, by service, and end')
    .addOption(listOption('--defect <name>', 'make this mistake'))
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
      runCommand(self, async (context) => {
        // Only here: the platform and its S3 client take longer to load than the other commands take to run.
        const { runMock } = await import('./run-mock.ts')
        return runMock(options, context)
      }),
    )
}
