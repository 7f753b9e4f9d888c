import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { findNova, hyphenatedName } from '@nova/sdk/spectra'
import { type Command, Option } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { integerFrom } from '../parse-arguments.ts'
import { runCommand } from '../run-command.ts'
import { drawPlot, type PlotCommandOptions, refuseMixed } from './draw-plot.ts'
import { nameOf, parseLines } from './parse-spectra-arguments.ts'
import { openSpectra, withSpectraConnection } from './spectra-connection.ts'

export function addPlotCommand(spectra: Command): void {
  withSpectraConnection(
    spectra
      .command('plot')
      .argument('<name...>', 'a name, an alias or the UUID of a nova')
      .description('draw the spectra of a nova, or its light curve, as SVG')
      .option('--svg [file]', 'the picture; `-` for standard output (default: ./NAME_spectra.svg)')
      .addOption(
        new Option('--spectra', 'a waterfall of its spectra, oldest at the bottom (default)').conflicts('photometry'),
      )
      .option('--photometry', 'its light curve')
      .option(
        '--regime <id>',
        'xray, uv, optical, nir, mir; of light curves xray, gamma, optical, radio (default: most)',
      )
      .addOption(new Option('--epoch <kind>', 'days past outburst, MJD, or date').choices(['dpo', 'mjd', 'date']))
      .option(
        '--lines <groups>',
        'mark fe, he, neb, with commas, and hydrogen; in the optical, which it then shows',
        parseLines,
      )
      .addOption(
        new Option('--scale <scale>', 'of the flux (default: sqrt); log is for --spectrum').choices([
          'sqrt',
          'linear',
          'log',
        ]),
      )
      .option('--spectrum <id>', 'one spectrum by itself, as `list --spectra --json` has its spectrum_id')
      .option('--every', 'all spectra, also when they are more than eight')
      .addOption(new Option('--theme <name>', 'colours').choices(['light', 'dark']).default('light'))
      .option('--width <pixels>', 'width of the picture (default: 900)', integerFrom(300, 10_000))
      .option('--height <pixels>', 'height of it', integerFrom(200, 10_000))
      .addHelpText(
        'after',
        [
          '',
          'Prints the path of the picture. What is not in it, such as spectra left out, is said on standard error. A nova',
          'that has nothing to draw ends with 4, and no file is made.',
          '',
          'Examples:',
          '  nova spectra plot V1324 Sco --svg spectra.svg --lines fe,he --epoch date',
          '  nova spectra plot V1324 Sco --photometry --svg - --theme dark',
        ].join('\n'),
      ),
  ).action((name: readonly string[], options: PlotCommandOptions, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      refuseMixed(options)
      const release = await openSpectra(self, signal)
      const { nova_id, primary_name } = await findNova(release, nameOf(name), { signal })
      const { svg, layout, data } = await drawPlot(release, { nova_id, primary_name }, options, signal)
      const { empty, tabs, notes } = layout
      if (empty !== null)
        throw new CommandFailure(
          empty,
          exitCodes.notFound.code,
          tabs.length === 0 ? undefined : `Pass --regime with one of ${tabs.map(({ id }) => id).join(', ')}.`,
        )
      for (const note of notes) output.note(note)
      if (options.svg === '-') {
        process.stdout.write(svg)
        return undefined
      }
      const path = resolve(typeof options.svg === 'string' ? options.svg : defaultPicture(primary_name, options))
      writePicture(path, svg)
      output.result(path, { svg: path, nova_id, primary_name, release_id: release.release_id, notes, ...data })
      return undefined
    }),
  )
}

/** Names of novae come from outside: a slash in one makes no folder. */
const defaultPicture = (primary_name: string, { photometry }: PlotCommandOptions): string =>
  `${hyphenatedName(primary_name).replace(/[/\\\p{Cc}]/gu, '-')}_${photometry ? 'light-curve' : 'spectra'}.svg`

function writePicture(path: string, picture: string): void {
  try {
    writeFileSync(path, picture)
  } catch (error) {
    throw new CommandFailure(
      `The picture cannot be written to ${path}: ${(error as NodeJS.ErrnoException).code}.`,
      exitCodes.failed.code,
      'Choose a folder that exists and may be written to.',
    )
  }
}
