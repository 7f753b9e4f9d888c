import type { TaskDraft } from '@nova/sdk/agents'
import { type Command, Option } from 'commander'
import { integerFrom, listOption } from '../parse-arguments.ts'
import { collectValue, type Values } from './parse-agents-arguments.ts'
import { readJsonObject } from './read-input.ts'

/** What a task is made of, as the command line says it. */
export interface TaskOptions {
  readonly parameter: Values
  readonly parameters?: string
  readonly priority?: number
  readonly deadline?: string
  readonly dependsOn: readonly string[]
}

/** An option of the form NAME=VALUE that may be given several times. */
export const valueOption = (flags: string, description: string) =>
  new Option(flags, description).argParser(collectValue).default({}, 'none')

export const priorityOption = () =>
  new Option('--priority <n>', 'from 1, the most urgent, to 5 (default: 1)').argParser(integerFrom(1, 5))

export function withTaskOptions(command: Command): Command {
  return command
    .addOption(valueOption('--parameter <name=value>', 'what the task needs, JSON or text; repeatable'))
    .option('--parameters <file>', 'the same as a JSON object in a file, - for what is piped in')
    .addOption(priorityOption())
    .option('--deadline <time>', 'until when, in a form of your own')
    .addOption(listOption('--depends-on <task>', 'id of a task that comes first'))
}

/** What belongs to no task but to the call. */
export interface DomainOptions {
  readonly domain?: string
}

export const taskDomainOption = () =>
  new Option('--domain <name>', 'domain of knowledge; many servers refuse one here, three seconds late')

/** A domain where one was given. */
export const inDomain = ({ domain }: DomainOptions): DomainOptions => (domain === undefined ? {} : { domain })

/** The task that is meant. */
export async function readTask(type: string, options: TaskOptions): Promise<TaskDraft> {
  const { parameter, parameters, priority, deadline, dependsOn } = options
  const fromFile = parameters === undefined ? {} : await readJsonObject(parameters, '--parameters')
  return {
    type,
    parameters: { ...fromFile, ...parameter },
    ...(priority === undefined ? {} : { priority }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(dependsOn.length === 0 ? {} : { dependencies: [...dependsOn] }),
  }
}
