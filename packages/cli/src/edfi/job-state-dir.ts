import { homedir } from 'node:os'
import { join } from 'node:path'
import { Option } from 'commander'

/** Where jobs that were not seen to their end are kept: the user's state folder, as the XDG base directory specification has it. */
export function jobStateDirOption(): Option {
  const base = process.env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state')
  return new Option('--state-dir <path>', 'folder that remembers unfinished jobs, readable by you only')
    .env('NOVA_EDFI_STATE_DIR')
    .default(join(base, 'nova', 'edfi-jobs'))
}
