import { listOutputs } from '@nova/sdk/edfi'
import type { Command } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { listOption } from '../parse-arguments.ts'
import { runCommand } from '../run-command.ts'
import { describeOutputs } from './describe-results.ts'
import { connectEdfi, withEdfiConnection } from './edfi-connection.ts'
import { parseJobId } from './parse-job-arguments.ts'
import { downloadInto } from './show-results.ts'

interface OutputsOptions {
  readonly download?: string
  readonly overwrite?: boolean
  readonly name: readonly string[]
}

export function addOutputsCommand(edfi: Command): void {
  withEdfiConnection(
    edfi
      .command('outputs')
      .argument('<job>', 'number of the job', parseJobId)
      .description('the output files of a job, or with --download their bytes')
      .option('--download <dir>', 'put them there, folders included; some hold data of students')
      .addOption(listOption('--name <name>', 'only this one', 'all'))
      .option('--overwrite', 'replace files that are there already')
      .addHelpText(
        'after',
        [
          '',
          'Files appear whole and verified, or not at all. With --download it prints their paths.',
          '',
          'Examples:',
          '  nova edfi outputs 12',
          '  nova edfi outputs 12 --download ./results --name input_no_student_id_match.csv',
        ].join('\n'),
      ),
  ).action((jobId: number, options: OutputsOptions, self: Command) =>
    runCommand(
      self,
      async (context) => {
        const { output, signal } = context
        const client = connectEdfi(self)
        const all = await listOutputs(client, jobId, { signal })
        const missing = options.name.find((name) => !all.some((one) => one.name === name))
        if (missing !== undefined)
          throw new CommandFailure(
            `Job ${jobId} has no output file ${missing}.`,
            exitCodes.notFound.code,
            all.length === 0 ? 'It has none at all.' : `It has ${all.map(({ name }) => name).join(', ')}.`,
          )
        const isWanted = ({ name }: { readonly name: string }) =>
          options.name.length === 0 || options.name.includes(name)
        const wanted = all.filter(isWanted)
        if (options.download === undefined) {
          const [, ...lines] = describeOutputs(
            wanted.map(({ name }) => name),
            jobId,
          )
          output.result(lines.map((line) => line.trim()).join('\n') || 'None.', wanted)
          return undefined
        }
        const paths = await downloadInto(client, jobId, options, context, isWanted)
        output.result(paths.join('\n') || 'None.', paths)
        return undefined
      },
      {
        afterInterrupt:
          'What arrived is kept: the same command with --overwrite gets the rest, and what is there again.',
      },
    ),
  )
}
