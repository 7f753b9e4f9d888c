import { readFileSync } from 'node:fs'
import { createEdfiClient, type EdfiClient } from '@nova/sdk/edfi'
import { type Command, Option } from 'commander'
import { UsageError } from '../command-failure.ts'
import { parseHttpUrl } from '../parse-arguments.ts'
import { cookieAdvice } from './cookie-advice.ts'

interface EdfiConnectionOptions {
  readonly host?: string
  readonly cookie?: string
  readonly cookieFile?: string
}

/** Where the service is. */
export const hostOption = () =>
  new Option('--host <url>', 'where the service is, without /api').env('NOVA_EDFI_URL').argParser(parseHttpUrl)

/** The options every command has that works in somebody's session. */
export function withEdfiConnection(command: Command): Command {
  return command
    .addOption(hostOption())
    .addOption(
      new Option(
        '--cookie <cookie>',
        'session of a browser; better in the environment, where `ps` does not show it',
      ).env('NOVA_EDFI_COOKIE'),
    )
    .addOption(
      new Option('--cookie-file <path>', 'file with the cookie, read again when the session was refused').env(
        'NOVA_EDFI_COOKIE_FILE',
      ),
    )
}

/** A client for what the command line and the environment say. Sends nothing yet. */
export function connectEdfi(command: Command): EdfiClient {
  return createEdfiClient({ baseUrl: hostOf(command), auth: { cookie: readCookie(command) } })
}

/** The address of the service. */
export function hostOf(command: Command): string {
  const { host } = command.opts<EdfiConnectionOptions>()
  if (host) return host
  throw new UsageError('No service given.', 'Pass --host URL or set NOVA_EDFI_URL; `nova mock` starts one to try.')
}

/** A flag wins over the environment, also over the other way to say the cookie there. */
function readCookie(command: Command): string | (() => string) {
  const { cookie, cookieFile } = command.opts<EdfiConnectionOptions>()
  const isFlag = (name: keyof EdfiConnectionOptions) => command.getOptionValueSource(name) === 'cli'
  if (isFlag('cookie') && isFlag('cookieFile')) throw new UsageError('Pass --cookie or --cookie-file, not both.')
  const isFileMeant = !isFlag('cookie') && (isFlag('cookieFile') || !cookie)
  if (!isFileMeant && cookie) return cookie
  if (!cookieFile) throw new UsageError('There is no session to work in.', cookieAdvice)
  // Once before the first call, so that a wrong path is a wrong argument and not a lost session.
  readCookieFile(cookieFile)
  return () => readCookieFile(cookieFile)
}

function readCookieFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    throw new UsageError(`The cookie file ${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`)
  }
}
