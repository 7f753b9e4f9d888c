import {
  type AgentsAnswer,
  type AgentsCall,
  type AgentsContext,
  type AgentsHandler,
  BackendFailed,
  CallFailed,
} from '../context.ts'
import { failures } from '../failures/failure.ts'
import { timestampOf } from '../http/answer-json.ts'
import { orchestrateWork, readTask } from '../orchestration/orchestration.ts'
import { refuseWork } from '../tasks/refuse-work.ts'
import type { TaskRecord } from '../tasks/task-book.ts'

/** Tasks, coordinations and assignments. */
export function taskHandlers(context: AgentsContext): Readonly<Record<string, AgentsHandler>> {
  const { tasks, settings, clock, random, has } = context
  const stampOptions = { clock, has, zoneOffsetMinutes: settings.zoneOffsetMinutes }

  /** The orchestrator that comes with the service fails on some of what the contract allows. */
  function lookAt(task: unknown, { query }: AgentsCall): void {
    if (!settings.bundledOrchestrator) return
    const { dependencies } = task as { readonly dependencies?: unknown }
    const reason = refuseWork({ dependencies, domain: query.get('domain') })
    if (reason !== null) throw new BackendFailed(reason)
  }

  const word = (status: string) => (has('agents-status-words') ? 'success' : status)
  const domainOf = ({ query }: AgentsCall) => query.get('domain') || null
  const asOrchestrated = ({ taskId, status, writtenAtMs }: TaskRecord) =>
    readTask({
      taskId,
      status,
      timestamp: String(timestampOf({ ...stampOptions, clock: { now: () => writtenAtMs } })),
    })

  function create(call: AgentsCall): AgentsAnswer {
    lookAt(call.body, call)
    const { taskId } = tasks.create(call.body, domainOf(call), clock.now())
    return {
      task_id: has('agents-task-id-number') ? random.below(1_000_000) : taskId,
      status: word('created'),
      ...orchestrateWork(),
    }
  }

  function read({ path }: AgentsCall): AgentsAnswer {
    const taskId = path['task_id'] ?? ''
    const task = tasks.get(taskId, clock.now())
    if (task === null && has('agents-task-unknown-200'))
      return { task_id: taskId, status: 'created', ...orchestrateWork() }
    if (task === null) throw new CallFailed(failures.notFound(`Task ${taskId} not found`))
    return { task_id: taskId, status: task.status, ...asOrchestrated(task) }
  }

  function update(call: AgentsCall): AgentsAnswer {
    const taskId = call.path['task_id'] ?? ''
    lookAt(call.body, call)
    if (has('agents-update-unknown-404') && tasks.get(taskId, clock.now()) === null)
      throw new CallFailed(failures.notFound(`Task ${taskId} not found`))
    if (!has('agents-update-lost')) tasks.put(taskId, call.body, domainOf(call), clock.now())
    return { task_id: taskId, status: word('updated'), ...orchestrateWork() }
  }

  function coordinate(call: AgentsCall): AgentsAnswer {
    lookAt(call.body['task'], call)
    return { coordination_id: `coordination_${random.hex(12)}`, status: word('coordinated'), ...orchestrateWork() }
  }

  function assign(call: AgentsCall): AgentsAnswer {
    lookAt(call.body['task'], call)
    const agentId = has('agents-assigned-body-wins') ? call.body['agent_id'] : call.path['agent_id']
    return { agent_id: agentId, status: word('assigned'), ...orchestrateWork() }
  }

  const list = (): AgentsAnswer => ({
    tasks: tasks
      .all(clock.now())
      .map((task) => ({ type: task.request['type'], ...asOrchestrated(task).orchestration })),
  })

  return {
    createTask: create,
    getTask: read,
    updateTask: update,
    coordinateAgents: coordinate,
    assignAgent: assign,
    listTasks: list,
  }
}
