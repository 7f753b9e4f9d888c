import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where sessions are kept: the user's state folder, as the XDG base directory specification has it. */
export function sessionFolder(): string {
  const base = process.env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state')
  return join(base, 'nova', 'labs-sessions')
}
