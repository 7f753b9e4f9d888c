import { readFileSync } from 'node:fs'
import { createTransferClient, loadDeployOutput, type TransferClient } from '@nova/sdk/transfer'
import { type Command, InvalidArgumentError, Option } from 'commander'

export interface ConnectionOptions {
  readonly baseUrl?: string
  readonly token?: string
  readonly tokenFile?: string
  readonly deployOutput?: string
}

/** The options every command that talks to a transfer service has. Flags win over the environment. */
export function withConnectionOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--base-url <url>', 'where the transfer service is').env('NOVA_TRANSFER_URL').argParser(parseUrl),
    )
    .addOption(
      new Option('--token <token>', 'access token; better in the environment, where `ps` does not show it').env(
        'NOVA_TRANSFER_TOKEN',
      ),
    )
    .addOption(
      new Option('--token-file <path>', 'file with the access token, read again when the service refuses it').env(
        'NOVA_TRANSFER_TOKEN_FILE',
      ),
    )
    .addOption(
      new Option('--deploy-output <path>', 'deploy-output.json to take the base URL from').env('NOVA_DEPLOY_OUTPUT'),
    )
}

export async function connect(options: ConnectionOptions): Promise<TransferClient> {
  const baseUrl = options.baseUrl ?? (options.deployOutput && (await baseUrlFromDeployOutput(options.deployOutput)))
  if (!baseUrl)
    throw new UsageError('No service given: pass --base-url URL or --deploy-output FILE, or set NOVA_TRANSFER_URL.')
  const { token, tokenFile } = options
  const auth = tokenFile ? () => readFileSync(tokenFile, 'utf8').trim() : token
  return createTransferClient({ baseUrl, ...(auth === undefined ? {} : { auth }) })
}

async function baseUrlFromDeployOutput(path: string): Promise<string> {
  return (await loadDeployOutput(readFileSync(path, 'utf8'))).baseUrl
}

/** The caller's mistake: exit code 2 and one line, no trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

function parseUrl(value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new InvalidArgumentError('Not an http(s) URL.')
  return value
}

/** Integers with a lower bound, for --port, --concurrency and the like. */
export function integerAtLeast(minimum: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!Number.isSafeInteger(number) || number < minimum)
      throw new InvalidArgumentError(`Not an integer of at least ${minimum}.`)
    return number
  }
}
