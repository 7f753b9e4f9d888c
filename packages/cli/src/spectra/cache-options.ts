import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Command, Option } from 'commander'

/** The folder of the cache, or false for none. */
export interface CacheOptions {
  readonly cache: string | false
}

/** Where bundles are kept: the user's cache folder, as the XDG base directory specification has it. */
export function withCacheOptions(command: Command): Command {
  const base = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  return command
    .addOption(
      new Option('--cache <dir>', 'folder that keeps what was fetched, whole or not; may be shared by processes')
        .env('NOVA_SPECTRA_CACHE_DIR')
        .default(join(base, 'nova', 'bundles')),
    )
    .option('--no-cache', 'keep nothing but the destination, and what is fetched of it beside it')
}
