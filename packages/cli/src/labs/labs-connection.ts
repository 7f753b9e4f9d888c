import { readFileSync } from 'node:fs'
import { createFileSessionStore, createLabsClient, type LabsClient } from '@nova/sdk/labs'
import { type Command, Option } from 'commander'
import { UsageError } from '../command-failure.ts'
import { parseHttpUrl } from '../parse-arguments.ts'
import { sessionFile } from './session-file.ts'

interface LabsConnectionOptions {
  readonly host?: string
  readonly user?: string
  readonly password?: string
  readonly passwordFile?: string
  readonly sessionFile: string
}

/** The options every command that talks to a lab host has. */
export function withLabsConnection(command: Command): Command {
  return command
    .addOption(new Option('--host <url>', 'where the lab host is').env('NOVA_LABS_URL').argParser(parseHttpUrl))
    .addOption(new Option('--user <name>', 'who logs in').env('NOVA_LABS_USER'))
    .addOption(
      new Option('--password <password>', 'better in the environment, where `ps` does not show it').env(
        'NOVA_LABS_PASSWORD',
      ),
    )
    .addOption(new Option('--password-file <path>', 'file with the password').env('NOVA_LABS_PASSWORD_FILE'))
    .addOption(
      new Option('--session-file <path>', "remembers the session, so that commands do not end each other's")
        .env('NOVA_LABS_SESSION_FILE')
        .default(sessionFile()),
    )
}

/** A client for what the command line and the environment say. Sends nothing yet. */
export function connectLabs(command: Command): LabsClient {
  const { host, user, password, passwordFile, sessionFile: path } = command.opts<LabsConnectionOptions>()
  if (!host)
    throw new UsageError('No lab host given.', 'Pass --host URL or set NOVA_LABS_URL; `nova mock` starts one to try.')
  if (!user) throw new UsageError('Nobody to log in as.', 'Pass --user NAME or set NOVA_LABS_USER.')
  const isFlag = (name: string) => command.getOptionValueSource(name) === 'cli'
  if (isFlag('password') && isFlag('passwordFile'))
    throw new UsageError('Pass --password or --password-file, not both.')
  const fromFile =
    passwordFile !== undefined && (isFlag('passwordFile') || password === undefined) && !isFlag('password')
  const secret = fromFile ? readPassword(passwordFile) : password
  if (!secret) throw new UsageError('There is no password.', 'Set NOVA_LABS_PASSWORD, or pass --password-file FILE.')
  return createLabsClient({
    baseUrl: host,
    auth: { username: user, password: secret, sessionStore: createFileSessionStore(path) },
  })
}

function readPassword(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '')
  } catch (error) {
    throw new UsageError(`The password file ${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`)
  }
}
