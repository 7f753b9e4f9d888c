import {
  cancelExport,
  type ExportResource,
  startExport,
  type TransferClient,
  waitForExport,
  watchExport,
} from '@nova/sdk/transfer'
import type { Command } from 'commander'
import { connect, withConnectionOptions } from '../connection.ts'
import { exitCodes } from '../exit-codes.ts'
import { integerFrom } from '../parse-arguments.ts'
import { type CommandContext, runCommand } from '../run-command.ts'
import { describeExport, exportLine } from './describe-export.ts'

interface WaitOptions {
  readonly timeout?: number
}

interface CreateOptions extends WaitOptions {
  readonly name?: string
  readonly intentKey?: string
  readonly wait: boolean
}

export function addExportsCommand(program: Command): void {
  const exports = program
    .command('exports')
    .description('copies the service makes: create, list, show, watch, wait, cancel')
  addCreateCommand(exports)
  addListCommand(exports)
  addShowCommand(exports)
  addWatchCommand(exports)
  addWaitCommand(exports)
  addCancelCommand(exports)
}

function addCreateCommand(exports: Command): void {
  const create = exports
    .command('create <key>')
    .description('export an object and wait for the copy; prints the key of the copy')
    .option('--name <name>', 'name of the exported file (default: the last segment of the key)')
    .option('--intent-key <key>', 'calls with one key are one export: give it to make the command repeatable')
    .option('--no-wait', 'end as soon as the export exists and print its id')
    .option('--timeout <seconds>', 'stop waiting after so long (default: 4 hours); the export goes on', integerFrom(1))
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  nova exports create uploads/me/report.csv --name report-2026.csv --timeout 600',
        '  ID=$(nova exports create uploads/me/film.mov --no-wait) && nova exports watch "$ID"',
      ].join('\n'),
    )
  withConnectionOptions(create).action((key: string, options: CreateOptions, self: Command) =>
    runCommand(
      self,
      async (context) => {
        const client = await connect(self)
        const { output, signal } = context
        const filename = options.name ?? key.slice(key.lastIndexOf('/') + 1)
        const { resource } = await startExport(
          client,
          { source_key: key, filename },
          { signal, ...(options.intentKey === undefined ? {} : { intentKey: options.intentKey }) },
        )
        if (!options.wait) {
          output.result(resource.export_id, resource)
          return undefined
        }
        output.note(`Export ${resource.export_id}`, { export_id: resource.export_id })
        return waitAndTell(client, resource.export_id, options, context)
      },
      { afterInterrupt: 'An export that began goes on: `nova exports list` shows it.' },
    ),
  )
}

function addListCommand(exports: Command): void {
  withConnectionOptions(
    exports
      .command('list')
      .description('the newest exports: id, status, time of the last change, name')
      .option('--limit <n>', 'how many, up to 200', integerFrom(1, 200), 50)
      .addHelpText('after', '\nExample:\n  nova exports list --limit 10'),
  ).action(({ limit }: { readonly limit: number }, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const { exports: rows } = await (await connect(self)).listExports({ limit }, { signal })
      output.result(rows.map(exportLine).join('\n') || 'None.', rows)
      return undefined
    }),
  )
}

function addShowCommand(exports: Command): void {
  withConnectionOptions(
    exports
      .command('show <export-id>')
      .description('one export as it is at this moment')
      .addHelpText('after', '\nExample:\n  nova exports show 0f3c --json'),
  ).action((exportId: string, _options: unknown, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const resource = await (await connect(self)).getExport(exportId, { signal })
      output.result(describeExport(resource), resource)
      return undefined
    }),
  )
}

function addWatchCommand(exports: Command): void {
  withConnectionOptions(
    exports
      .command('watch <export-id>')
      .description('a line for every change until the export is final; fails when the export does')
      .addHelpText('after', '\nExample:\n  nova exports watch 0f3c --json'),
  ).action((exportId: string, _options: unknown, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      let status: ExportResource['status'] | undefined
      for await (const resource of watchExport(await connect(self), exportId, { signal })) {
        output.result(exportLine(resource), resource)
        status = resource.status
      }
      return status === 'succeeded' ? exitCodes.ok.code : exitCodes.failed.code
    }),
  )
}

function addWaitCommand(exports: Command): void {
  withConnectionOptions(
    exports
      .command('wait <export-id>')
      .description('wait until an export has succeeded; prints the key of the copy')
      .option(
        '--timeout <seconds>',
        'stop waiting after so long (default: 4 hours); the export goes on',
        integerFrom(1),
      )
      .addHelpText('after', '\nExample:\n  nova exports wait 0f3c --timeout 600'),
  ).action((exportId: string, options: WaitOptions, self: Command) =>
    runCommand(self, async (context) => waitAndTell(await connect(self), exportId, options, context)),
  )
}

function addCancelCommand(exports: Command): void {
  withConnectionOptions(
    exports
      .command('cancel <export-id>')
      .description('cancel an export; a final one stays as it is')
      .addHelpText('after', '\nExample:\n  nova exports cancel 0f3c'),
  ).action((exportId: string, _options: unknown, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const resource = await cancelExport(await connect(self), exportId, { signal })
      output.result(exportLine(resource), resource)
      return undefined
    }),
  )
}

async function waitAndTell(
  client: TransferClient,
  exportId: string,
  { timeout }: WaitOptions,
  { output, signal }: CommandContext,
): Promise<undefined> {
  const done = await waitForExport(client, exportId, {
    signal,
    onObservation: ({ status }) => output.note(status, { status }),
    ...(timeout === undefined ? {} : { timeoutMs: timeout * 1000 }),
  })
  output.result(done.output.key, done)
}
