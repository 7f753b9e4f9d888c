// Generated from contracts/agents/newer.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { ErrorCodeSpec, OperationSpec } from '../../../internal/operation.ts'

/** Every operation by its name in the client. */
export const operations = {
  listTasks: {
    name: 'listTasks',
    operationId: 'list_tasks',
    service: 'agents',
    surface: 'newer',
    method: 'GET',
    path: '/api/orchestration/tasks',
    tag: 'orchestration',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read'],
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'domain', in: 'query', required: false }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'TaskList', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authorization_error'],
        documented: false,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
      500: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  parseText: {
    name: 'parseText',
    operationId: 'parse_text',
    service: 'agents',
    surface: 'newer',
    method: 'POST',
    path: '/api/analytics/parse',
    tag: 'analytics',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['write'],
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: 'ParseRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'ParsedText', codes: [], documented: true },
      400: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'CrashDetail'],
        codes: ['validation_error'],
        documented: false,
      },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authorization_error'],
        documented: false,
      },
      422: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['ValidationDetail'],
        codes: ['request_invalid'],
        documented: true,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
      500: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  storeMemoryM: {
    name: 'storeMemoryM',
    operationId: 'store_memory_m',
    service: 'agents',
    surface: 'newer',
    method: 'POST',
    path: '/api/orchestration/memory/store',
    tag: 'memory',
    auth: 'key',
    keyHeader: 'X-API-Key',
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'StoreMemoryM',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'StoredMemoryM', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authorization_error'],
        documented: false,
      },
      422: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['ValidationDetail'],
        codes: ['request_invalid'],
        documented: true,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
      500: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  searchMemoriesM1: {
    name: 'searchMemoriesM1',
    operationId: 'search_memories_m1',
    service: 'agents',
    surface: 'newer',
    method: 'GET',
    path: '/api/orchestration/memory/search',
    tag: 'memory',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read'],
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'query', in: 'query', required: true }, { name: 'domain', in: 'query', required: false }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'FoundMemories', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authorization_error'],
        documented: false,
      },
      422: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['ValidationDetail'],
        codes: ['request_invalid'],
        documented: true,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
      500: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  queryMemoriesM2: {
    name: 'queryMemoriesM2',
    operationId: 'query_memories_m2',
    service: 'agents',
    surface: 'newer',
    method: 'POST',
    path: '/api/orchestration/memory/query',
    tag: 'memory',
    auth: 'key',
    keyHeader: 'X-API-Key',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: 'QueryMemoriesM2',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'QueriedMemories', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      422: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['ValidationDetail'],
        codes: ['request_invalid'],
        documented: true,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
      500: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  consolidateMemoriesM1: {
    name: 'consolidateMemoriesM1',
    operationId: 'consolidate_memories_m1',
    service: 'agents',
    surface: 'newer',
    method: 'GET',
    path: '/api/orchestration/memory/consolidate',
    tag: 'memory',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read', 'write'],
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Consolidation', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authorization_error'],
        documented: false,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
      500: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  consolidateMemoriesM2: {
    name: 'consolidateMemoriesM2',
    operationId: 'consolidate_memories_m2',
    service: 'agents',
    surface: 'newer',
    method: 'POST',
    path: '/api/orchestration/memory/consolidate',
    tag: 'memory',
    auth: 'key',
    keyHeader: 'X-API-Key',
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Consolidation', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
      500: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  storeMemoryN: {
    name: 'storeMemoryN',
    operationId: 'store_memory_n',
    service: 'agents',
    surface: 'newer',
    method: 'POST',
    path: '/api/memory/store',
    tag: 'memory',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read', 'write'],
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'StoreMemoryN',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'StoredMemoryN', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authorization_error'],
        documented: false,
      },
      422: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['ValidationDetail'],
        codes: ['request_invalid'],
        documented: true,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
      500: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  searchMemoriesN: {
    name: 'searchMemoriesN',
    operationId: 'search_memories_n',
    service: 'agents',
    surface: 'newer',
    method: 'GET',
    path: '/api/memory/search',
    tag: 'memory',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read'],
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'query', in: 'query', required: true },
      { name: 'domain', in: 'query', required: false },
      { name: 'memory_type', in: 'query', required: false },
      { name: 'limit', in: 'query', required: false },
    ],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'FoundMemories', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authorization_error'],
        documented: false,
      },
      422: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['ValidationDetail'],
        codes: ['request_invalid'],
        documented: true,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
      500: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  consolidateMemoriesN: {
    name: 'consolidateMemoriesN',
    operationId: 'consolidate_memories_n',
    service: 'agents',
    surface: 'newer',
    method: 'GET',
    path: '/api/memory/consolidate',
    tag: 'memory',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read', 'write'],
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Consolidation', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authorization_error'],
        documented: false,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
      500: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  createThread: {
    name: 'createThread',
    operationId: 'create_thread',
    service: 'agents',
    surface: 'newer',
    method: 'POST',
    path: '/api/threads',
    tag: 'threads',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read', 'write'],
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'domain', in: 'query', required: false }],
    requestSchema: 'CreateThread',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'CreatedThread', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authorization_error'],
        documented: false,
      },
      422: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['ValidationDetail'],
        codes: ['request_invalid'],
        documented: true,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
      500: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  getThread: {
    name: 'getThread',
    operationId: 'get_thread',
    service: 'agents',
    surface: 'newer',
    method: 'GET',
    path: '/api/threads/{thread_id}',
    tag: 'threads',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read'],
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'thread_id', in: 'path', required: true },
      { name: 'domain', in: 'query', required: false },
    ],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Thread', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authorization_error'],
        documented: false,
      },
      422: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['ValidationDetail'],
        codes: ['request_invalid'],
        documented: true,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
      500: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  postThreadMessage: {
    name: 'postThreadMessage',
    operationId: 'post_thread_message',
    service: 'agents',
    surface: 'newer',
    method: 'POST',
    path: '/api/threads/{thread_id}/message',
    tag: 'threads',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read', 'write'],
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'thread_id', in: 'path', required: true }],
    requestSchema: 'PostMessage',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'PostedMessage', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authorization_error'],
        documented: false,
      },
      422: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['ValidationDetail'],
        codes: ['request_invalid'],
        documented: true,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
      500: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  proposeTask: {
    name: 'proposeTask',
    operationId: 'propose_task',
    service: 'agents',
    surface: 'newer',
    method: 'POST',
    path: '/api/tasks/propose',
    tag: 'orchestration',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read', 'write'],
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'ProposeTask',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'ProposedTask', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authorization_error'],
        documented: false,
      },
      422: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['ValidationDetail'],
        codes: ['request_invalid'],
        documented: true,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
      500: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  approveTask: {
    name: 'approveTask',
    operationId: 'approve_task',
    service: 'agents',
    surface: 'newer',
    method: 'POST',
    path: '/api/tasks/{task_id}/approve',
    tag: 'orchestration',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read', 'write'],
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'task_id', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'ApprovedTask', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authorization_error'],
        documented: false,
      },
      422: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['ValidationDetail'],
        codes: ['request_invalid'],
        documented: true,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
      500: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  getStatus: {
    name: 'getStatus',
    operationId: 'get_status',
    service: 'agents',
    surface: 'newer',
    method: 'GET',
    path: '/api/status',
    tag: 'utility',
    auth: 'key',
    keyHeader: 'X-API-Key',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Status', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authentication_error'],
        documented: false,
        free: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['authorization_error'],
        documented: false,
      },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope', 'FrameworkDetail'],
        codes: ['rate_limit_exceeded'],
        documented: false,
        free: true,
      },
    },
  },
} as const satisfies Record<string, OperationSpec>

export type AgentsNewerOperationName = keyof typeof operations

/** Every error code the service knows, with what it means for a caller. */
export const errorCodes = {
  validation_error: {
    kind: 'validation',
    retryable: false,
    advice: 'Check the input; when nothing is wrong with it, the service failed behind it after three tries, so look what has taken effect before the call is repeated.',
    reachable: true,
    seen: { code: 400 },
  },
  authentication_error: {
    kind: 'authentication',
    retryable: false,
    advice: 'Send a key that the server knows in the header X-API-Key; query strings and cookies are not looked at.',
    reachable: true,
    seen: { code: 401 },
  },
  authorization_error: {
    kind: 'authorization',
    retryable: false,
    advice: 'Use a key that holds the permission of this operation; `write` does not include `read`. The newest servers refuse keys they do not know, or that have expired, in the same way.',
    reachable: true,
    seen: { code: 403 },
  },
  request_invalid: {
    kind: 'validation',
    retryable: false,
    advice: 'Correct the body or the parameters; each such call uses up quota.',
    reachable: true,
    seen: { code: 422 },
  },
  rate_limit_exceeded: {
    kind: 'rate_limit',
    retryable: true,
    advice: 'Wait until the oldest call of this key has left the window; others may use the same key, and no header says how long it takes.',
    reachable: true,
    seen: { code: 429 },
  },
  service_error: {
    kind: 'service',
    retryable: true,
    advice: 'Wait and repeat what only reads; what writes may have taken effect up to three times, so look first.',
    reachable: true,
    seen: { code: 500 },
  },
} as const satisfies Record<string, ErrorCodeSpec>

/** Every `error.code` the service can put on the wire. */
export type AgentsNewerWireCode = keyof typeof errorCodes

/** Fields that grant access to whoever reads them, by schema: never logged. */
export const secretFields = {} as const satisfies Record<string, readonly string[]>

/** The codes each operation can be answered with. */
export interface AgentsNewerOperationCodes {
  readonly listTasks:
    | 'authentication_error'
    | 'authorization_error'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly parseText:
    | 'validation_error'
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly storeMemoryM:
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly searchMemoriesM1:
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly queryMemoriesM2:
    | 'authentication_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly consolidateMemoriesM1:
    | 'authentication_error'
    | 'authorization_error'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly consolidateMemoriesM2: 'authentication_error' | 'rate_limit_exceeded' | 'service_error'
  readonly storeMemoryN:
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly searchMemoriesN:
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly consolidateMemoriesN:
    | 'authentication_error'
    | 'authorization_error'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly createThread:
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly getThread:
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly postThreadMessage:
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly proposeTask:
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly approveTask:
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly getStatus: 'authentication_error' | 'authorization_error' | 'rate_limit_exceeded'
}
