// Generated from contracts/agents/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { CallOptions, Transport } from '../../internal/transport.ts'
import { operations } from './operations.ts'
import type {
  AgentAssignmentRequest,
  AgentAssignmentResponse,
  AllocateResourcesQuery,
  AnalyticsResponse,
  AssignAgentQuery,
  CoordinateAgentsQuery,
  CoordinationRequest,
  CoordinationResponse,
  CreateTaskQuery,
  FlowOptimizationRequest,
  FlowOptimizationResponse,
  GetAgentAnalyticsQuery,
  GetFlowAnalyticsQuery,
  GetMemoryQuery,
  GetResourceAnalyticsQuery,
  GetTaskQuery,
  Health,
  MemoryRequest,
  MemoryResponse,
  OptimizeFlowQuery,
  ResourceAllocationRequest,
  ResourceAllocationResponse,
  Root,
  SearchMemoriesQuery,
  StoreMemoryQuery,
  TaskRequest,
  TaskResponse,
  UpdateTaskQuery,
} from './types.ts'

/** Options of operations where the server ignores an idempotency key: passing one would promise what it does not keep. */
export type UnkeyedCallOptions = Omit<CallOptions, 'idempotencyKey'>

/** Every operation of Nova agents, bound to a transport. */
export interface AgentsOperations {
  /**
   * Analytics of flows.
   *
   * The behavioral view of the engine. Nobody looks whether there is such a flow: an unknown id is answered like any
   * other, and the answer does not name it. Neither the id nor the domain changes what comes back. A caller that prefers
   * `text/event-stream` may be answered with a stream; that is an addition to the service, and a deployment without it
   * answers JSON.
   *
   * `GET /api/analytics/flows`. Needs an API key that holds `read`. Safe to repeat.
   *
   * Error codes: `authentication_error`, `authorization_error`, `rate_limit_exceeded`, `service_error`.
   */
  getFlowAnalytics(query?: GetFlowAnalyticsQuery, options?: UnkeyedCallOptions): Promise<AnalyticsResponse>

  /**
   * Analytics of resources.
   *
   * The predictive view of the engine. Nobody looks whether there is such a resource: an unknown id is answered like any
   * other, and the answer does not name it. Neither the id nor the domain changes what comes back. A caller that prefers
   * `text/event-stream` may be answered with a stream; that is an addition to the service, and a deployment without it
   * answers JSON.
   *
   * `GET /api/analytics/resources`. Needs an API key that holds `read`. Safe to repeat.
   *
   * Error codes: `authentication_error`, `authorization_error`, `rate_limit_exceeded`, `service_error`.
   */
  getResourceAnalytics(query?: GetResourceAnalyticsQuery, options?: UnkeyedCallOptions): Promise<AnalyticsResponse>

  /**
   * Analytics of agents.
   *
   * The behavioral view of the engine. Nobody looks whether there is such an agent: an unknown id is answered like any
   * other, and the answer does not name it. Neither the id nor the domain changes what comes back. A caller that prefers
   * `text/event-stream` may be answered with a stream; that is an addition to the service, and a deployment without it
   * answers JSON.
   *
   * `GET /api/analytics/agents`. Needs an API key that holds `read`. Safe to repeat.
   *
   * Error codes: `authentication_error`, `authorization_error`, `rate_limit_exceeded`, `service_error`.
   */
  getAgentAnalytics(query?: GetAgentAnalyticsQuery, options?: UnkeyedCallOptions): Promise<AnalyticsResponse>

  /**
   * Create a task.
   *
   * There is no key to repeat it under: repeating a lost call makes another task. Bundled orchestrators answer 400,
   * three seconds late, to a `domain` and to any `dependencies`.
   *
   * `POST /api/orchestration/tasks`. Needs an API key that holds `write`. Never repeated blindly: a lost answer leaves
   * open whether it took effect.
   *
   * Error codes: `validation_error`, `authentication_error`, `authorization_error`, `request_invalid`,
   * `rate_limit_exceeded`, `service_error`.
   */
  createTask(body: TaskRequest, query?: CreateTaskQuery, options?: UnkeyedCallOptions): Promise<TaskResponse>

  /**
   * Read a task.
   *
   * What the orchestrator knows of it. Bundled ones keep nothing, so what comes back need not be what was created.
   *
   * `GET /api/orchestration/tasks/{task_id}`. Needs an API key that holds `read`. Safe to repeat.
   *
   * Error codes: `validation_error`, `authentication_error`, `authorization_error`, `resource_not_found`,
   * `rate_limit_exceeded`, `service_error`.
   */
  getTask(task_id: string, query?: GetTaskQuery, options?: UnkeyedCallOptions): Promise<TaskResponse>

  /**
   * Replace a task.
   *
   * Takes the whole task, `type` included; there is no partial update. Nobody looks whether there is such a task, so an
   * unknown id is answered like a known one. A `domain` is answered as in `create_task`.
   *
   * `PUT /api/orchestration/tasks/{task_id}`. Needs an API key that holds `write`. Safe to repeat.
   *
   * Error codes: `validation_error`, `authentication_error`, `authorization_error`, `request_invalid`,
   * `rate_limit_exceeded`, `service_error`.
   */
  updateTask(task_id: string, body: TaskRequest, query?: UpdateTaskQuery, options?: UnkeyedCallOptions): Promise<TaskResponse>

  /**
   * Have agents work on a task together.
   *
   * Repeating a lost call coordinates once more. A `domain` is answered as in `create_task`.
   *
   * `POST /api/orchestration/agents/coordinate`. Needs an API key that holds `write`. Never repeated blindly: a lost
   * answer leaves open whether it took effect.
   *
   * Error codes: `validation_error`, `authentication_error`, `authorization_error`, `request_invalid`,
   * `rate_limit_exceeded`, `service_error`.
   */
  coordinateAgents(body: CoordinationRequest, query?: CoordinateAgentsQuery, options?: UnkeyedCallOptions): Promise<CoordinationResponse>

  /**
   * Give a task to an agent.
   *
   * The id in the path wins and is the one answered; the one in the body has to be there and is compared with nothing. A
   * `domain` is answered as in `create_task`.
   *
   * `POST /api/orchestration/agents/{agent_id}/assign`. Needs an API key that holds `write`. Never repeated blindly: a
   * lost answer leaves open whether it took effect.
   *
   * Error codes: `validation_error`, `authentication_error`, `authorization_error`, `request_invalid`,
   * `rate_limit_exceeded`, `service_error`.
   */
  assignAgent(agent_id: string, body: AgentAssignmentRequest, query?: AssignAgentQuery, options?: UnkeyedCallOptions): Promise<AgentAssignmentResponse>

  /**
   * Look for ways to improve a flow.
   *
   * The id in the path wins. Nothing is changed by it. The list is empty where no language model stands behind the
   * service, and nobody looks whether there is such a flow.
   *
   * `POST /api/orchestration/flows/{flow_id}/optimize`. Needs an API key that holds `write`. Never repeated blindly: a
   * lost answer leaves open whether it took effect.
   *
   * Error codes: `validation_error`, `authentication_error`, `authorization_error`, `request_invalid`,
   * `rate_limit_exceeded`, `service_error`.
   */
  optimizeFlow(flow_id: string, body: FlowOptimizationRequest, query?: OptimizeFlowQuery, options?: UnkeyedCallOptions): Promise<FlowOptimizationResponse>

  /**
   * Divide resources.
   *
   * The list is empty where no language model stands behind the service.
   *
   * `POST /api/orchestration/resources/allocate`. Needs an API key that holds `write`. Never repeated blindly: a lost
   * answer leaves open whether it took effect.
   *
   * Error codes: `validation_error`, `authentication_error`, `authorization_error`, `request_invalid`,
   * `rate_limit_exceeded`, `service_error`.
   */
  allocateResources(body: ResourceAllocationRequest, query?: AllocateResourcesQuery, options?: UnkeyedCallOptions): Promise<ResourceAllocationResponse>

  /**
   * Store a memory.
   *
   * Repeating a lost call may store it twice. The id can be null, and then the memory cannot be read by it. `type` is
   * not compared with the path: whatever it says, the content is stored. Bundled servers keep nothing.
   *
   * `POST /api/orchestration/memory/store`. Needs an API key that holds `write`. Never repeated blindly: a lost answer
   * leaves open whether it took effect.
   *
   * Error codes: `validation_error`, `authentication_error`, `authorization_error`, `request_invalid`,
   * `rate_limit_exceeded`, `service_error`.
   */
  storeMemory(body: MemoryRequest, query?: StoreMemoryQuery, options?: UnkeyedCallOptions): Promise<MemoryResponse>

  /**
   * Search memories.
   *
   * Needs `read`, though it is a POST. No limit, threshold, filter or order can be asked for: whoever wants one applies
   * it to what comes back.
   *
   * `POST /api/orchestration/memory/search`. Needs an API key that holds `read`. Safe to repeat.
   *
   * Error codes: `validation_error`, `authentication_error`, `authorization_error`, `request_invalid`,
   * `rate_limit_exceeded`, `service_error`.
   */
  searchMemories(body: MemoryRequest, query?: SearchMemoriesQuery, options?: UnkeyedCallOptions): Promise<MemoryResponse>

  /**
   * Read a memory.
   *
   * `store` and `search` are ids like any other here.
   *
   * `GET /api/orchestration/memory/{memory_id}`. Needs an API key that holds `read`. Safe to repeat.
   *
   * Error codes: `validation_error`, `authentication_error`, `authorization_error`, `resource_not_found`,
   * `rate_limit_exceeded`, `service_error`.
   */
  getMemory(memory_id: string, query?: GetMemoryQuery, options?: UnkeyedCallOptions): Promise<MemoryResponse>

  /**
   * Whether the process answers.
   *
   * Looks at nothing behind it. P5 wants a key and counts the call; others let anybody in and do not.
   *
   * `GET /health`. Needs an API key, where the server wants one. Safe to repeat.
   *
   * Error codes: `authentication_error`, `rate_limit_exceeded`.
   */
  getHealth(options?: UnkeyedCallOptions): Promise<Health>

  /**
   * What this is.
   *
   * Name, version, and where its own documentation is. P5 wants a key here, too.
   *
   * `GET /`. Needs an API key, where the server wants one. Safe to repeat.
   *
   * Error codes: `authentication_error`, `rate_limit_exceeded`.
   */
  getRoot(options?: UnkeyedCallOptions): Promise<Root>
}

/** All calls with their first argument filled in. Sends nothing by itself. */
export function bindAgentsOperations(transport: Transport): AgentsOperations {
  return {
    getFlowAnalytics: (query, options) => getFlowAnalytics(transport, query, options),
    getResourceAnalytics: (query, options) => getResourceAnalytics(transport, query, options),
    getAgentAnalytics: (query, options) => getAgentAnalytics(transport, query, options),
    createTask: (body, query, options) => createTask(transport, body, query, options),
    getTask: (task_id, query, options) => getTask(transport, task_id, query, options),
    updateTask: (task_id, body, query, options) => updateTask(transport, task_id, body, query, options),
    coordinateAgents: (body, query, options) => coordinateAgents(transport, body, query, options),
    assignAgent: (agent_id, body, query, options) => assignAgent(transport, agent_id, body, query, options),
    optimizeFlow: (flow_id, body, query, options) => optimizeFlow(transport, flow_id, body, query, options),
    allocateResources: (body, query, options) => allocateResources(transport, body, query, options),
    storeMemory: (body, query, options) => storeMemory(transport, body, query, options),
    searchMemories: (body, query, options) => searchMemories(transport, body, query, options),
    getMemory: (memory_id, query, options) => getMemory(transport, memory_id, query, options),
    getHealth: (options) => getHealth(transport, options),
    getRoot: (options) => getRoot(transport, options),
  }
}

/** {@link AgentsOperations.getFlowAnalytics} on a transport of your own. */
export function getFlowAnalytics(
  transport: Transport,
  query: GetFlowAnalyticsQuery = {},
  options?: UnkeyedCallOptions,
): Promise<AnalyticsResponse> {
  return transport.call(operations.getFlowAnalytics, { query }, options)
}

/** {@link AgentsOperations.getResourceAnalytics} on a transport of your own. */
export function getResourceAnalytics(
  transport: Transport,
  query: GetResourceAnalyticsQuery = {},
  options?: UnkeyedCallOptions,
): Promise<AnalyticsResponse> {
  return transport.call(operations.getResourceAnalytics, { query }, options)
}

/** {@link AgentsOperations.getAgentAnalytics} on a transport of your own. */
export function getAgentAnalytics(
  transport: Transport,
  query: GetAgentAnalyticsQuery = {},
  options?: UnkeyedCallOptions,
): Promise<AnalyticsResponse> {
  return transport.call(operations.getAgentAnalytics, { query }, options)
}

/** {@link AgentsOperations.createTask} on a transport of your own. */
export function createTask(
  transport: Transport,
  body: TaskRequest,
  query: CreateTaskQuery = {},
  options?: UnkeyedCallOptions,
): Promise<TaskResponse> {
  return transport.call(operations.createTask, { body, query }, options)
}

/** {@link AgentsOperations.getTask} on a transport of your own. */
export function getTask(
  transport: Transport,
  task_id: string,
  query: GetTaskQuery = {},
  options?: UnkeyedCallOptions,
): Promise<TaskResponse> {
  return transport.call(operations.getTask, { path: { task_id }, query }, options)
}

/** {@link AgentsOperations.updateTask} on a transport of your own. */
export function updateTask(
  transport: Transport,
  task_id: string,
  body: TaskRequest,
  query: UpdateTaskQuery = {},
  options?: UnkeyedCallOptions,
): Promise<TaskResponse> {
  return transport.call(operations.updateTask, { path: { task_id }, body, query }, options)
}

/** {@link AgentsOperations.coordinateAgents} on a transport of your own. */
export function coordinateAgents(
  transport: Transport,
  body: CoordinationRequest,
  query: CoordinateAgentsQuery = {},
  options?: UnkeyedCallOptions,
): Promise<CoordinationResponse> {
  return transport.call(operations.coordinateAgents, { body, query }, options)
}

/** {@link AgentsOperations.assignAgent} on a transport of your own. */
export function assignAgent(
  transport: Transport,
  agent_id: string,
  body: AgentAssignmentRequest,
  query: AssignAgentQuery = {},
  options?: UnkeyedCallOptions,
): Promise<AgentAssignmentResponse> {
  return transport.call(operations.assignAgent, { path: { agent_id }, body, query }, options)
}

/** {@link AgentsOperations.optimizeFlow} on a transport of your own. */
export function optimizeFlow(
  transport: Transport,
  flow_id: string,
  body: FlowOptimizationRequest,
  query: OptimizeFlowQuery = {},
  options?: UnkeyedCallOptions,
): Promise<FlowOptimizationResponse> {
  return transport.call(operations.optimizeFlow, { path: { flow_id }, body, query }, options)
}

/** {@link AgentsOperations.allocateResources} on a transport of your own. */
export function allocateResources(
  transport: Transport,
  body: ResourceAllocationRequest,
  query: AllocateResourcesQuery = {},
  options?: UnkeyedCallOptions,
): Promise<ResourceAllocationResponse> {
  return transport.call(operations.allocateResources, { body, query }, options)
}

/** {@link AgentsOperations.storeMemory} on a transport of your own. */
export function storeMemory(
  transport: Transport,
  body: MemoryRequest,
  query: StoreMemoryQuery = {},
  options?: UnkeyedCallOptions,
): Promise<MemoryResponse> {
  return transport.call(operations.storeMemory, { body, query }, options)
}

/** {@link AgentsOperations.searchMemories} on a transport of your own. */
export function searchMemories(
  transport: Transport,
  body: MemoryRequest,
  query: SearchMemoriesQuery = {},
  options?: UnkeyedCallOptions,
): Promise<MemoryResponse> {
  return transport.call(operations.searchMemories, { body, query }, options)
}

/** {@link AgentsOperations.getMemory} on a transport of your own. */
export function getMemory(
  transport: Transport,
  memory_id: string,
  query: GetMemoryQuery = {},
  options?: UnkeyedCallOptions,
): Promise<MemoryResponse> {
  return transport.call(operations.getMemory, { path: { memory_id }, query }, options)
}

/** {@link AgentsOperations.getHealth} on a transport of your own. */
export function getHealth(transport: Transport, options?: UnkeyedCallOptions): Promise<Health> {
  return transport.call(operations.getHealth, {}, options)
}

/** {@link AgentsOperations.getRoot} on a transport of your own. */
export function getRoot(transport: Transport, options?: UnkeyedCallOptions): Promise<Root> {
  return transport.call(operations.getRoot, {}, options)
}
