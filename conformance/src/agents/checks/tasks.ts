import type { AgentsCheck, AgentsContext } from '../agents-check.ts'
import { callLate, expected, refuse, succeed, wantEqual } from '../expect-answer.ts'
import { taskOf, validInputs } from '../operation-inputs.ts'
import { codeOf, formOf } from '../profile/error-form.ts'

/** Tasks: made, replaced and read. */
export const taskChecks: readonly AgentsCheck[] = [
  {
    id: 'tasks/create',
    title: 'A task that is created has an id and the status created, under 200; one sent again is another one.',
    operations: ['createTask'],
    async run(context: AgentsContext) {
      const body = taskOf(context.runId)
      const first = await succeed(context, 'createTask', { body })
      wantEqual(context, first.status, 'created', 'the status')
      context.want(first.task_id !== '', 'the id is not empty', first.task_id)
      const second = await succeed(context, 'createTask', { body })
      context.want(first.task_id !== second.task_id, 'the same task once more has another id', second.task_id)
    },
  },
  {
    id: 'tasks/update',
    title: 'A task that is replaced answers its id of the path and the status updated, also where nobody made it.',
    operations: ['updateTask'],
    async run(context: AgentsContext) {
      const { path = {}, body } = validInputs(context.runId).updateTask
      const own = { task_id: `${path['task_id']} with a blank` }
      const { task_id, status } = await succeed(context, 'updateTask', { path: own, body })
      wantEqual(context, [task_id, status], [own.task_id, 'updated'], 'what is answered')
    },
  },
  {
    id: 'tasks/state',
    title: 'Where tasks are kept, reading one says what was last written, and one that nobody made is 404.',
    operations: ['createTask', 'getTask', 'updateTask'],
    async run(context: AgentsContext) {
      const { facts, runId } = context
      const body = taskOf(runId)
      const { task_id } = await succeed(context, 'createTask', { body })
      const path = { task_id }
      const read = () => context.call('getTask', { path })
      const statusOf = (seen: { readonly json: unknown }) =>
        (seen.json as { readonly status?: unknown } | undefined)?.status
      const unknown = await callLate(context, 'getTask', { path: { task_id: `nobody-${runId}` } })
      const created = await read()
      await succeed(context, 'updateTask', { path, body })
      const updated = await read()
      const isKept = unknown.status === 404 || (statusOf(created) === 'created' && statusOf(updated) === 'updated')
      if (!isKept) {
        facts.notes.add('Keeps no tasks: answers about them are judged by their form.')
        context.skip('the target keeps no tasks')
      }
      wantEqual(context, [created.status, updated.status], [200, 200], 'the reads of a task that was created')
      // Some orchestrators take it further at once: then it is no longer what it was, either.
      context.want(
        statusOf(updated) !== 'created',
        'a task that was replaced does not read as just created',
        updated.text,
      )
      wantEqual(context, (created.json as { readonly task_id?: unknown }).task_id, task_id, 'the id')
      context.want(unknown.status === 404, 'a task that nobody made is 404', unknown.status)
      if (formOf(unknown) === 'cut_off' || expected(facts, 'errors', 'failureCodes') !== 'own') return
      wantEqual(context, codeOf(unknown), 'RESOURCE_NOT_FOUND', 'the code of a task that nobody made')
    },
  },
  {
    id: 'tasks/list',
    title: 'Where tasks can be listed, a list comes, in whatever order and form.',
    operations: ['listTasks'],
    async run(context: AgentsContext) {
      const { optional = [] } = context.facts.observed.surface ?? {}
      if (!optional.includes('listTasks')) context.skip('the target does not list tasks')
      await succeed(context, 'listTasks')
      await refuse(context, 'listTasks', { token: null }, 401)
      const { writeKey } = context.credentials
      if (writeKey !== undefined) await refuse(context, 'listTasks', { token: writeKey }, 403)
    },
  },
]
