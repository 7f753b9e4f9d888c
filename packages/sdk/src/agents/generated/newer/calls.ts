// Generated from contracts/agents/newer.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { CallOptions, Transport } from '../../../internal/transport.ts'
import { operations } from './operations.ts'
import type {
  ApprovedTask,
  Consolidation,
  CreateThread,
  CreateThreadQuery,
  CreatedThread,
  FoundMemories,
  GetThreadQuery,
  ListTasksQuery,
  ParseRequest,
  ParsedText,
  PostMessage,
  PostedMessage,
  ProposeTask,
  ProposedTask,
  QueriedMemories,
  QueryMemoriesM2,
  SearchMemoriesM1Query,
  SearchMemoriesNQuery,
  Status,
  StoreMemoryM,
  StoreMemoryN,
  StoredMemoryM,
  StoredMemoryN,
  TaskList,
  Thread,
} from './types.ts'

/** Options of operations where the server ignores an idempotency key: passing one would promise what it does not keep. */
export type UnkeyedCallOptions = Omit<CallOptions, 'idempotencyKey'>

/** Every operation of Nova agents, what only some servers have, bound to a transport. */
export interface AgentsNewerOperations {
  /**
   * List tasks.
   *
   * P1 to P5. All of them, in no order and without pages. Bundled orchestrators keep none, so their list is empty.
   * Unlike other operations it is tried once.
   *
   * `GET /api/orchestration/tasks`. Needs an API key that holds `read`. Safe to repeat.
   *
   * Error codes: `authentication_error`, `authorization_error`, `rate_limit_exceeded`, `service_error`.
   */
  listTasks(query?: ListTasksQuery, options?: UnkeyedCallOptions): Promise<TaskList>

  /**
   * Take a text apart.
   *
   * P2 to P5, and M2, where `read` is enough. A language model has to stand behind the service.
   *
   * `POST /api/analytics/parse`. Needs an API key that holds `write`. Safe to repeat.
   *
   * Error codes: `validation_error`, `authentication_error`, `authorization_error`, `request_invalid`,
   * `rate_limit_exceeded`, `service_error`.
   */
  parseText(body: ParseRequest, options?: UnkeyedCallOptions): Promise<ParsedText>

  /**
   * Store a memory (M1, M2).
   *
   * The path of P0 in another meaning. `content` is text in M2. Repeating a lost call may store it twice.
   *
   * `POST /api/orchestration/memory/store`. Needs an API key. Never repeated blindly: a lost answer leaves open whether
   * it took effect.
   *
   * Error codes: `authentication_error`, `authorization_error`, `request_invalid`, `rate_limit_exceeded`,
   * `service_error`.
   */
  storeMemoryM(body: StoreMemoryM, options?: UnkeyedCallOptions): Promise<StoredMemoryM>

  /**
   * Search memories (M1).
   *
   * A GET here, and a POST in P0.
   *
   * `GET /api/orchestration/memory/search`. Needs an API key that holds `read`. Safe to repeat.
   *
   * Error codes: `authentication_error`, `authorization_error`, `request_invalid`, `rate_limit_exceeded`,
   * `service_error`.
   */
  searchMemoriesM1(query: SearchMemoriesM1Query, options?: UnkeyedCallOptions): Promise<FoundMemories>

  /**
   * Search memories (M2).
   *
   * Asks for a key and no permission.
   *
   * `POST /api/orchestration/memory/query`. Needs an API key. Safe to repeat.
   *
   * Error codes: `authentication_error`, `request_invalid`, `rate_limit_exceeded`, `service_error`.
   */
  queryMemoriesM2(body: QueryMemoriesM2, options?: UnkeyedCallOptions): Promise<QueriedMemories>

  /**
   * Consolidate memories (M1).
   *
   * Acts, though it is a GET: what was experienced becomes what is known.
   *
   * `GET /api/orchestration/memory/consolidate`. Needs an API key that holds `read`, `write`. Never repeated blindly: a
   * lost answer leaves open whether it took effect.
   *
   * Error codes: `authentication_error`, `authorization_error`, `rate_limit_exceeded`, `service_error`.
   */
  consolidateMemoriesM1(options?: UnkeyedCallOptions): Promise<Consolidation>

  /**
   * Consolidate memories (M2).
   *
   * Asks for a key and no permission. The count is always 1.
   *
   * `POST /api/orchestration/memory/consolidate`. Needs an API key. Never repeated blindly: a lost answer leaves open
   * whether it took effect.
   *
   * Error codes: `authentication_error`, `rate_limit_exceeded`, `service_error`.
   */
  consolidateMemoriesM2(options?: UnkeyedCallOptions): Promise<Consolidation>

  /**
   * Store a memory (N).
   *
   * Repeating a lost call may store it twice.
   *
   * `POST /api/memory/store`. Needs an API key that holds `read`, `write`. Never repeated blindly: a lost answer leaves
   * open whether it took effect.
   *
   * Error codes: `authentication_error`, `authorization_error`, `request_invalid`, `rate_limit_exceeded`,
   * `service_error`.
   */
  storeMemoryN(body: StoreMemoryN, options?: UnkeyedCallOptions): Promise<StoredMemoryN>

  /**
   * Search memories (N).
   *
   * Give both of `domain` and `memory_type`, or neither: with one of them the service fails.
   *
   * `GET /api/memory/search`. Needs an API key that holds `read`. Safe to repeat.
   *
   * Error codes: `authentication_error`, `authorization_error`, `request_invalid`, `rate_limit_exceeded`,
   * `service_error`.
   */
  searchMemoriesN(query: SearchMemoriesNQuery, options?: UnkeyedCallOptions): Promise<FoundMemories>

  /**
   * Consolidate memories (N).
   *
   * Acts, though it is a GET. It counts what was tried, not what succeeded, and prunes nothing. A list of ids would have
   * to travel in the body of a GET, which many clients and servers drop; so it is not described.
   *
   * `GET /api/memory/consolidate`. Needs an API key that holds `read`, `write`. Never repeated blindly: a lost answer
   * leaves open whether it took effect.
   *
   * Error codes: `authentication_error`, `authorization_error`, `rate_limit_exceeded`, `service_error`.
   */
  consolidateMemoriesN(options?: UnkeyedCallOptions): Promise<Consolidation>

  /**
   * Begin a conversation.
   *
   * N. Repeating a lost call begins another one.
   *
   * `POST /api/threads`. Needs an API key that holds `read`, `write`. Never repeated blindly: a lost answer leaves open
   * whether it took effect.
   *
   * Error codes: `authentication_error`, `authorization_error`, `request_invalid`, `rate_limit_exceeded`,
   * `service_error`.
   */
  createThread(body: CreateThread, query?: CreateThreadQuery, options?: UnkeyedCallOptions): Promise<CreatedThread>

  /**
   * Read a conversation.
   *
   * N. The whole of it: pages can be asked for and are not made. The ids `nova-team`, `nova`, `system-logs` and
   * `agent-communication` stand for fixed conversations.
   *
   * `GET /api/threads/{thread_id}`. Needs an API key that holds `read`. Safe to repeat.
   *
   * Error codes: `authentication_error`, `authorization_error`, `request_invalid`, `rate_limit_exceeded`,
   * `service_error`.
   */
  getThread(thread_id: string, query?: GetThreadQuery, options?: UnkeyedCallOptions): Promise<Thread>

  /**
   * Say something.
   *
   * N. Repeating a lost call says it twice.
   *
   * `POST /api/threads/{thread_id}/message`. Needs an API key that holds `read`, `write`. Never repeated blindly: a lost
   * answer leaves open whether it took effect.
   *
   * Error codes: `authentication_error`, `authorization_error`, `request_invalid`, `rate_limit_exceeded`,
   * `service_error`.
   */
  postThreadMessage(thread_id: string, body: PostMessage, options?: UnkeyedCallOptions): Promise<PostedMessage>

  /**
   * Propose a task.
   *
   * M1 and N. Repeating a lost call proposes it twice.
   *
   * `POST /api/tasks/propose`. Needs an API key that holds `read`, `write`. Never repeated blindly: a lost answer leaves
   * open whether it took effect.
   *
   * Error codes: `authentication_error`, `authorization_error`, `request_invalid`, `rate_limit_exceeded`,
   * `service_error`.
   */
  proposeTask(body: ProposeTask, options?: UnkeyedCallOptions): Promise<ProposedTask>

  /**
   * Approve a task.
   *
   * M1 and N. A conversation is begun for it, with each call another one. Nobody looks whether there is such a proposal.
   *
   * `POST /api/tasks/{task_id}/approve`. Needs an API key that holds `read`, `write`. Never repeated blindly: a lost
   * answer leaves open whether it took effect.
   *
   * Error codes: `authentication_error`, `authorization_error`, `request_invalid`, `rate_limit_exceeded`,
   * `service_error`.
   */
  approveTask(task_id: string, options?: UnkeyedCallOptions): Promise<ApprovedTask>

  /**
   * Whether the process answers.
   *
   * M3 and N; it takes the place of `/health`. Looks at nothing behind it.
   *
   * `GET /api/status`. Needs an API key. Safe to repeat.
   *
   * Error codes: `authentication_error`, `authorization_error`, `rate_limit_exceeded`.
   */
  getStatus(options?: UnkeyedCallOptions): Promise<Status>
}

/** All calls with their first argument filled in. Sends nothing by itself. */
export function bindAgentsNewerOperations(transport: Transport): AgentsNewerOperations {
  return {
    listTasks: (query, options) => listTasks(transport, query, options),
    parseText: (body, options) => parseText(transport, body, options),
    storeMemoryM: (body, options) => storeMemoryM(transport, body, options),
    searchMemoriesM1: (query, options) => searchMemoriesM1(transport, query, options),
    queryMemoriesM2: (body, options) => queryMemoriesM2(transport, body, options),
    consolidateMemoriesM1: (options) => consolidateMemoriesM1(transport, options),
    consolidateMemoriesM2: (options) => consolidateMemoriesM2(transport, options),
    storeMemoryN: (body, options) => storeMemoryN(transport, body, options),
    searchMemoriesN: (query, options) => searchMemoriesN(transport, query, options),
    consolidateMemoriesN: (options) => consolidateMemoriesN(transport, options),
    createThread: (body, query, options) => createThread(transport, body, query, options),
    getThread: (thread_id, query, options) => getThread(transport, thread_id, query, options),
    postThreadMessage: (thread_id, body, options) => postThreadMessage(transport, thread_id, body, options),
    proposeTask: (body, options) => proposeTask(transport, body, options),
    approveTask: (task_id, options) => approveTask(transport, task_id, options),
    getStatus: (options) => getStatus(transport, options),
  }
}

/** {@link AgentsNewerOperations.listTasks} on a transport of your own. */
export function listTasks(
  transport: Transport,
  query: ListTasksQuery = {},
  options?: UnkeyedCallOptions,
): Promise<TaskList> {
  return transport.call(operations.listTasks, { query }, options)
}

/** {@link AgentsNewerOperations.parseText} on a transport of your own. */
export function parseText(
  transport: Transport,
  body: ParseRequest,
  options?: UnkeyedCallOptions,
): Promise<ParsedText> {
  return transport.call(operations.parseText, { body }, options)
}

/** {@link AgentsNewerOperations.storeMemoryM} on a transport of your own. */
export function storeMemoryM(
  transport: Transport,
  body: StoreMemoryM,
  options?: UnkeyedCallOptions,
): Promise<StoredMemoryM> {
  return transport.call(operations.storeMemoryM, { body }, options)
}

/** {@link AgentsNewerOperations.searchMemoriesM1} on a transport of your own. */
export function searchMemoriesM1(
  transport: Transport,
  query: SearchMemoriesM1Query,
  options?: UnkeyedCallOptions,
): Promise<FoundMemories> {
  return transport.call(operations.searchMemoriesM1, { query }, options)
}

/** {@link AgentsNewerOperations.queryMemoriesM2} on a transport of your own. */
export function queryMemoriesM2(
  transport: Transport,
  body: QueryMemoriesM2,
  options?: UnkeyedCallOptions,
): Promise<QueriedMemories> {
  return transport.call(operations.queryMemoriesM2, { body }, options)
}

/** {@link AgentsNewerOperations.consolidateMemoriesM1} on a transport of your own. */
export function consolidateMemoriesM1(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<Consolidation> {
  return transport.call(operations.consolidateMemoriesM1, {}, options)
}

/** {@link AgentsNewerOperations.consolidateMemoriesM2} on a transport of your own. */
export function consolidateMemoriesM2(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<Consolidation> {
  return transport.call(operations.consolidateMemoriesM2, {}, options)
}

/** {@link AgentsNewerOperations.storeMemoryN} on a transport of your own. */
export function storeMemoryN(
  transport: Transport,
  body: StoreMemoryN,
  options?: UnkeyedCallOptions,
): Promise<StoredMemoryN> {
  return transport.call(operations.storeMemoryN, { body }, options)
}

/** {@link AgentsNewerOperations.searchMemoriesN} on a transport of your own. */
export function searchMemoriesN(
  transport: Transport,
  query: SearchMemoriesNQuery,
  options?: UnkeyedCallOptions,
): Promise<FoundMemories> {
  return transport.call(operations.searchMemoriesN, { query }, options)
}

/** {@link AgentsNewerOperations.consolidateMemoriesN} on a transport of your own. */
export function consolidateMemoriesN(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<Consolidation> {
  return transport.call(operations.consolidateMemoriesN, {}, options)
}

/** {@link AgentsNewerOperations.createThread} on a transport of your own. */
export function createThread(
  transport: Transport,
  body: CreateThread,
  query: CreateThreadQuery = {},
  options?: UnkeyedCallOptions,
): Promise<CreatedThread> {
  return transport.call(operations.createThread, { body, query }, options)
}

/** {@link AgentsNewerOperations.getThread} on a transport of your own. */
export function getThread(
  transport: Transport,
  thread_id: string,
  query: GetThreadQuery = {},
  options?: UnkeyedCallOptions,
): Promise<Thread> {
  return transport.call(operations.getThread, { path: { thread_id }, query }, options)
}

/** {@link AgentsNewerOperations.postThreadMessage} on a transport of your own. */
export function postThreadMessage(
  transport: Transport,
  thread_id: string,
  body: PostMessage,
  options?: UnkeyedCallOptions,
): Promise<PostedMessage> {
  return transport.call(operations.postThreadMessage, { path: { thread_id }, body }, options)
}

/** {@link AgentsNewerOperations.proposeTask} on a transport of your own. */
export function proposeTask(
  transport: Transport,
  body: ProposeTask,
  options?: UnkeyedCallOptions,
): Promise<ProposedTask> {
  return transport.call(operations.proposeTask, { body }, options)
}

/** {@link AgentsNewerOperations.approveTask} on a transport of your own. */
export function approveTask(
  transport: Transport,
  task_id: string,
  options?: UnkeyedCallOptions,
): Promise<ApprovedTask> {
  return transport.call(operations.approveTask, { path: { task_id } }, options)
}

/** {@link AgentsNewerOperations.getStatus} on a transport of your own. */
export function getStatus(transport: Transport, options?: UnkeyedCallOptions): Promise<Status> {
  return transport.call(operations.getStatus, {}, options)
}
