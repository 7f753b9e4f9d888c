import { existsSync } from 'node:fs'
import {
  type BundleManifest,
  type BundleProof,
  findNova,
  type VerifyBundleOptions,
  verifyBundle,
} from '@nova/sdk/spectra'
import { type Command, Option } from 'commander'
import { CommandFailure, UsageError } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { runCommand } from '../run-command.ts'
import { describeProof } from './describe-proof.ts'
import { proofPathOf, readDocument } from './proof-file.ts'
import { openSpectra, withSpectraConnection } from './spectra-connection.ts'

interface VerifyOptions {
  readonly manifest?: string
  readonly proof?: string
  readonly nova?: string
  readonly damageOnly?: true
}

const others = ['manifest', 'proof', 'nova', 'damageOnly'] as const

export function addVerifyCommand(spectra: Command): void {
  const only = (option: Option) => option.conflicts(others.filter((name) => name !== option.attributeName()))
  withSpectraConnection(
    spectra
      .command('verify')
      .argument('<file>', 'a bundle on this machine')
      .description('prove a bundle that is here already, as a whole and member by member; changes nothing')
      .addOption(only(new Option('--manifest <file>', 'compare it with this manifest')))
      .addOption(only(new Option('--proof <file>', 'with this proof (default: FILE.proof.json beside it)')))
      .addOption(only(new Option('--nova <name>', 'with the manifest that the release site has of this nova')))
      .addOption(only(new Option('--damage-only', 'with nothing: only damage is found, and it stays UNVERIFIED')))
      .addHelpText(
        'after',
        [
          '',
          'Ends with 0 when it is what it should be, else with 5 and a table of what is not. Asks no site unless --nova is',
          'given. Against the proof of an unverified bundle it can only be what it was: it stays UNVERIFIED.',
          '',
          'Examples:',
          '  nova spectra verify V1324-Sco_bundle.zip',
          '  nova spectra verify full.zip --manifest manifest.json --json',
          '  nova spectra verify V1324-Sco_bundle.zip --nova "V1324 Sco"',
        ].join('\n'),
      ),
  ).action((file: string, options: VerifyOptions, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      // Before anything else is looked for: a wrong path is the likelier mistake.
      if (!existsSync(file)) throw new CommandFailure(`There is no file ${file}.`, exitCodes.notFound.code)
      const proof = await verifyBundle(file, { ...(await readComparison(file, options, self, signal)), signal })
      output.result(describeProof(proof, file), { file, proof })
      return undefined
    }),
  )
}

async function readComparison(
  file: string,
  { manifest, proof, nova, damageOnly }: VerifyOptions,
  self: Command,
  signal: AbortSignal,
): Promise<Pick<VerifyBundleOptions, 'manifest' | 'proof'>> {
  if (damageOnly) return {}
  // What is in them the SDK checks, all of it.
  if (manifest !== undefined) return { manifest: requireDocument(manifest) as BundleManifest }
  if (proof !== undefined) return { proof: requireDocument(proof) as BundleProof }
  if (nova !== undefined) return { manifest: await readPublished(self, nova, signal) }
  const beside = readDocument(proofPathOf(file))
  if (beside !== undefined) return { proof: beside as BundleProof }
  throw new UsageError(
    `There is nothing to compare ${file} with: ${proofPathOf(file)} does not exist.`,
    'Pass --nova NAME, --manifest FILE or --proof FILE; with --damage-only only damage is looked for.',
  )
}

function requireDocument(path: string): object {
  const document = readDocument(path)
  if (document === undefined) throw new CommandFailure(`There is no file ${path}.`, exitCodes.notFound.code)
  return document
}

async function readPublished(self: Command, name: string, signal: AbortSignal): Promise<BundleManifest> {
  const release = await openSpectra(self, signal)
  const { nova_id, primary_name } = await findNova(release, name, { signal })
  const manifest = await release.manifest(nova_id, { signal })
  if (manifest) return manifest
  throw new CommandFailure(
    `Release ${release.release_id} has no manifest of the bundle of ${primary_name}.`,
    exitCodes.notFound.code,
    'Compare with the proof of an earlier fetch, or look for damage with --damage-only.',
  )
}
