import { createTask, openOptionalOperations, waitForTask } from '@nova/sdk/agents'
import { profiles } from '@nova/sdk/agents/contract'
import type { Command } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { listOption } from '../parse-arguments.ts'
import { runCommand } from '../run-command.ts'
import { withAgentsConnection } from './agents-connection.ts'
import { describeHistory, describeTask, describeTasks, exitCodeOfTask } from './describe-task.ts'
import { parseId, parseInterval } from './parse-agents-arguments.ts'
import {
  type DomainOptions,
  inDomain,
  readTask,
  type TaskOptions,
  taskDomainOption,
  withTaskOptions,
} from './task-options.ts'
import { withClient } from './with-client.ts'

export function addTasksCommand(agents: Command): void {
  const tasks = agents
    .command('tasks')
    .description('tasks: create, read, replace, wait for, list')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  nova agents tasks create analysis --parameter depth=2 --priority 2',
        '  nova agents tasks wait task-1 --until completed --timeout 10m',
      ].join('\n'),
    )
  addCreateCommand(tasks)
  addGetCommand(tasks)
  addUpdateCommand(tasks)
  addWaitCommand(tasks)
  addListCommand(tasks)
}

function addCreateCommand(tasks: Command): void {
  withAgentsConnection(
    withTaskOptions(
      tasks
        .command('create')
        .argument('<type>', 'what kind of task, in your own words')
        .description('create a task and print its id')
        .addOption(taskDomainOption()),
    ).addHelpText(
      'after',
      [
        '',
        'Not repeated when no answer came: there may be a task then, and the failure says so.',
        '',
        'Examples:',
        '  nova agents tasks create analysis --parameter depth=2 --priority 2',
        '  ID=$(nova agents tasks create report --parameters report.json)',
      ].join('\n'),
    ),
  ).action((type: string, options: TaskOptions & DomainOptions, self: Command) =>
    runCommand(self, (context) =>
      withClient(self, context, async (client) => {
        const draft = { ...(await readTask(type, options)), ...inDomain(options) }
        const task = await createTask(client, draft, { signal: context.signal })
        context.output.result(task.task_id, task)
        return undefined
      }),
    ),
  )
}

function addGetCommand(tasks: Command): void {
  withAgentsConnection(
    tasks
      .command('get')
      .argument('<id>', 'id of a task', parseId)
      .description('a task as the service has it')
      .addOption(taskDomainOption())
      .addHelpText('after', '\nExample:\n  nova agents tasks get task-1'),
  ).action((id: string, options: DomainOptions, self: Command) =>
    runCommand(self, (context) =>
      withClient(self, context, async (client) => {
        const task = await client.getTask(id, inDomain(options), { signal: context.signal })
        context.output.result(describeTask(task), task)
        return undefined
      }),
    ),
  )
}

function addUpdateCommand(tasks: Command): void {
  withAgentsConnection(
    withTaskOptions(
      tasks
        .command('update')
        .argument('<id>', 'id of a task', parseId)
        .argument('<type>', 'its type, also where it stays the same')
        .description('replace a task: what is not given is taken away, and nobody looks whether there is one')
        .addOption(taskDomainOption()),
    ).addHelpText('after', '\nExample:\n  nova agents tasks update task-1 analysis --parameter depth=3'),
  ).action((id: string, type: string, options: TaskOptions & DomainOptions, self: Command) =>
    runCommand(self, (context) =>
      withClient(self, context, async (client) => {
        const { parameters = {}, ...draft } = await readTask(type, options)
        const task = await client.updateTask(id, { ...draft, parameters }, inDomain(options), {
          signal: context.signal,
        })
        context.output.result(describeTask(task), task)
        return undefined
      }),
    ),
  )
}

interface WaitOptions extends DomainOptions {
  readonly until: readonly string[]
  readonly timeout?: number
  readonly stallAfter?: number
  readonly poll?: number
}

function addWaitCommand(tasks: Command): void {
  withAgentsConnection(
    tasks
      .command('wait')
      .argument('<id>', 'id of a task', parseId)
      .description('wait until a task has come to an end, and show what it goes through')
      .addOption(listOption('--until <status>', 'what to wait for', 'words for an end'))
      .option('--timeout <time>', 'stop waiting after so long (default: 10m); the task goes on', parseInterval)
      .option('--stall-after <time>', 'give up when nothing has changed for so long', parseInterval)
      .option('--poll <time>', 'least time between two looks, each of which costs quota (default: 2s)', parseInterval)
      .addOption(taskDomainOption())
      .addHelpText(
        'after',
        [
          '',
          'Ends with 0 when it came to a good end, 1 when it failed or was cancelled, 75 when time is up, 7 when it stands',
          'still. Statuses are open text: --until names others. A status that is asked for is a good end.',
          '',
          'Examples:',
          '  nova agents tasks wait task-1',
          '  nova agents tasks wait task-1 --until completed --until blocked --timeout 1h',
        ].join('\n'),
      ),
  ).action((id: string, options: WaitOptions, self: Command) =>
    runCommand(
      self,
      (context) =>
        withClient(self, context, async (client) => {
          const { output, signal } = context
          const { until, timeout, stallAfter, poll } = options
          const beganMs = Date.now()
          let seen: string | null = null
          const { task, history } = await waitForTask(client, id, {
            signal,
            ...inDomain(options),
            ...(until.length === 0 ? {} : { until }),
            ...(timeout === undefined ? {} : { timeoutMs: timeout }),
            ...(stallAfter === undefined ? {} : { stallTimeoutMs: stallAfter }),
            ...(poll === undefined ? {} : { minIntervalMs: poll, maxIntervalMs: Math.max(poll, 30_000) }),
            onObservation({ status }) {
              const isNews = status !== seen
              seen = status
              output.board(() => [describeWait(id, status, Date.now() - beganMs)], {
                text: isNews ? `${id} ${status}` : null,
                data: { status },
              })
            },
          })
          output.result([describeTask(task), `history  ${describeHistory(history)}`].join('\n'), { ...task, history })
          return exitCodeOfTask(task.status, until)
        }),
      { afterInterrupt: 'The task goes on; the same command takes the waiting up again.' },
    ),
  )
}

const describeWait = (id: string, status: string, ms: number) =>
  `${id} ${status}, waiting for ${Math.floor(ms / 1000)}s`

function addListCommand(tasks: Command): void {
  withAgentsConnection(
    tasks
      .command('list')
      .description('all tasks, where the version of the service has such a list')
      .addOption(taskDomainOption())
      .addHelpText('after', '\nVersions P1 to P5 have it.\n\nExample:\n  nova agents tasks list --json'),
  ).action((options: DomainOptions, self: Command) =>
    runCommand(self, (context) =>
      withClient(self, context, async (client) => {
        const optional: readonly string[] = profiles[client.profile].surface.optional
        if (!optional.includes('listTasks'))
          throw new CommandFailure(
            `Servers of version ${client.profile} do not list their tasks.`,
            exitCodes.failed.code,
            '--profile says which version it is; P1 to P5 list theirs.',
          )
        const list = await openOptionalOperations(client).listTasks(inDomain(options), { signal: context.signal })
        context.output.result(describeTasks(list.tasks), list.tasks)
        return undefined
      }),
    ),
  )
}
