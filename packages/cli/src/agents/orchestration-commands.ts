import { allocate, assign, coordinate, optimizeFlow } from '@nova/sdk/agents'
import { profiles } from '@nova/sdk/agents/contract'
import type { Command } from 'commander'
import { columns } from '../columns.ts'
import { UsageError } from '../command-failure.ts'
import { listOption } from '../parse-arguments.ts'
import { runCommand } from '../run-command.ts'
import { withAgentsConnection } from './agents-connection.ts'
import { parseId, type Values } from './parse-agents-arguments.ts'
import { readJsonObject } from './read-input.ts'
import {
  type DomainOptions,
  inDomain,
  priorityOption,
  readTask,
  type TaskOptions,
  taskDomainOption,
  valueOption,
  withTaskOptions,
} from './task-options.ts'
import { withClient } from './with-client.ts'

/** `coordinate`, `assign`, `optimize` and `allocate`. */
export function addOrchestrationCommands(agents: Command): void {
  addCoordinateCommand(agents)
  addAssignCommand(agents)
  addOptimizeCommand(agents)
  addAllocateCommand(agents)
}

interface Constrained extends DomainOptions {
  readonly constraint: Values
}

const constraintOption = () => valueOption('--constraint <name=value>', 'what has to be kept to; repeatable')
const constraintsOf = ({ constraint }: Constrained) =>
  Object.keys(constraint).length === 0 ? {} : { constraints: constraint }

interface CoordinateOptions extends TaskOptions, Constrained {
  readonly agent: readonly string[]
  readonly strategy?: string
}

function addCoordinateCommand(agents: Command): void {
  withAgentsConnection(
    withTaskOptions(
      agents
        .command('coordinate')
        .argument('<type>', 'type of the task')
        .description('have agents work on a task together')
        .addOption(listOption('--agent <id>', 'who, at least one'))
        .option('--strategy <json|text>', 'how: a text up to P2, a JSON object from P3 on'),
    )
      .addOption(constraintOption())
      .addOption(taskDomainOption())
      .addHelpText(
        'after',
        '\nExample:\n  nova agents coordinate report --agent reader --agent writer --strategy \'{"mode":"sequential"}\'',
      ),
  ).action((type: string, options: CoordinateOptions, self: Command) =>
    runCommand(self, (context) =>
      withClient(self, context, async (client) => {
        if (options.agent.length === 0) throw new UsageError('Nobody to coordinate.', 'Give --agent ID, several times.')
        const { strategy } = options
        const kind = profiles[client.profile].requests?.strategy
        const done = await coordinate(
          client,
          {
            agents: [...options.agent],
            task: await readTask(type, options),
            ...(strategy === undefined ? {} : { strategy: readStrategy(strategy, kind) }),
            ...constraintsOf(options),
            ...inDomain(options),
          },
          { signal: context.signal },
        )
        context.output.result(`${done.status} ${done.coordination_id}`, done)
        return undefined
      }),
    ),
  )
}

/** An object where the version wants one; what is none is refused before it is sent, with what is wanted. */
function readStrategy(text: string, kind: 'text' | 'object' | undefined): string | Record<string, unknown> {
  if (kind === 'text') return text
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Said below.
  }
  throw new UsageError(
    'The strategy is no JSON object.',
    'Give one such as {"mode":"sequential"}: P3 and later want it.',
  )
}

function addAssignCommand(agents: Command): void {
  withAgentsConnection(
    withTaskOptions(
      agents
        .command('assign')
        .argument('<agent>', 'id of an agent', parseId)
        .argument('<type>', 'type of the task')
        .description('give a task to an agent'),
    )
      .addOption(constraintOption())
      .addOption(taskDomainOption())
      .addHelpText('after', '\nExample:\n  nova agents assign writer report --parameter pages=3'),
  ).action((agent: string, type: string, options: TaskOptions & Constrained, self: Command) =>
    runCommand(self, (context) =>
      withClient(self, context, async (client) => {
        const assignment = { task: await readTask(type, options), ...constraintsOf(options), ...inDomain(options) }
        const done = await assign(client, agent, assignment, { signal: context.signal })
        context.output.result(`${done.status} ${done.agent_id}`, done)
        return undefined
      }),
    ),
  )
}

interface OptimizeOptions extends Constrained {
  readonly parameter: Values
}

function addOptimizeCommand(agents: Command): void {
  withAgentsConnection(
    agents
      .command('optimize')
      .argument('<flow>', 'id of a flow', parseId)
      .description('what could be better about a flow; mostly the service finds nothing')
      .addOption(valueOption('--parameter <name=value>', 'what is known of it, JSON or text; repeatable'))
      .addOption(constraintOption())
      .addOption(taskDomainOption())
      .addHelpText('after', '\nExample:\n  nova agents optimize checkout --parameter patterns=\'["nightly"]\''),
  ).action((flow: string, options: OptimizeOptions, self: Command) =>
    runCommand(self, (context) =>
      withClient(self, context, async (client) => {
        const facts = { parameters: options.parameter, ...constraintsOf(options), ...inDomain(options) }
        const done = await optimizeFlow(client, flow, facts, { signal: context.signal })
        const rows = done.optimizations.map(({ type, description, confidence }) => [
          type ?? 'any',
          confidence.toFixed(2),
          description ?? '',
        ])
        context.output.result(columns(rows).join('\n') || 'Nothing.', done)
        return undefined
      }),
    ),
  )
}

interface AllocateOptions extends Constrained {
  readonly resource: Values
  readonly resources?: string
  readonly priority?: number
}

function addAllocateCommand(agents: Command): void {
  withAgentsConnection(
    agents
      .command('allocate')
      .description('have resources shared out; mostly the service gives no shares')
      .addOption(
        valueOption('--resource <name=json|capacity>', 'a resource, as a JSON object or its capacity; repeatable'),
      )
      .option('--resources <file>', 'the same as a JSON object in a file, - for what is piped in')
      .addOption(priorityOption())
      .addOption(constraintOption())
      .addOption(taskDomainOption())
      .addHelpText('after', '\nExample:\n  nova agents allocate --resource gpu=2 --resource cpu=\'{"capacity":16}\''),
  ).action((options: AllocateOptions, self: Command) =>
    runCommand(self, (context) =>
      withClient(self, context, async (client) => {
        const { resource, resources, priority } = options
        const fromFile = resources === undefined ? {} : await readJsonObject(resources, '--resources')
        const wish = {
          resources: readResources({ ...fromFile, ...resource }),
          ...(priority === undefined ? {} : { priority }),
          ...constraintsOf(options),
          ...inDomain(options),
        }
        const done = await allocate(client, wish, { signal: context.signal })
        const rows = done.allocations.map(({ resource_id, allocation, confidence }) => [
          resource_id ?? 'one of them',
          String(allocation),
          confidence.toFixed(2),
        ])
        context.output.result(columns(rows).join('\n') || 'Nothing.', done)
        return undefined
      }),
    ),
  )
}

/** Resources by name. A bare number is a capacity. */
export function readResources(given: Values): Record<string, Record<string, unknown>> {
  const resources = Object.entries(given).map(([name, value]) => {
    if (typeof value === 'number') return [name, { capacity: value }]
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return [name, value]
    throw new UsageError(`Resource ${name} is neither a number nor a JSON object.`, 'Write --resource gpu=2.')
  })
  if (resources.length === 0) throw new UsageError('No resource given.', 'Write --resource gpu=2, or --resources FILE.')
  return Object.fromEntries(resources) as Record<string, Record<string, unknown>>
}
