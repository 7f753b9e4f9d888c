import { findNova, isSpectraError, type SpectraRelease } from '@nova/sdk/spectra'
import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'
import { describeNova } from './describe-nova.ts'
import { nameOf } from './parse-spectra-arguments.ts'
import { openSpectra, withSpectraConnection } from './spectra-connection.ts'

export function addFindCommand(spectra: Command): void {
  withSpectraConnection(
    spectra
      .command('find')
      .argument('<name...>', 'a name, an alias or a UUID; hyphens may stand for blanks')
      .description('one nova by any of its names: who it is, where, when, and what there is of it')
      .addHelpText(
        'after',
        [
          '',
          'Ends with 4 when nobody is called so, with names that are alike, or when several are, with their ids.',
          '',
          'Examples:',
          '  nova spectra find V1324 Sco',
          '  nova spectra find v1324-sco --json',
        ].join('\n'),
      ),
  ).action((name: readonly string[], _options: unknown, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const release = await openSpectra(self, signal)
      const row = await findNova(release, nameOf(name), { signal })
      const [nova, manifest] = await Promise.all([
        readNova(release, row.nova_id, signal),
        release.manifest(row.nova_id, { signal }),
      ])
      const { release_id } = release
      const bundleUrl = release.bundleUrl(row.nova_id)
      output.result(describeNova({ row, nova, manifest, bundleUrl, release_id }), {
        ...row,
        ...nova,
        release_id,
        bundle: { url: bundleUrl, manifest: manifest?.bundle ?? null, members: manifest?.files.length ?? null },
      })
      return undefined
    }),
  )
}

/** Null when the release lists the nova and lacks its files, which happens; the catalogue still says most. */
async function readNova(release: SpectraRelease, nova_id: string, signal: AbortSignal) {
  try {
    return await release.nova(nova_id, { signal })
  } catch (error) {
    if (isSpectraError(error, 'artifact_missing')) return null
    throw error
  }
}
