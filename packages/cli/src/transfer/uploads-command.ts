import { createFileTokenStore, discardUpload, listUnfinishedUploads, type UnfinishedUpload } from '@nova/sdk/transfer'
import type { Command } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import { connect, withConnectionOptions } from '../connection.ts'
import { exitCodes } from '../exit-codes.ts'
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
    .description('what was begun and not finished, oldest first; nothing is asked of the service')
    .addOption(stateDirOption())
    .addHelpText('after', '\nExample:\n  nova uploads list --json')
    .action((options: StateDirOptions, self: Command) =>
      runCommand(self, async ({ output }) => {
        const unfinished = await listUnfinishedUploads(createFileTokenStore(options.stateDir))
        output.result(
          unfinished.map(uploadLine).join('\n') || 'None.',
          unfinished.map(({ token: _, problem, ...rest }) => ({ ...rest, problem: problem?.code ?? null })),
        )
        return undefined
      }),
    )

  const discard = uploads
    .command('discard <id>')
    .description('abort an unfinished upload and forget it')
    .addOption(stateDirOption())
    .addHelpText('after', '\nExample:\n  nova uploads discard 5d0c')
  withConnectionOptions(discard).action((id: string, options: StateDirOptions, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const tokenStore = createFileTokenStore(options.stateDir)
      const found = (await listUnfinishedUploads(tokenStore)).find((upload) => upload.id === id)
      if (!found)
        throw new CommandFailure(
          `There is no unfinished upload ${id} in ${options.stateDir}.`,
          exitCodes.notFound.code,
          'See `nova uploads list`; what was finished is not in it.',
        )
      if (found.token) await discardUpload(await connect(self), found.token, { signal, tokenStore })
      else await tokenStore.remove(id)
      output.result(`Discarded ${found.filename ?? id}.`, { discarded: id })
      return undefined
    }),
  )
}

function uploadLine({ id, filename, sizeBytes, storedBytes, resumableUntil, problem }: UnfinishedUpload): string {
  if (problem) return `${id}  cannot be read: ${problem.code}`
  const until = resumableUntil === null ? '' : `  until ${resumableUntil}`
  return `${id}  ${filename}  ${formatBytes(storedBytes)} of ${formatBytes(sizeBytes ?? 0)}${until}`
}
