import { type ControlSwitches, defineSwitch } from '../engine/control-switch.ts'
import type { AgentsHandle } from './agents-handle.ts'
import type { Engine } from './engine/analyse.ts'
import type { ModelAnswer } from './engine/analysis.ts'
import { isObject } from './engine/keep-known.ts'

/** What an {@link AgentsHandle} offers tests in the same process, for programs that only have an address. */
export function agentsSwitches(agents: AgentsHandle): ControlSwitches {
  return {
    reset: defineSwitch({}, () => agents.reset()),
    restart: defineSwitch({}, () => agents.restart()),
    reset_quota: defineSwitch({}, () => agents.resetQuota()),
    count_quota: defineSwitch({ key: 'string' }, ({ key }) => ({ used: agents.usedQuota(key) })),
    set_backend_up: defineSwitch({ is_up: 'boolean' }, ({ is_up }) => agents.setBackendUp(is_up)),
    set_engine: defineSwitch({ engine: 'string' }, ({ engine }) => agents.setEngine(requireEngine(engine))),
    set_model_answer: defineSwitch({ answer: 'object' }, ({ answer }) => agents.setEngine(requireModelAnswer(answer))),
    set_live_analytics: defineSwitch({ is_live: 'boolean' }, ({ is_live }) => agents.setLiveAnalytics(is_live)),
    fail_next: defineSwitch(
      { operation: 'string', attempts: 'number', takes_effect: 'boolean' },
      ({ operation, attempts, takes_effect }) => agents.failNext(operation, { attempts, takesEffect: takes_effect }),
    ),
    count_attempts: defineSwitch({ operation: 'string' }, ({ operation }) => ({
      attempts: agents.attempts(operation),
    })),
    list_memories: defineSwitch({}, () => ({ memories: agents.memories() })),
    list_tasks: defineSwitch({}, () => ({ tasks: agents.tasks() })),
    set_task_status: defineSwitch({ task_id: 'string', status: 'string' }, ({ task_id, status }) => ({
      is_known: agents.setTaskStatus(task_id, status),
    })),
    drop_sockets: defineSwitch({}, () => ({ dropped: agents.dropSockets() })),
  }
}

function requireEngine(name: string): Engine {
  if (name !== 'rules' && name !== 'silent_model' && name !== 'unreachable_model')
    throw new Error(`engine has to be rules, silent_model or unreachable_model, not ${name}`)
  return name
}

function requireModelAnswer(given: Readonly<Record<string, unknown>>): ModelAnswer {
  const { type = 'unknown', analytics = {}, insights = [], ...strangers } = given
  const isAnswer =
    typeof type === 'string' && isObject(analytics) && Array.isArray(insights) && insights.every(isObject)
  if (!isAnswer || Object.keys(strangers).length > 0)
    throw new Error('answer has to be { type?, analytics?, insights? }: a text, an object and a list of objects')
  return { type, analytics, insights }
}
