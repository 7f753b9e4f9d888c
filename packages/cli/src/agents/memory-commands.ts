import { type Command, Option } from 'commander'
import { runCommand } from '../run-command.ts'
import { withAgentsConnection } from './agents-connection.ts'
import { describeHeld } from './describe-memory.ts'
import { describeConsolidated, describeForgotten } from './describe-outcome.ts'
import { memoryDomainOption } from './memory-options.ts'
import { withMemory } from './open-memory.ts'
import { parseId } from './parse-agents-arguments.ts'

/** `get`, `forget` and `consolidate`. */
export function addMemoryCommands(agents: Command): void {
  addGetCommand(agents)
  addForgetCommand(agents)
  addConsolidateCommand(agents)
}

function addGetCommand(agents: Command): void {
  withAgentsConnection(
    agents
      .command('get')
      .argument('<id>', 'id of a memory, as `remember` prints it', parseId)
      .description('one memory by its id')
      .addOption(memoryDomainOption())
      .addHelpText('after', '\nEnds with 4 when nobody knows it.\n\nExample:\n  nova agents get mem_1a2b3c4d'),
  ).action((id: string, { domain }: { readonly domain?: string }, self: Command) =>
    runCommand(self, (context) =>
      withMemory(self, context, async (memory) => {
        const { output, signal } = context
        const held = await memory.get(id, { signal, missing: 'throw', ...(domain === undefined ? {} : { domain }) })
        if (held) output.result(describeHeld(id, held), held)
        return undefined
      }),
    ),
  )
}

/** What `remember` prints for a memory without an id, and `outbox list` for those that wait. */
const isKey = (text: string) => /^[0-9a-f]{64}$/.test(text)

function addForgetCommand(agents: Command): void {
  withAgentsConnection(
    agents
      .command('forget')
      .argument('<id>', 'id or key of a memory', parseId)
      .description('hide a memory: no version of the service can delete one, and the result says so')
      .option('--local', 'tell only this machine, not others that use the same service')
      .addHelpText(
        'after',
        '\nExamples:\n  nova agents forget mem_1a2b3c4d\n  nova agents forget mem_1a2b3c4d --local',
      ),
  ).action((id: string, { local = false }: { readonly local?: boolean }, self: Command) =>
    runCommand(self, (context) =>
      withMemory(self, context, async (memory) => {
        const { output, signal } = context
        const reference = isKey(id) ? { key: id, id: null } : id
        const forgotten = await memory.forget(reference, { signal, tombstone: local ? 'local' : 'shared' })
        output.result(describeForgotten(forgotten), forgotten)
        return undefined
      }),
    ),
  )
}

interface ConsolidateCommandOptions {
  readonly where?: 'auto' | 'server' | 'client'
  readonly force?: boolean
}

function addConsolidateCommand(agents: Command): void {
  withAgentsConnection(
    agents
      .command('consolidate')
      .description('make knowledge of experiences: by the service where its version can, else on this machine')
      .addOption(new Option('--where <side>', 'who does it (default: auto)').choices(['auto', 'server', 'client']))
      .option('--force', 'also when it is not due')
      .addHelpText(
        'after',
        [
          '',
          'It is due five minutes after the last time, at ten experiences, or at one of importance 0.8.',
          '',
          'Examples:',
          '  nova agents consolidate',
          '  nova agents consolidate --force --where client',
        ].join('\n'),
      ),
  ).action(({ where, force }: ConsolidateCommandOptions, self: Command) =>
    runCommand(self, (context) =>
      withMemory(self, context, async (memory) => {
        const { output, signal } = context
        const done = await memory.consolidate({
          signal,
          ...(where === undefined ? {} : { where }),
          ...(force === undefined ? {} : { force }),
        })
        output.result(describeConsolidated(done), done)
        return undefined
      }),
    ),
  )
}
