import type { Command } from 'commander'
import { addFetchCommand } from './fetch-command.ts'
import { addFindCommand } from './find-command.ts'
import { addKeysCommand } from './keys-command.ts'
import { addListCommand } from './list-command.ts'
import { addPlotCommand } from './plot-command.ts'
import { addVerifyCommand } from './verify-command.ts'

export function addSpectraCommand(program: Command): void {
  const spectra = program
    .command('spectra')
    .description('the open catalogue of novae: find, list, plot, fetch bundles that are proved, and its S3 keys')
    .addHelpText(
      'after',
      [
        '',
        'A nova goes by its name, any alias, or its UUID; case does not matter, and blanks may be hyphens. Each command',
        'reads one release from its first request to its last.',
        '',
        'Examples:',
        '  nova spectra find nova sco 2012',
        '  nova spectra list --has spectra --sort discovery_date',
        '  nova spectra fetch "V1324 Sco"',
        '  nova spectra plot "V1324 Sco" --svg spectra.svg --lines fe,he',
      ].join('\n'),
    )
  addFindCommand(spectra)
  addListCommand(spectra)
  addFetchCommand(spectra)
  addVerifyCommand(spectra)
  addPlotCommand(spectra)
  addKeysCommand(spectra)
}
