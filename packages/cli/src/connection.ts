import { readFileSync } from 'node:fs'
import { createTransferClient, loadDeployOutput, type TransferClient } from '@nova/sdk/transfer'
import { type Command, Option } from 'commander'
import { type ConnectionOptions, chooseConnection } from './choose-connection.ts'
import { UsageError } from './command-failure.ts'
import { parseHttpUrl } from './parse-arguments.ts'

/** The options every command that talks to a transfer service has. */
export function withConnectionOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--base-url <url>', 'where the transfer service is').env('NOVA_TRANSFER_URL').argParser(parseHttpUrl),
    )
    .addOption(
      new Option('--deploy-output <path>', 'deploy-output.json to take the base URL from').env('NOVA_DEPLOY_OUTPUT'),
    )
    .addOption(
      new Option('--token <token>', 'access token; better in the environment, where `ps` does not show it').env(
        'NOVA_TRANSFER_TOKEN',
      ),
    )
    .addOption(
      new Option('--token-file <path>', 'file with the access token, read again before every call').env(
        'NOVA_TRANSFER_TOKEN_FILE',
      ),
    )
}

/** A client for what the command line and the environment say. Sends nothing yet. */
export async function connect(command: Command): Promise<TransferClient> {
  const { baseUrl, deployOutput, token, tokenFile } = chooseConnection(
    command.opts<ConnectionOptions>(),
    (name) => command.getOptionValueSource(name) === 'cli',
  )
  const url = baseUrl ?? (deployOutput && (await loadDeployOutput(deployOutput)).baseUrl)
  if (!url)
    throw new UsageError(
      'No service given.',
      'Pass --base-url URL or --deploy-output FILE, or set NOVA_TRANSFER_URL; `nova mock` starts one to try.',
    )
  // Once before the first call, so that a wrong path is a wrong argument and not a failed login.
  if (tokenFile) readToken(tokenFile)
  const auth = tokenFile ? () => readToken(tokenFile) : token
  return createTransferClient({ baseUrl: url, ...(auth === undefined ? {} : { auth }) })
}

function readToken(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`The token file ${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`)
  }
}
