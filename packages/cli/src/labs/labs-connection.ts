import { readFileSync } from 'node:fs'
import { type Credentials, createFileSessionStore, createLabsClient, type LabsClient } from '@nova/sdk/labs'
import { type Command, Option } from 'commander'
import { UsageError } from '../command-failure.ts'
import { parseHttpUrl } from '../parse-arguments.ts'
import { sessionFolder } from './session-folder.ts'

interface LabsConnectionOptions {
  readonly host?: string
  readonly user?: string
  readonly password?: string
  readonly passwordFile?: string
  readonly sessionDir: string
}

/** The options every command that talks to a lab host has. */
export function withLabsConnection(command: Command): Command {
  return command
    .addOption(new Option('--host <url>', 'where the lab host is').env('NOVA_LABS_URL').argParser(parseHttpUrl))
    .addOption(new Option('--user <name>', 'who logs in').env('NOVA_LABS_USERNAME'))
    .addOption(
      new Option('--password <password>', 'better in the environment, where `ps` does not show it').env(
        'NOVA_LABS_PASSWORD',
      ),
    )
    .addOption(new Option('--password-file <path>', 'file with the password').env('NOVA_LABS_PASSWORD_FILE'))
    .addOption(
      new Option('--session-dir <path>', 'folder that keeps the session, so that commands do not end each other’s')
        .env('NOVA_LABS_SESSION_DIR')
        .default(sessionFolder()),
    )
}

/** A client for what the command line and the environment say. Sends nothing yet. */
export function connectLabs(command: Command): LabsClient {
  const baseUrl = hostOf(command)
  const account = readAccount(command)
  if (!account)
    throw new UsageError(
      'Nobody to log in as.',
      'Set NOVA_LABS_USERNAME and NOVA_LABS_PASSWORD, or pass --user NAME and --password-file FILE.',
    )
  const { sessionDir } = command.opts<LabsConnectionOptions>()
  return createLabsClient({ baseUrl, auth: { ...account, sessionStore: createFileSessionStore(sessionDir) } })
}

/** The address of the host. */
export function hostOf(command: Command): string {
  const { host } = command.opts<LabsConnectionOptions>()
  if (host) return host
  throw new UsageError('No lab host given.', 'Pass --host URL or set NOVA_LABS_URL; `nova mock` starts one to try.')
}

/** Who logs in; null when nobody was named. A flag wins over the environment, also over the other way to say a password. */
export function readAccount(command: Command): Credentials | null {
  const { user, password, passwordFile } = command.opts<LabsConnectionOptions>()
  const isFlag = (name: keyof LabsConnectionOptions) => command.getOptionValueSource(name) === 'cli'
  if (isFlag('password') && isFlag('passwordFile'))
    throw new UsageError('Pass --password or --password-file, not both.')
  if (!user) return null
  const isFileMeant = !isFlag('password') && (isFlag('passwordFile') || !password)
  const secret = isFileMeant && passwordFile ? readPassword(passwordFile) : password
  if (secret) return { username: user, password: secret }
  throw new UsageError(`There is no password for ${user}.`, 'Set NOVA_LABS_PASSWORD, or pass --password-file FILE.')
}

/** Editors end files with a line break that belongs to no password. */
function readPassword(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '')
  } catch (error) {
    throw new UsageError(`The password file ${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`)
  }
}
