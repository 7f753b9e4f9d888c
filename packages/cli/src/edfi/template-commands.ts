import type { Command } from 'commander'
import { columns } from '../columns.ts'
import { runCommand } from '../run-command.ts'
import { describeTemplate } from './describe-template.ts'
import { describeYears } from './describe-years.ts'
import { connectEdfi, withEdfiConnection } from './edfi-connection.ts'
import { findTemplate, listTemplates } from './find-template.ts'

/** What a job can be made of: templates and school years. */
export function addTemplateCommands(edfi: Command): void {
  withEdfiConnection(
    edfi
      .command('templates [path]')
      .description('the templates there are, or what one of them wants: files, params and their values')
      .addHelpText(
        'after',
        ['', 'Examples:', '  nova edfi templates', '  nova edfi templates assessments/PSAT_SAT'].join('\n'),
      ),
  ).action((path: string | undefined, _options: unknown, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const templates = await listTemplates(connectEdfi(self), signal)
      if (path === undefined) {
        output.result(columns(templates.map(({ path, name }) => [path, name])).join('\n') || 'None.', templates)
        return undefined
      }
      const template = findTemplate(templates, path)
      output.result(describeTemplate(template), template)
      return undefined
    }),
  )

  withEdfiConnection(
    edfi
      .command('years')
      .description('the school years that are enabled: the year for --year, and whether jobs can be made in it')
      .addHelpText('after', '\nExample:\n  nova edfi years --json'),
  ).action((_options: unknown, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const years = await connectEdfi(self).listTenantSchoolYears({ signal })
      output.result(describeYears(years), years)
      return undefined
    }),
  )
}
