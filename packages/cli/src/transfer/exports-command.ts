import {
  cancelExport,
  type ExportResource,
  explainExportError,
  startExport,
  waitForExport,
  watchExport,
} from '@nova/sdk/transfer'
import type { Command } from 'commander'
import { type ConnectionOptions, connect, integerAtLeast, withConnectionOptions } from '../connection.ts'
import { runCommand } from '../run-command.ts'

interface CreateOptions extends ConnectionOptions {
  readonly name?: string
  readonly intentKey?: string
  readonly wait: boolean
  readonly timeout?: number
}

export function addExportsCommand(program: Command): void {
  const exports = program
    .command('exports')
    .description('copies the service makes: create, list, show, watch, wait, cancel')

  const create = exports
    .command('create <key>')
    .description('export an object and wait for the copy')
    .option('--name <name>', 'name of the exported file (default: the last segment of the key)')
    .option('--intent-key <key>', 'calls with one key are one export: give it to make the command repeatable')
    .option('--no-wait', 'end as soon as the export exists')
    .option('--timeout <seconds>', 'stop waiting after so long; the export goes on', integerAtLeast(1))
  withConnectionOptions(create).action((key: string, options: CreateOptions, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const client = await connect(options)
      const filename = options.name ?? key.slice(key.lastIndexOf('/') + 1)
      const { resource } = await startExport(
        client,
        { source_key: key, filename },
        { signal, ...(options.intentKey === undefined ? {} : { intentKey: options.intentKey }) },
      )
      output.note(`Export ${resource.export_id}`, { export_id: resource.export_id })
      const last = options.wait
        ? await waitForExport(client, resource.export_id, {
            signal,
            onObservation: ({ status }) => output.note(status, { status }),
            ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout * 1000 }),
          })
        : resource
      output.result(options.wait ? (last.output?.key ?? '') : last.export_id, last)
      return undefined
    }),
  )

  withConnectionOptions(
    exports
      .command('list')
      .description('the newest exports')
      .option('--limit <n>', 'how many, up to 200', integerAtLeast(1), 50),
  ).action((options: ConnectionOptions & { limit: number }, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const { exports: rows } = await (await connect(options)).listExports({ limit: options.limit }, { signal })
      output.result(rows.map(line).join('\n') || 'None.', rows)
      return undefined
    }),
  )

  withConnectionOptions(exports.command('show <export-id>').description('one export as it is at this moment')).action(
    (exportId: string, options: ConnectionOptions, self: Command) =>
      runCommand(self, async ({ output, signal }) => {
        const resource = await (await connect(options)).getExport(exportId, { signal })
        output.result(describe(resource), resource)
        return undefined
      }),
  )

  withConnectionOptions(
    exports.command('watch <export-id>').description('a line for every change until the export is final'),
  ).action((exportId: string, options: ConnectionOptions, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      let failed = false
      for await (const resource of watchExport(await connect(options), exportId, { signal })) {
        output.result(line(resource), resource)
        failed = resource.status === 'failed' || resource.status === 'cancelled'
      }
      return failed ? 1 : undefined
    }),
  )

  withConnectionOptions(
    exports.command('cancel <export-id>').description('cancel an export; a final one stays as it is'),
  ).action((exportId: string, options: ConnectionOptions, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const resource = await cancelExport(await connect(options), exportId, { signal })
      output.result(line(resource), resource)
      return undefined
    }),
  )
}

const line = ({ export_id, status, filename, updated_at }: ExportResource) =>
  `${export_id}  ${status.padEnd(10)}  ${updated_at}  ${filename}`

function describe(resource: ExportResource): string {
  const why = explainExportError(resource)
  return [
    line(resource),
    `  from  ${resource.source_key}`,
    resource.output ? `  to    ${resource.output.key}` : '',
    why ? `  ${why.summary}` : '',
  ]
    .filter(Boolean)
    .join('\n')
}
