import { homedir } from 'node:os'
import { join } from 'node:path'
import { Option } from 'commander'

/** Where unfinished uploads are kept: the user's state folder, as the XDG base directory specification has it. */
export function stateDirOption(): Option {
  const base = process.env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state')
  return new Option('--state-dir <path>', 'folder that remembers unfinished uploads')
    .env('NOVA_STATE_DIR')
    .default(join(base, 'nova', 'uploads'))
}
