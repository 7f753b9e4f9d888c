import { createSpectraClient, openRelease, type SpectraRelease } from '@nova/sdk/spectra'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { UsageError } from '../command-failure.ts'
import { parseHttpUrl } from '../parse-arguments.ts'

interface SpectraConnectionOptions {
  readonly baseUrl?: string
  readonly release?: string
}

/** The options every command has that reads a release. */
export function withSpectraConnection(command: Command): Command {
  return command
    .addOption(
      new Option('--base-url <url>', 'where the release site is: what stands in front of /current.json')
        .env('NOVA_SPECTRA_URL')
        .argParser(parseHttpUrl),
    )
    .option('--release <id>', 'read this release, such as 20260330-143022 (default: the current one)', parseRelease)
}

/** The release that the command line means. */
export async function openSpectra(command: Command, signal: AbortSignal): Promise<SpectraRelease> {
  const { baseUrl, release } = command.opts<SpectraConnectionOptions>()
  if (!baseUrl)
    throw new UsageError(
      'No release site given.',
      'Pass --base-url URL or set NOVA_SPECTRA_URL; `nova mock` starts one to try.',
    )
  return await openRelease(createSpectraClient({ baseUrl }), {
    signal,
    ...(release === undefined ? {} : { release_id: release }),
  })
}

function parseRelease(value: string): string {
  if (/^\d{8}-\d{6}$/.test(value)) return value
  throw new InvalidArgumentError('Not a release id, which looks like 20260330-143022.')
}
