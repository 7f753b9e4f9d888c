import { resolve } from 'node:path'
import {
  createBundleCache,
  type FetchBundleOptions,
  findNova,
  hyphenatedName,
  type SpectraRelease,
} from '@nova/sdk/spectra'
import { type Command, Option } from 'commander'
import { UsageError } from '../command-failure.ts'
import { formatBytes } from '../format.ts'
import { listOption } from '../parse-arguments.ts'
import { type CommandContext, runCommand } from '../run-command.ts'
import { withCacheOptions } from './cache-options.ts'
import { type DeliveredBundle, deliverBundle } from './deliver-bundle.ts'
import { deliverFolder } from './deliver-folder.ts'
import { describeProof } from './describe-proof.ts'
import { fetchMembers } from './fetch-members.ts'
import type { FetchOptions } from './fetch-options.ts'
import { createFetchView } from './fetch-view.ts'
import { nameOf } from './parse-spectra-arguments.ts'
import { writeProof } from './proof-file.ts'
import { openSpectra, withSpectraConnection } from './spectra-connection.ts'

export function addFetchCommand(spectra: Command): void {
  const command = spectra
    .command('fetch')
    .argument('<name...>', 'a name, an alias or the UUID of a nova')
    .description('fetch the bundle of a nova and prove it; it appears whole and checked, or not at all')
    .addOption(new Option('--to <path>', 'the file to make (default: ./NAME_bundle.zip)').conflicts('folder'))
    .option('--folder <dir>', 'instead unpack it there, or with --member put the members there')
    .addOption(listOption('--member <pattern>', 'only members with this path, `*` is anything', 'all'))
    .option('--require-verified', 'refuse a bundle without a manifest, before anything is fetched')
    .option('--overwrite', 'replace what is there already')
    .option('--recheck', 'look at every byte of a bundle out of the cache')
  withCacheOptions(withSpectraConnection(command))
    .addHelpText(
      'after',
      [
        '',
        'Prints the path; the proof (what was checked, against what, when) goes to standard error and to NAME.proof.json',
        'beside the bundle, for `nova spectra verify`. Most sites publish no manifest: then it says UNVERIFIED, and only',
        'damage can be found.',
        '',
        'The bundle stays in the cache: the same command only asks which release is current and fetches nothing of it again,',
        'and says so. After Ctrl-C or a crash it goes on where it stopped. With one wrong byte it ends with 5, lists what',
        'disagrees, publishes nothing.',
        '',
        'Examples:',
        '  nova spectra fetch "V1324 Sco"',
        '  nova spectra fetch V1324-Sco --folder ./v1324-sco --require-verified',
        '  nova spectra fetch V1324 Sco --member "*_photometry.fits"',
      ].join('\n'),
    )
    .action((name: readonly string[], options: FetchOptions, self: Command) =>
      runCommand(
        self,
        async (context) => {
          const release = await openSpectra(self, context.signal)
          const nova = await findNova(release, nameOf(name), { signal: context.signal })
          if (options.member.length > 0) await fetchMembers(release, nova, options, context)
          else await fetchWhole(release, nova, options, context)
          return undefined
        },
        { afterInterrupt: 'Nothing was published. What arrived is kept: the same command goes on from there.' },
      ),
    )
}

async function fetchWhole(
  release: SpectraRelease,
  { nova_id, primary_name }: { readonly nova_id: string; readonly primary_name: string },
  options: FetchOptions,
  { output, signal }: CommandContext,
): Promise<void> {
  const view = createFetchView(output, primary_name)
  const fetchOptions: Omit<FetchBundleOptions, 'to'> = {
    signal,
    onProgress: view.onProgress,
    observe: view.observe,
    ...(options.cache === false ? {} : { cache: createBundleCache(options.cache) }),
    ...(options.requireVerified ? { require: 'verified' } : {}),
    ...(options.overwrite ? { overwrite: true } : {}),
    ...(options.recheck ? { recheck: true } : {}),
  }
  if (options.recheck && options.cache === false) throw new UsageError('--recheck needs a cache: leave out --no-cache.')
  const delivered =
    options.folder === undefined
      ? await deliverBundle(release, nova_id, resolve(options.to ?? defaultFilename(primary_name)), fetchOptions)
      : await deliverFolder(release, nova_id, resolve(options.folder), fetchOptions)
  const proof_path = writeProof(delivered.path, delivered.proof)
  output.note(
    describeProof(delivered.proof, primary_name, {
      origin: describeOrigin(delivered, options.folder !== undefined),
      proofPath: proof_path,
    }),
  )
  const { path, from_cache, resumed_bytes, was_there, proof } = delivered
  output.result(path, { path, proof_path, primary_name, from_cache, resumed_bytes, was_there, proof })
}

/** Names of novae come from outside: a slash in one makes no folder. */
export const defaultFilename = (primary_name: string): string =>
  `${hyphenatedName(primary_name).replace(/[/\\\p{Cc}]/gu, '-')}_bundle.zip`

/** How the bytes came here. */
export function describeOrigin(
  {
    proof,
    from_cache,
    resumed_bytes,
    was_there,
  }: Pick<DeliveredBundle, 'proof' | 'from_cache' | 'resumed_bytes' | 'was_there'>,
  isFolder = false,
): string {
  const bytes = proof.archive.size_bytes
  const came = from_cache
    ? 'the cache; nothing was fetched'
    : resumed_bytes > 0
      ? `the site; ${formatBytes(resumed_bytes)} (${resumed_bytes} bytes) of an earlier run, ${formatBytes(bytes - resumed_bytes)} fetched`
      : `the site; ${formatBytes(bytes)} fetched`
  return was_there
    ? `${came}; ${isFolder ? 'the files were there and are' : 'the file was there and is'} the same`
    : came
}
