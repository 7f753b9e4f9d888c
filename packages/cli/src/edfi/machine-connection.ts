import { readFileSync } from 'node:fs'
import { clientCredentials, createEdfiExternalClient, type EdfiExternalClient } from '@nova/sdk/edfi'
import { type Command, Option } from 'commander'
import { UsageError } from '../command-failure.ts'
import { parseHttpUrl } from '../parse-arguments.ts'
import { hostOf, hostOption } from './edfi-connection.ts'

interface MachineOptions {
  readonly tokenUrl?: string
  readonly clientId?: string
  readonly clientSecret?: string
  readonly clientSecretFile?: string
  readonly audience?: string
  readonly scope?: string
}

/** The options every command has that works as a program of its own: the external API. */
export function withMachineConnection(command: Command): Command {
  return command
    .addOption(hostOption())
    .addOption(
      new Option('--token-url <url>', "the identity provider's token endpoint")
        .env('NOVA_EDFI_TOKEN_URL')
        .argParser(parseHttpUrl),
    )
    .addOption(new Option('--client-id <id>', 'who asks there for a token').env('NOVA_EDFI_CLIENT_ID'))
    .addOption(
      new Option('--client-secret <secret>', 'better in the environment, where `ps` does not show it').env(
        'NOVA_EDFI_CLIENT_SECRET',
      ),
    )
    .addOption(new Option('--client-secret-file <path>', 'file with the secret').env('NOVA_EDFI_CLIENT_SECRET_FILE'))
    .addOption(new Option('--audience <name>', 'what the token has to be made for').env('NOVA_EDFI_AUDIENCE'))
    .addOption(
      new Option('--scope <scopes>', 'scopes to ask for, with blanks between (default: what is given unasked)').env(
        'NOVA_EDFI_SCOPE',
      ),
    )
}

/** A client for what the command line and the environment say. Sends nothing yet. */
export function connectMachine(command: Command): EdfiExternalClient {
  const baseUrl = hostOf(command)
  const { tokenUrl, clientId, audience, scope } = command.opts<MachineOptions>()
  if (!tokenUrl || !clientId)
    throw new UsageError(
      'No program to work as.',
      'Set NOVA_EDFI_TOKEN_URL, NOVA_EDFI_CLIENT_ID and NOVA_EDFI_CLIENT_SECRET, or pass --token-url, --client-id and --client-secret-file.',
    )
  const auth = clientCredentials({
    tokenUrl,
    clientId,
    clientSecret: readSecret(command, clientId),
    ...(audience === undefined ? {} : { audience }),
    ...(scope === undefined ? {} : { scope }),
  })
  return createEdfiExternalClient({ baseUrl, auth })
}

/** A flag wins over the environment, also over the other way to say the secret there. */
function readSecret(command: Command, clientId: string): string {
  const { clientSecret, clientSecretFile } = command.opts<MachineOptions>()
  const isFlag = (name: keyof MachineOptions) => command.getOptionValueSource(name) === 'cli'
  if (isFlag('clientSecret') && isFlag('clientSecretFile'))
    throw new UsageError('Pass --client-secret or --client-secret-file, not both.')
  const isFileMeant = !isFlag('clientSecret') && (isFlag('clientSecretFile') || !clientSecret)
  const secret = isFileMeant && clientSecretFile ? readSecretFile(clientSecretFile) : clientSecret
  if (secret) return secret
  throw new UsageError(
    `There is no secret for ${clientId}.`,
    'Set NOVA_EDFI_CLIENT_SECRET, or pass --client-secret-file FILE.',
  )
}

/** Editors end files with a line break that belongs to no secret. */
function readSecretFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '')
  } catch (error) {
    throw new UsageError(`The secret file ${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`)
  }
}
