import { createFileTokenStore, discardUpload, listUnfinishedUploads } from '@nova/sdk/transfer'
import type { Command } from 'commander'
import { type ConnectionOptions, connect, UsageError, withConnectionOptions } from '../connection.ts'
import { formatBytes } from '../format.ts'
import { runCommand } from '../run-command.ts'
import { stateDirOption } from './state-dir.ts'

interface StateDirOptions {
  readonly stateDir: string
}

export function addUploadsCommand(program: Command): void {
  const uploads = program
    .command('uploads')
    .description('unfinished uploads: list them, or give one up and free its quota')

  uploads
    .command('list')
    .description('what was begun and not finished, oldest first')
    .addOption(stateDirOption())
    .action((options: StateDirOptions, self: Command) =>
      runCommand(self, async ({ output }) => {
        const unfinished = await listUnfinishedUploads(createFileTokenStore(options.stateDir))
        const lines = unfinished.map(
          ({ id, filename, sizeBytes, storedBytes, problem }) =>
            `${id}  ${problem ? `cannot be read: ${problem.code}` : `${filename}  ${formatBytes(storedBytes)} of ${formatBytes(sizeBytes ?? 0)}`}`,
        )
        output.result(
          lines.join('\n') || 'None.',
          unfinished.map(({ token: _, problem, ...rest }) => ({ ...rest, problem: problem?.code ?? null })),
        )
        return undefined
      }),
    )

  const discard = uploads
    .command('discard <id>')
    .description('abort an unfinished upload and forget it')
    .addOption(stateDirOption())
  withConnectionOptions(discard).action((id: string, options: StateDirOptions & ConnectionOptions, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const tokenStore = createFileTokenStore(options.stateDir)
      const found = (await listUnfinishedUploads(tokenStore)).find((upload) => upload.id === id)
      if (!found) throw new UsageError(`There is no unfinished upload ${id} in ${options.stateDir}.`)
      if (found.token) await discardUpload(await connect(options), found.token, { signal, tokenStore })
      else await tokenStore.remove(id)
      output.result(`Discarded ${found.filename ?? id}.`, { discarded: id })
      return undefined
    }),
  )
}
