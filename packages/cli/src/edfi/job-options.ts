import type { EdfiClient, JobSpec, JobTemplate } from '@nova/sdk/edfi'
import { type Command, Option } from 'commander'
import { UsageError } from '../command-failure.ts'
import { findTemplate, listTemplates } from './find-template.ts'
import { type Assignments, collectAssignment } from './parse-job-arguments.ts'

/** What a job is made of, as the command line says it. */
export interface JobOptions {
  readonly template: string
  readonly year: string
  readonly file: Assignments
  readonly param: Assignments
}

export function withJobOptions(command: Command): Command {
  return command
    .requiredOption('--template <path>', 'what the files are, such as assessments/PSAT_SAT: see `nova edfi templates`')
    .requiredOption('--year <year>', 'the year in which the school year ends, such as 2026: see `nova edfi years`')
    .addOption(
      new Option('--file <key=path>', 'a file under its key of the template, or a word of its name; repeatable')
        .argParser(collectAssignment)
        .default(new Map(), 'none'),
    )
    .addOption(
      new Option('--param <key=value>', 'a value the template asks for; repeatable')
        .argParser(collectAssignment)
        .default(new Map(), 'none'),
    )
}

/** The job that is meant. Only templates are asked for; everything else is judged later, all at once. */
export async function readJobSpec(
  client: EdfiClient,
  options: JobOptions,
  signal: AbortSignal,
): Promise<JobSpec & { readonly template: JobTemplate }> {
  const { template, year, file, param } = options
  if (file.size === 0)
    throw new UsageError('No file given.', `Pass --file KEY=PATH; \`nova edfi templates ${template}\` has the keys.`)
  return {
    template: findTemplate(await listTemplates(client, signal), template),
    schoolYear: year,
    files: Object.fromEntries(file),
    params: Object.fromEntries(param),
  }
}
