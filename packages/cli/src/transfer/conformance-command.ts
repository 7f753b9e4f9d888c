import type { Consent } from '@nova/conformance'
import { type Command, InvalidArgumentError } from 'commander'
import { runCommand } from '../run-command.ts'

interface ConformanceCommandOptions {
  readonly target: string
  readonly service: string
  readonly token?: string
  readonly credentials?: string
  readonly report?: string
  readonly junit?: string
  readonly html?: string
  readonly only?: string
  readonly allow?: readonly Consent[]
  readonly json?: boolean
  readonly quiet?: boolean
}

export function addConformanceCommand(program: Command): void {
  program
    .command('conformance')
    .description('try a running service against its contract: a mock, a staging server, a server of your own')
    .requiredOption('--target <url>', 'base URL of the service')
    .requiredOption('--service <word>', 'which service it is: transfer, labs, edfi, spectra, agents')
    // No `env` here: which variable counts depends on the service, and no token may reach another one.
    .option(
      '--token <token>',
      'access token or API key to try it with (env: NOVA_TRANSFER_TOKEN, NOVA_EDFI_TOKEN, NOVA_AGENTS_API_KEY)',
    )
    .option(
      '--credentials <json|file>',
      'several tokens (token, otherToken, metricsToken, rejectedTokens), accounts (username, password, admin), sessions and programs (app, external, executor), API keys (apiKey, readKey, writeKey, domainKey), or buckets and listing of the catalogue',
    )
    .option('--report <file>', 'write the report as JSON')
    .option('--junit <file>', 'write it as JUnit XML')
    .option('--html <file>', 'write it as one HTML page')
    .option('--only <pattern>', 'only checks whose id has this in it; `*` and commas work')
    .option('--allow <what>', `also do what costs something: ${consents.join(', ')}`, parseConsents)
    .addHelpText(
      'after',
      [
        '',
        'Exits with 0 when the service conforms, 1 when it does not, 2 when the suite could not run.',
        '',
        'Examples:',
        '  nova conformance --target http://127.0.0.1:4000 --service transfer --report report.json',
        '  nova conformance --target https://files.example.com --service transfer --credentials tokens.json --html report.html',
        '  nova conformance --target https://runway.example.com --service edfi --credentials edfi.json --allow destructive',
        '  nova conformance --target https://data.example.org --service spectra',
      ].join('\n'),
    )
    .action((_options: ConformanceCommandOptions, self: Command) =>
      runCommand(self, async ({ signal }) => {
        const { conformanceCommand } = await import('@nova/conformance')
        const { json = false, quiet = false, ...options } = self.optsWithGlobals<ConformanceCommandOptions>()
        return conformanceCommand(options, {
          write: (text) => process.stdout.write(text),
          note: (text) => quiet || process.stderr.write(text),
          error: (text) => process.stderr.write(text),
          json,
          color: !json && process.stdout.isTTY && !process.env['NO_COLOR'],
          environment: process.env,
          signal,
        })
      }),
    )
}

const consents: readonly Consent[] = ['large-transfer', 'spend-budget', 'long-wait', 'admin', 'destructive']

function parseConsents(value: string): Consent[] {
  return value.split(',').map((name) => {
    const consent = consents.find((known) => known === name.trim())
    if (!consent) throw new InvalidArgumentError(`Known are ${consents.join(', ')}.`)
    return consent
  })
}
