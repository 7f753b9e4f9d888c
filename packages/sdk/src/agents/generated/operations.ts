// Generated from contracts/agents/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { ErrorCodeSpec, OperationSpec } from '../../internal/operation.ts'

/** Every operation by its name in the client. */
export const operations = {
  getFlowAnalytics: {
    name: 'getFlowAnalytics',
    operationId: 'get_flow_analytics',
    service: 'agents',
    method: 'GET',
    path: '/api/analytics/flows',
    tag: 'analytics',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read'],
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'flow_id', in: 'query', required: false },
      { name: 'domain', in: 'query', required: false },
    ],
    requestSchema: null,
    success: 200,
    eventStream: true,
    responses: {
      200: { body: 'json', schema: 'AnalyticsResponse', codes: [], documented: true },
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
        otherSchemas: ['FlatErrorEnvelope'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  getResourceAnalytics: {
    name: 'getResourceAnalytics',
    operationId: 'get_resource_analytics',
    service: 'agents',
    method: 'GET',
    path: '/api/analytics/resources',
    tag: 'analytics',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read'],
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'resource_id', in: 'query', required: false },
      { name: 'domain', in: 'query', required: false },
    ],
    requestSchema: null,
    success: 200,
    eventStream: true,
    responses: {
      200: { body: 'json', schema: 'AnalyticsResponse', codes: [], documented: true },
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
        otherSchemas: ['FlatErrorEnvelope'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  getAgentAnalytics: {
    name: 'getAgentAnalytics',
    operationId: 'get_agent_analytics',
    service: 'agents',
    method: 'GET',
    path: '/api/analytics/agents',
    tag: 'analytics',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read'],
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'agent_id', in: 'query', required: false },
      { name: 'domain', in: 'query', required: false },
    ],
    requestSchema: null,
    success: 200,
    eventStream: true,
    responses: {
      200: { body: 'json', schema: 'AnalyticsResponse', codes: [], documented: true },
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
        otherSchemas: ['FlatErrorEnvelope'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  createTask: {
    name: 'createTask',
    operationId: 'create_task',
    service: 'agents',
    method: 'POST',
    path: '/api/orchestration/tasks',
    tag: 'orchestration',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['write'],
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'domain', in: 'query', required: false }],
    requestSchema: 'TaskRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'TaskResponse', codes: [], documented: true },
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
        otherSchemas: ['FlatErrorEnvelope'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  getTask: {
    name: 'getTask',
    operationId: 'get_task',
    service: 'agents',
    method: 'GET',
    path: '/api/orchestration/tasks/{task_id}',
    tag: 'orchestration',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read'],
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'task_id', in: 'path', required: true }, { name: 'domain', in: 'query', required: false }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'TaskResponse', codes: [], documented: true },
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
      404: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope'],
        codes: ['resource_not_found'],
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
        otherSchemas: ['FlatErrorEnvelope'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  updateTask: {
    name: 'updateTask',
    operationId: 'update_task',
    service: 'agents',
    method: 'PUT',
    path: '/api/orchestration/tasks/{task_id}',
    tag: 'orchestration',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['write'],
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'task_id', in: 'path', required: true }, { name: 'domain', in: 'query', required: false }],
    requestSchema: 'TaskRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'TaskResponse', codes: [], documented: true },
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
        otherSchemas: ['FlatErrorEnvelope'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  coordinateAgents: {
    name: 'coordinateAgents',
    operationId: 'coordinate_agents',
    service: 'agents',
    method: 'POST',
    path: '/api/orchestration/agents/coordinate',
    tag: 'orchestration',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['write'],
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'domain', in: 'query', required: false }],
    requestSchema: 'CoordinationRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'CoordinationResponse', codes: [], documented: true },
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
        otherSchemas: ['FlatErrorEnvelope'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  assignAgent: {
    name: 'assignAgent',
    operationId: 'assign_agent',
    service: 'agents',
    method: 'POST',
    path: '/api/orchestration/agents/{agent_id}/assign',
    tag: 'orchestration',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['write'],
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'agent_id', in: 'path', required: true }, { name: 'domain', in: 'query', required: false }],
    requestSchema: 'AgentAssignmentRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'AgentAssignmentResponse', codes: [], documented: true },
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
        otherSchemas: ['FlatErrorEnvelope'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  optimizeFlow: {
    name: 'optimizeFlow',
    operationId: 'optimize_flow',
    service: 'agents',
    method: 'POST',
    path: '/api/orchestration/flows/{flow_id}/optimize',
    tag: 'orchestration',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['write'],
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'flow_id', in: 'path', required: true }, { name: 'domain', in: 'query', required: false }],
    requestSchema: 'FlowOptimizationRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'FlowOptimizationResponse', codes: [], documented: true },
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
        otherSchemas: ['FlatErrorEnvelope'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  allocateResources: {
    name: 'allocateResources',
    operationId: 'allocate_resources',
    service: 'agents',
    method: 'POST',
    path: '/api/orchestration/resources/allocate',
    tag: 'orchestration',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['write'],
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'domain', in: 'query', required: false }],
    requestSchema: 'ResourceAllocationRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'ResourceAllocationResponse', codes: [], documented: true },
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
        otherSchemas: ['FlatErrorEnvelope'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  storeMemory: {
    name: 'storeMemory',
    operationId: 'store_memory',
    service: 'agents',
    method: 'POST',
    path: '/api/orchestration/memory/store',
    tag: 'memory',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['write'],
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'domain', in: 'query', required: false }],
    requestSchema: 'MemoryRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'MemoryResponse', codes: [], documented: true },
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
        otherSchemas: ['FlatErrorEnvelope'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  searchMemories: {
    name: 'searchMemories',
    operationId: 'search_memories',
    service: 'agents',
    method: 'POST',
    path: '/api/orchestration/memory/search',
    tag: 'memory',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read'],
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'domain', in: 'query', required: false }],
    requestSchema: 'MemoryRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'MemoryResponse', codes: [], documented: true },
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
        otherSchemas: ['FlatErrorEnvelope'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  getMemory: {
    name: 'getMemory',
    operationId: 'get_memory',
    service: 'agents',
    method: 'GET',
    path: '/api/orchestration/memory/{memory_id}',
    tag: 'memory',
    auth: 'key',
    keyHeader: 'X-API-Key',
    requires: ['read'],
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'memory_id', in: 'path', required: true },
      { name: 'domain', in: 'query', required: false },
    ],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'MemoryResponse', codes: [], documented: true },
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
      404: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FlatErrorEnvelope'],
        codes: ['resource_not_found'],
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
        otherSchemas: ['FlatErrorEnvelope'],
        codes: ['service_error'],
        documented: false,
      },
    },
  },
  getHealth: {
    name: 'getHealth',
    operationId: 'get_health',
    service: 'agents',
    method: 'GET',
    path: '/health',
    tag: 'utility',
    auth: 'key',
    keyHeader: 'X-API-Key',
    authOptional: true,
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Health', codes: [], documented: true },
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
    },
  },
  getRoot: {
    name: 'getRoot',
    operationId: 'get_root',
    service: 'agents',
    method: 'GET',
    path: '/',
    tag: 'utility',
    auth: 'key',
    keyHeader: 'X-API-Key',
    authOptional: true,
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Root', codes: [], documented: true },
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
    },
  },
} as const satisfies Record<string, OperationSpec>

export type AgentsOperationName = keyof typeof operations

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
  resource_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Check the id; those of another server, or from before a restart, are unknown.',
    reachable: true,
    seen: { code: 404 },
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
export type AgentsWireCode = keyof typeof errorCodes

/** Fields that grant access to whoever reads them, by schema: never logged. */
export const secretFields = {} as const satisfies Record<string, readonly string[]>

/** The codes each operation can be answered with. */
export interface AgentsOperationCodes {
  readonly getFlowAnalytics:
    | 'authentication_error'
    | 'authorization_error'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly getResourceAnalytics:
    | 'authentication_error'
    | 'authorization_error'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly getAgentAnalytics:
    | 'authentication_error'
    | 'authorization_error'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly createTask:
    | 'validation_error'
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly getTask:
    | 'validation_error'
    | 'authentication_error'
    | 'authorization_error'
    | 'resource_not_found'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly updateTask:
    | 'validation_error'
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly coordinateAgents:
    | 'validation_error'
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly assignAgent:
    | 'validation_error'
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly optimizeFlow:
    | 'validation_error'
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly allocateResources:
    | 'validation_error'
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly storeMemory:
    | 'validation_error'
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly searchMemories:
    | 'validation_error'
    | 'authentication_error'
    | 'authorization_error'
    | 'request_invalid'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly getMemory:
    | 'validation_error'
    | 'authentication_error'
    | 'authorization_error'
    | 'resource_not_found'
    | 'rate_limit_exceeded'
    | 'service_error'
  readonly getHealth: 'authentication_error' | 'rate_limit_exceeded'
  readonly getRoot: 'authentication_error' | 'rate_limit_exceeded'
}
