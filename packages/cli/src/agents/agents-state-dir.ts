import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where memories wait that could not be sent, and where all commands of this machine count their calls: the user's state
 * folder, as the XDG base directory specification has it.
 */
export function agentsStateDir(): string {
  const base = process.env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state')
  return join(base, 'nova', 'agents')
}
