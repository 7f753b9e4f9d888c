import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { type OutputSetCursor, type OutputSetFilter, parseOutputSetCursor, syncOutputSets } from '@nova/sdk/edfi'
import type { Command } from 'commander'
import { UsageError } from '../command-failure.ts'
import { runCommand } from '../run-command.ts'
import { describeSets } from './describe-sets.ts'
import { downloadSets } from './download-sets.ts'
import { connectMachine, withMachineConnection } from './machine-connection.ts'
import type { DownloadOptions } from './show-results.ts'
import { partnerOption } from './submit-command.ts'

interface SetsOptions extends DownloadOptions {
  readonly partner: string
  readonly tenant?: string
  readonly year?: string
  readonly template?: string
  readonly since?: string
  readonly job?: string
  readonly cursor?: string
}

export function addSetsCommand(edfi: Command): void {
  withMachineConnection(
    edfi
      .command('sets')
      .description('output sets of runs that succeeded, oldest first; with --cursor each of them once')
      .addOption(partnerOption())
      .option('--tenant <code>', 'only of this tenant')
      .option('--year <year>', 'only of the school year that ends in it')
      .option('--template <path>', 'only of this template')
      .option('--since <time>', 'only those made later, as ISO 8601 has it')
      .option('--job <uid>', 'only of this job')
      .option('--cursor <file>', 'what was printed before, so that it is not printed again; made when it is not there')
      .option('--download <dir>', 'put their files there, a folder for each set; they hold data of students')
      .option('--overwrite', 'replace files that are there already')
      .addHelpText(
        'after',
        [
          '',
          'The cursor moves on once the sets were printed and downloaded: who dies before that gets them again, and',
          'downloads only what is not there yet.',
          '',
          'Example:',
          '  nova edfi sets --partner ea --cursor sets.json --download ./results',
        ].join('\n'),
      ),
  ).action((options: SetsOptions, self: Command) =>
    runCommand(self, async (context) => {
      const { output, signal } = context
      const { cursor: path, job } = options
      if (path !== undefined && job !== undefined)
        throw new UsageError('Pass --job or --cursor, not both: sets of other jobs would be passed over.')
      const client = connectMachine(self)
      const known = path === undefined ? null : readCursor(path)
      const found = await syncOutputSets(client, filterOf(options), known, { signal })
      const sets = found.sets.filter(({ jobUid }) => job === undefined || jobUid === job)
      const downloaded = await downloadSets(client, sets, options, context)
      output.result(describeSets(sets).join('\n') || 'None.', { sets, downloaded })
      if (path !== undefined) writeCursor(path, found.cursor)
      return undefined
    }),
  )
}

const filterOf = ({ partner, tenant, year, template, since }: SetsOptions): OutputSetFilter => ({
  partner,
  ...(tenant === undefined ? {} : { tenant }),
  ...(year === undefined ? {} : { schoolYear: year }),
  ...(template === undefined ? {} : { bundle: template }),
  ...(since === undefined ? {} : { since }),
})

function readCursor(path: string): OutputSetCursor | null {
  try {
    return parseOutputSetCursor(readFileSync(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Whole or not at all: half a cursor is none. */
function writeCursor(path: string, cursor: OutputSetCursor): void {
  writeFileSync(`${path}.part`, `${JSON.stringify(cursor)}\n`)
  renameSync(`${path}.part`, path)
}
