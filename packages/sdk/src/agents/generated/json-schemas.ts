// Generated from contracts/agents/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

/** Every component schema by name. References point into {@link jsonSchemaBundle}. */
export const jsonSchemas = {
  Confidence: { description: 'How sure it is, from 0 to 1. From P1 on nobody checks that.', type: 'number' },
  AnalyticsResponse: {
    description: 'What the engine makes of flows, resources or agents. Without a language model it has nothing to go by and answers two empty maps, no insights and a confidence of 0.',
    type: 'object',
    additionalProperties: false,
    required: ['analytics', 'insights', 'confidence', 'timestamp'],
    properties: {
      analytics: { $ref: '#/$defs/AnalyticsResult', description: 'Figures by name.' },
      insights: {
        description: 'What stands out. One of type `error` says that the engine failed, though the call succeeds.',
        type: 'array',
        items: { $ref: '#/$defs/Insight' },
      },
      confidence: { $ref: '#/$defs/Confidence' },
      timestamp: { $ref: '#/$defs/LocalTimestamp', description: 'When it was answered.' },
    },
  },
  AnalyticsResult: {
    description: 'Figures by name. With a language model behind the service it is mostly empty; nothing may rely on a member.',
    type: 'object',
    additionalProperties: true,
    properties: {
      type: { description: 'The view, such as `behavioral`, or `unknown`.', type: 'string' },
      analytics: {
        description: 'One entry for each object that was put in.',
        type: 'object',
        additionalProperties: { $ref: '#/$defs/AnalyticsEntry' },
      },
      metadata: { $ref: '#/$defs/OpenObject', description: 'Empty.' },
    },
  },
  AnalyticsEntry: {
    description: 'A figure.',
    type: 'object',
    additionalProperties: true,
    required: ['type', 'value', 'confidence'],
    properties: {
      type: { description: 'What it is; `unknown` where nobody said.', type: 'string' },
      value: { description: '0 where nobody said.', type: 'number' },
      confidence: { $ref: '#/$defs/Confidence', description: '0 where nobody said.' },
      description: { description: 'In words.', type: 'string' },
    },
  },
  Insight: {
    description: 'Something that stands out.',
    type: 'object',
    additionalProperties: true,
    required: ['type'],
    properties: {
      type: {
        description: 'What it is, such as `has_patterns`. `default` and `error` are words of the server itself.',
        type: 'string',
      },
      description: { description: 'In words.', type: 'string' },
      confidence: { $ref: '#/$defs/Confidence' },
      recommendations: { description: 'What to do. Of `default` and `error` only.', type: 'array' },
    },
  },
  Orchestration: {
    description: 'What the orchestrator says. Opaque; without a language model there is nothing in it.',
    type: 'object',
    additionalProperties: true,
  },
  TaskRequest: {
    description: 'A task.',
    type: 'object',
    additionalProperties: false,
    required: ['type', 'parameters'],
    properties: {
      type: { description: 'What kind of task, in the caller\'s own words.', type: 'string' },
      parameters: {
        $ref: '#/$defs/OpenObject',
        description: 'What it needs. P0 does without, later versions refuse a task that has none.',
      },
      priority: {
        description: '1 is the most urgent. Nothing orders by it, and from P1 on the range is not checked.',
        type: 'integer',
        minimum: 1,
        maximum: 5,
        default: 1,
      },
      deadline: { description: 'Until when. Its form is not checked.', type: ['string', 'null'] },
      dependencies: {
        description: 'Ids of tasks that come first. Bundled orchestrators answer 400 to a list that is not empty.',
        type: 'array',
        items: { type: 'string' },
      },
      swarm_pattern: {
        description: 'How several agents share it. P5 only; others ignore it.',
        anyOf: [{ $ref: '#/$defs/SwarmPattern' }, { type: 'null' }],
      },
      swarm_config: {
        description: 'More about that. P5 only; others ignore it.',
        type: ['object', 'null'],
        additionalProperties: true,
      },
    },
    allOf: [
      {
        description: 'swarm_config needs swarm_pattern.',
        if: { properties: { swarm_config: { type: 'object' } }, required: ['swarm_config'] },
        then: { properties: { swarm_pattern: { type: 'string' } }, required: ['swarm_pattern'] },
      },
    ],
  },
  SwarmPattern: {
    description: 'How several agents share a task.',
    type: 'string',
    enum: [
      'hierarchical',
      'parallel',
      'sequential',
      'mesh',
      'round_robin',
      'majority_voting',
      'graph',
      'group_chat',
      'registry',
      'spreadsheet',
    ],
  },
  TaskResponse: {
    description: 'A task as the orchestrator has it.',
    type: 'object',
    additionalProperties: false,
    required: ['task_id', 'status', 'orchestration', 'confidence', 'timestamp'],
    properties: {
      task_id: { description: 'Its id, opaque.', type: 'string' },
      status: {
        description: '`created` where it was created, `updated` where it was replaced, else what the orchestrator says.',
        type: 'string',
      },
      orchestration: { $ref: '#/$defs/Orchestration' },
      confidence: { $ref: '#/$defs/Confidence' },
      timestamp: { $ref: '#/$defs/LocalTimestamp', description: 'When it was answered.' },
    },
  },
  CoordinationRequest: {
    description: 'Agents that are to work on one task.',
    type: 'object',
    additionalProperties: false,
    required: ['agents', 'task'],
    properties: {
      agents: {
        description: 'Their ids. From P1 on an empty list is accepted.',
        type: 'array',
        minItems: 1,
        items: { type: 'string' },
      },
      task: { $ref: '#/$defs/TaskRequest', description: 'What they are to do.' },
      strategy: {
        description: 'How. Text up to P2, an object from P3 on; each refuses the other.',
        anyOf: [{ type: 'string' }, { $ref: '#/$defs/OpenObject' }, { type: 'null' }],
      },
      constraints: { $ref: '#/$defs/OpenObject', description: 'What they have to keep to.' },
    },
  },
  CoordinationResponse: {
    description: 'How they work on it.',
    type: 'object',
    additionalProperties: false,
    required: ['coordination_id', 'status', 'orchestration', 'confidence', 'timestamp'],
    properties: {
      coordination_id: { description: 'Its id, opaque. No operation takes it.', type: 'string' },
      status: { description: 'Always the same.', type: 'string', const: 'coordinated' },
      orchestration: { $ref: '#/$defs/Orchestration' },
      confidence: { $ref: '#/$defs/Confidence' },
      timestamp: { $ref: '#/$defs/LocalTimestamp', description: 'When it was answered.' },
    },
  },
  AgentAssignmentRequest: {
    description: 'A task for an agent.',
    type: 'object',
    additionalProperties: false,
    required: ['agent_id', 'task'],
    properties: {
      agent_id: {
        description: 'The id of the path once more. It is required and compared with nothing.',
        type: 'string',
      },
      task: { $ref: '#/$defs/TaskRequest', description: 'What it is to do.' },
      constraints: { $ref: '#/$defs/OpenObject', description: 'What it has to keep to.' },
    },
  },
  AgentAssignmentResponse: {
    description: 'Who has the task.',
    type: 'object',
    additionalProperties: false,
    required: ['agent_id', 'status', 'orchestration', 'confidence', 'timestamp'],
    properties: {
      agent_id: { description: 'The id of the path.', type: 'string' },
      status: { description: 'Always the same.', type: 'string', const: 'assigned' },
      orchestration: { $ref: '#/$defs/Orchestration' },
      confidence: { $ref: '#/$defs/Confidence' },
      timestamp: { $ref: '#/$defs/LocalTimestamp', description: 'When it was answered.' },
    },
  },
  FlowOptimizationRequest: {
    description: 'What a flow is to be improved in.',
    type: 'object',
    additionalProperties: false,
    required: ['flow_id'],
    properties: {
      flow_id: {
        description: 'The id of the path once more. P0 requires it, later versions do not; it is compared with nothing.',
        type: 'string',
      },
      parameters: { $ref: '#/$defs/OpenObject', description: 'What is known of the flow.' },
      constraints: { $ref: '#/$defs/OpenObject', description: 'What it has to keep to.' },
    },
  },
  FlowOptimizationResponse: {
    description: 'What could be better.',
    type: 'object',
    additionalProperties: false,
    required: ['flow_id', 'optimizations', 'analytics', 'confidence', 'timestamp'],
    properties: {
      flow_id: { description: 'The id of the path.', type: 'string' },
      optimizations: {
        description: 'What could be better, mostly nothing.',
        type: 'array',
        items: { $ref: '#/$defs/Optimization' },
      },
      analytics: { $ref: '#/$defs/AnalyticsResult', description: 'What the engine makes of it.' },
      confidence: { $ref: '#/$defs/Confidence' },
      timestamp: { $ref: '#/$defs/LocalTimestamp', description: 'When it was answered.' },
    },
  },
  Optimization: {
    description: 'Something that could be better.',
    type: 'object',
    additionalProperties: true,
    required: ['type', 'description', 'confidence'],
    properties: {
      type: { description: 'What kind; in practice null.', type: ['string', 'null'] },
      description: { description: 'In words.', type: ['string', 'null'] },
      confidence: { $ref: '#/$defs/Confidence' },
    },
  },
  ResourceAllocationRequest: {
    description: 'What there is to be divided.',
    type: 'object',
    additionalProperties: false,
    required: ['resources'],
    properties: {
      resources: {
        description: 'Resources by name, each an object of figures such as `capacity`. From P1 on a value that is no number is refused.',
        type: 'object',
        additionalProperties: { $ref: '#/$defs/OpenObject' },
      },
      constraints: { $ref: '#/$defs/OpenObject', description: 'What has to be kept to.' },
      priority: {
        description: '1 is the most urgent. From P1 on the range is not checked.',
        type: 'integer',
        minimum: 1,
        maximum: 5,
        default: 1,
      },
    },
  },
  ResourceAllocationResponse: {
    description: 'Who gets what.',
    type: 'object',
    additionalProperties: false,
    required: ['allocations', 'analytics', 'confidence', 'timestamp'],
    properties: {
      allocations: { description: 'The shares, mostly none.', type: 'array', items: { $ref: '#/$defs/Allocation' } },
      analytics: { $ref: '#/$defs/AnalyticsResult', description: 'What the engine makes of it.' },
      confidence: { $ref: '#/$defs/Confidence' },
      timestamp: { $ref: '#/$defs/LocalTimestamp', description: 'When it was answered.' },
    },
  },
  Allocation: {
    description: 'A share.',
    type: 'object',
    additionalProperties: true,
    required: ['resource_id', 'allocation', 'confidence'],
    properties: {
      resource_id: { description: 'Of what; in practice null.', type: ['string', 'null'] },
      allocation: { description: 'How much.', type: 'number' },
      confidence: { $ref: '#/$defs/Confidence' },
    },
  },
  MemoryRequest: {
    description: 'Something to remember, or something to look for.',
    type: 'object',
    additionalProperties: false,
    required: ['type', 'content'],
    properties: {
      type: {
        description: 'The word of an operation, not a kind of memory, and compared with no path. P0 takes these only, later versions any text.',
        type: 'string',
        enum: ['store', 'retrieve', 'search', 'update', 'delete'],
      },
      content: {
        $ref: '#/$defs/OpenObject',
        description: 'What is to be kept or looked for; text has to be wrapped.',
      },
      importance: {
        description: 'How much it matters. From P1 on the range is not checked.',
        type: 'number',
        minimum: 0,
        maximum: 1,
        default: 0.5,
      },
      context: { $ref: '#/$defs/OpenObject', description: 'Where it comes from.' },
      llm_config: {
        description: 'Which language models to use. From P2 on; P0 and P1 ignore it.',
        anyOf: [{ $ref: '#/$defs/LanguageModels' }, { type: 'null' }],
      },
    },
  },
  LanguageModels: {
    description: 'Language models by the names the service\'s own model server has for them.',
    type: 'object',
    additionalProperties: false,
    required: ['chat_model'],
    properties: {
      chat_model: { description: 'The one that answers.', type: 'string' },
      embedding_model: {
        description: 'The one that measures likeness.',
        type: 'string',
        default: 'text-embedding-nomic-embed-text-v1.5@q8_0',
      },
    },
  },
  MemoryResponse: {
    description: 'What became of it. Members that have nothing to say are null and never left out. No member says `stored`.',
    type: 'object',
    additionalProperties: false,
    required: ['memory_id', 'content', 'matches', 'orchestration', 'confidence', 'timestamp'],
    properties: {
      memory_id: {
        description: 'Its id, opaque. Null after a search, and where the orchestrator gave none.',
        type: ['string', 'null'],
      },
      content: {
        description: 'Where one was read, the memory: as it is up to P2, as `data` from P3 on; null is possible. After storing null up to P2, what was sent from P3 on. Null after a search.',
        type: ['object', 'null'],
        additionalProperties: true,
      },
      matches: {
        description: 'After a search what is like it, empty where nothing is; else null.',
        type: ['array', 'null'],
        items: { $ref: '#/$defs/MemoryMatch' },
      },
      orchestration: { $ref: '#/$defs/Orchestration' },
      confidence: { $ref: '#/$defs/Confidence' },
      timestamp: { $ref: '#/$defs/LocalTimestamp', description: 'When it was answered.' },
    },
  },
  MemoryMatch: {
    description: 'A memory that is like what was looked for.',
    type: 'object',
    additionalProperties: true,
    properties: {
      content: { description: 'What was kept.', type: ['object', 'null'], additionalProperties: true },
      score: { description: 'How alike, from 0 to 1.', type: 'number' },
      metadata: { $ref: '#/$defs/OpenObject', description: 'What else is known of it.' },
    },
  },
  Health: {
    description: 'That the process answers; nothing behind it was asked.',
    type: 'object',
    additionalProperties: false,
    required: ['status', 'timestamp', 'version'],
    properties: {
      status: { description: 'Always the same.', type: 'string', const: 'healthy' },
      timestamp: { $ref: '#/$defs/LocalTimestamp', description: 'When it was answered.' },
      version: {
        description: 'Version of the API, the same for all versions of the server.',
        type: 'string',
        examples: ['0.1.0'],
      },
    },
  },
  Root: {
    description: 'What answers here.',
    type: 'object',
    additionalProperties: false,
    required: ['name', 'version', 'docs_url', 'redoc_url'],
    properties: {
      name: { description: 'Always the same.', type: 'string', const: 'Nova API' },
      version: { description: 'Version of the API, the same for all versions of the server.', type: 'string' },
      docs_url: { description: 'Path of the service\'s own documentation.', type: 'string' },
      redoc_url: { description: 'Path of another view of it.', type: 'string' },
    },
  },
  AnalyticsRequest: {
    description: 'What a client sends over the socket, as one JSON text: a question, answered by one frame. Members beyond these are handed to the engine, too: each object among them becomes an entry, and some names an insight, such as `patterns` of the behavioral view.',
    type: 'object',
    additionalProperties: true,
    required: ['type'],
    properties: {
      type: {
        description: 'Which view. P0 takes `behavioral`, `predictive` and `performance`, later versions any text. The engine knows `behavioral`, `predictive` and `diagnostic`, and has nothing to say to others.',
        type: 'string',
      },
      domain: { description: 'A domain of knowledge. It changes nothing.', type: ['string', 'null'] },
      flow_id: { description: 'A flow. The answer does not name it.', type: ['string', 'null'] },
      parameters: { $ref: '#/$defs/OpenObject', description: 'Whatever else. From P1 on.' },
    },
  },
  AnalyticsUpdateFrame: {
    description: 'The answer to a question.',
    type: 'object',
    additionalProperties: false,
    required: ['type', 'analytics', 'insights', 'confidence', 'timestamp'],
    properties: {
      type: { type: 'string', const: 'analytics_update' },
      analytics: { $ref: '#/$defs/AnalyticsResult', description: 'Figures by name.' },
      insights: {
        description: 'What stands out. One of type `error` says that the engine failed.',
        type: 'array',
        items: { $ref: '#/$defs/Insight' },
      },
      confidence: { $ref: '#/$defs/Confidence' },
      timestamp: { $ref: '#/$defs/LocalTimestamp', description: 'When it was answered.' },
    },
  },
  AnalyticsErrorFrame: {
    description: 'Instead of an answer. P0 says why in `detail`, later versions in `error`. Up to P3 the socket then closes with 1000, the code of a normal end; from P4 on it stays open.',
    type: 'object',
    additionalProperties: false,
    required: ['type'],
    properties: {
      type: { type: 'string', const: 'error' },
      detail: { description: 'For people. Of P0.', type: 'string' },
      error: { $ref: '#/$defs/AnalyticsFrameError', description: 'From P1 on.' },
    },
    allOf: [
      {
        description: 'An error says why, in `error` or in `detail`.',
        if: { properties: { error: { type: 'object' } }, required: ['error'] },
        else: { properties: { detail: { type: 'string' } }, required: ['detail'] },
      },
    ],
  },
  AnalyticsFrameError: {
    description: 'Why there is no answer.',
    type: 'object',
    additionalProperties: false,
    required: ['code', 'message'],
    properties: {
      code: {
        description: 'ERROR up to P3. Later VALIDATION_ERROR for what is no question, PROCESSING_ERROR for what is no JSON and for what failed.',
        type: 'string',
      },
      message: { description: 'For people.', type: 'string' },
    },
  },
  LocalTimestamp: {
    description: 'A time of the server\'s own zone, which it does not name: it can be shown, and not be compared with other clocks. Microseconds are left out when they are zero.',
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{6})?$',
    examples: ['2025-01-02T11:33:54.123456'],
  },
  OpenObject: { description: 'Any members.', type: 'object', additionalProperties: true },
  ErrorEnvelope: {
    description: 'How the service says that a call failed. P0 sends all members of `error`, P1 `code` and `message` only, P3 and later the same twice. P2 sends it for paths, methods and forms of bodies, see `FlatErrorEnvelope`.',
    type: 'object',
    additionalProperties: false,
    required: ['error'],
    properties: {
      error: { $ref: '#/$defs/ErrorBody', description: 'What went wrong.' },
      detail: { $ref: '#/$defs/ErrorBody', description: 'The same again, from P2 on.' },
    },
  },
  ErrorBody: {
    description: 'What went wrong.',
    type: 'object',
    additionalProperties: false,
    required: ['code', 'message'],
    properties: {
      code: {
        description: 'VALIDATION_ERROR, AUTHENTICATION_ERROR, AUTHORIZATION_ERROR or, from P1 on, PERMISSION_DENIED, RESOURCE_NOT_FOUND, RATE_LIMIT_EXCEEDED, SERVICE_ERROR, METHOD_NOT_ALLOWED; or ERROR and HTTP_ERROR, which say nothing.',
        type: 'string',
      },
      message: {
        description: 'For people. It changes with versions of the server and of its libraries; nothing may depend on it.',
        type: 'string',
      },
      details: {
        description: 'Empty, or `error` with what was wrong behind the service.',
        type: 'object',
        additionalProperties: true,
      },
      request_id: { description: 'The id of the call, as in the header.', type: 'string' },
      timestamp: {
        description: 'When. Seconds since 1970 in P0, text in later versions.',
        type: ['number', 'string'],
      },
    },
  },
  FlatErrorEnvelope: {
    description: 'What P2 sends instead where the service itself fails or refuses. There is no `message`.',
    type: 'object',
    additionalProperties: false,
    required: ['error', 'detail'],
    properties: {
      error: { $ref: '#/$defs/FlatErrorBody', description: 'What went wrong.' },
      detail: { $ref: '#/$defs/FlatErrorBody', description: 'The same again.' },
    },
  },
  FlatErrorBody: {
    description: 'What went wrong, as P2 puts it.',
    type: 'object',
    additionalProperties: false,
    required: ['error', 'code', 'timestamp'],
    properties: {
      error: {
        description: 'For people, and for 429 the text of a structure of the server\'s own language.',
        type: 'string',
      },
      code: { description: 'HTTP_ERROR for 401, 403 and 429, whatever happened.', type: 'string' },
      timestamp: { description: 'When, as text.', type: 'string' },
    },
  },
  CrashDetail: {
    description: 'What P2 sends where a call crashed outside of everything that answers in a form.',
    type: 'object',
    additionalProperties: false,
    required: ['detail'],
    properties: { detail: { $ref: '#/$defs/FlatErrorBody', description: 'What went wrong.' } },
  },
  FrameworkDetail: {
    description: 'What the web framework says when nobody gives it another form.',
    type: 'object',
    additionalProperties: false,
    required: ['detail'],
    properties: { detail: { description: 'For people.', type: 'string' } },
  },
  ValidationDetail: {
    description: 'What the web framework says of a body or a parameter that is not as it should be.',
    type: 'object',
    additionalProperties: false,
    required: ['detail'],
    properties: {
      detail: { description: 'All that is wrong.', type: 'array', items: { $ref: '#/$defs/FieldProblem' } },
    },
  },
  FieldProblem: {
    description: 'One thing that is wrong.',
    type: 'object',
    additionalProperties: true,
    required: ['type', 'loc', 'msg'],
    properties: {
      type: { description: 'What kind, such as `missing`, `string_type` or `too_short`.', type: 'string' },
      loc: {
        description: 'Where, from `body`, `query` or `path` on.',
        type: 'array',
        items: { type: ['string', 'integer'] },
      },
      msg: { description: 'For people; it changes with the library that checks.', type: 'string' },
    },
  },
} as const

/**
 * One document to add to a validator; a schema is then found as `urn:nova:agents#/$defs/Name`.
 */
export const jsonSchemaBundle = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:nova:agents',
  $defs: jsonSchemas,
} as const

/** What values of path and query parameters may be: operation -> parameter -> schema. */
export const parameterSchemas = {
  getFlowAnalytics: { flow_id: { type: 'string' }, domain: { type: 'string' } },
  getResourceAnalytics: { resource_id: { type: 'string' }, domain: { type: 'string' } },
  getAgentAnalytics: { agent_id: { type: 'string' }, domain: { type: 'string' } },
  createTask: { domain: { type: 'string' } },
  getTask: { task_id: { type: 'string', minLength: 1, pattern: '^[^/]+$' }, domain: { type: 'string' } },
  updateTask: { task_id: { type: 'string', minLength: 1, pattern: '^[^/]+$' }, domain: { type: 'string' } },
  coordinateAgents: { domain: { type: 'string' } },
  assignAgent: { agent_id: { type: 'string', minLength: 1, pattern: '^[^/]+$' }, domain: { type: 'string' } },
  optimizeFlow: { flow_id: { type: 'string', minLength: 1, pattern: '^[^/]+$' }, domain: { type: 'string' } },
  allocateResources: { domain: { type: 'string' } },
  storeMemory: { domain: { type: 'string' } },
  searchMemories: { domain: { type: 'string' } },
  getMemory: { memory_id: { type: 'string', minLength: 1, pattern: '^[^/]+$' }, domain: { type: 'string' } },
} as const
