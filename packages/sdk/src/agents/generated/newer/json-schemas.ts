// Generated from contracts/agents/newer.yaml by `pnpm generate`. Edits are lost; change the contract instead.

/** Every component schema by name. References point into {@link jsonSchemaBundle}. */
export const jsonSchemas = {
  TaskList: {
    description: 'Tasks.',
    type: 'object',
    additionalProperties: false,
    required: ['tasks', 'timestamp'],
    properties: {
      tasks: {
        description: 'As the orchestrator has them.',
        type: 'array',
        items: { $ref: '#/$defs/OpenObject' },
      },
      timestamp: { $ref: '#/$defs/LocalTimestamp', description: 'When it was answered.' },
    },
  },
  ParseRequest: {
    description: 'A text to be taken apart.',
    type: 'object',
    additionalProperties: false,
    required: ['text'],
    properties: {
      text: { description: 'The text.', type: 'string' },
      llm_config: {
        description: 'Which language models to use, `chat_model` and `embedding_model`.',
        type: 'object',
        additionalProperties: true,
      },
      domain: { description: 'A domain of knowledge.', type: 'string' },
    },
  },
  ParsedText: {
    description: 'What is in a text; other members up to P5 than in M2.',
    type: 'object',
    additionalProperties: false,
    required: ['confidence', 'timestamp'],
    properties: {
      concepts: { description: 'What it speaks of. Up to P5.', type: 'array' },
      key_points: { description: 'What it says. Up to P5.', type: 'array' },
      parsed_content: { description: 'Both. M2.' },
      metadata: { $ref: '#/$defs/OpenObject', description: 'What else is known of it. M2.' },
      confidence: { description: 'How sure it is, from 0 to 1.', type: 'number' },
      timestamp: { description: 'When it was answered.', type: 'string' },
    },
  },
  StoreMemoryM: {
    description: 'Something to remember.',
    type: 'object',
    additionalProperties: false,
    required: ['content'],
    properties: {
      content: { description: 'What is to be kept.', type: 'string' },
      type: { description: 'Kind of memory, such as `episodic` or `semantic`.', type: 'string' },
      importance: { description: 'How much it matters.', type: 'number', minimum: 0, maximum: 1 },
      context: { $ref: '#/$defs/OpenObject', description: 'Where it comes from.' },
    },
  },
  StoredMemoryM: {
    description: 'What became of it.',
    type: 'object',
    additionalProperties: true,
    required: ['memory_id', 'status', 'timestamp'],
    properties: {
      memory_id: { description: 'Its id, opaque.', type: 'string' },
      status: { description: 'That it is stored.', type: 'string' },
      timestamp: { description: 'When it was answered.', type: 'string' },
    },
  },
  StoreMemoryN: {
    description: 'Something to remember.',
    type: 'object',
    additionalProperties: false,
    required: ['content', 'type'],
    properties: {
      content: { description: 'What is to be kept.', anyOf: [{ type: 'string' }, { $ref: '#/$defs/OpenObject' }] },
      type: {
        description: 'Kind of memory.',
        type: 'string',
        examples: ['episodic', 'semantic', 'procedural', 'emotional', 'sensory'],
      },
      importance: { description: 'How much it matters.', type: 'number', minimum: 0, maximum: 1 },
      context: { $ref: '#/$defs/OpenObject', description: 'Where it comes from.' },
      domain: { description: 'A domain of knowledge.', type: 'string' },
    },
  },
  StoredMemoryN: {
    description: 'What became of it.',
    type: 'object',
    additionalProperties: false,
    required: ['memory_id', 'status', 'type', 'timestamp'],
    properties: {
      memory_id: { description: 'Its id, a UUID.', type: 'string', format: 'uuid' },
      status: { description: 'Always the same.', type: 'string', const: 'stored' },
      type: { description: 'Kind of memory, as it was sent.', type: 'string' },
      timestamp: {
        description: 'When it was stored, with its offset from UTC.',
        type: 'string',
        format: 'date-time',
      },
    },
  },
  FoundMemories: {
    description: 'Memories that are like what was looked for.',
    type: 'object',
    additionalProperties: true,
    required: ['matches'],
    properties: {
      query: { description: 'What was looked for.', type: 'string' },
      matches: { description: 'What is like it.', type: 'array', items: { $ref: '#/$defs/FoundMemory' } },
      total: { description: 'How many matches these are.', type: 'integer', minimum: 0 },
      timestamp: { description: 'When it was answered.', type: 'string' },
    },
  },
  FoundMemory: {
    description: 'A memory that is like what was looked for.',
    type: 'object',
    additionalProperties: true,
    properties: {
      content: { description: 'What was kept.' },
      score: { description: 'How alike, from 0 to 1.', type: 'number' },
      layer: { description: 'Where it was found, `episodic` or `semantic`.', type: 'string' },
      metadata: { $ref: '#/$defs/OpenObject', description: 'What else is known of it.' },
      timestamp: { description: 'When it was kept.', type: 'string' },
    },
  },
  QueryMemoriesM2: {
    description: 'What is looked for.',
    type: 'object',
    additionalProperties: false,
    required: ['query'],
    properties: {
      query: { description: 'In words.', type: 'string' },
      type: { description: 'Kind of memory.', type: 'string', default: 'episodic' },
    },
  },
  QueriedMemories: {
    description: 'Memories that are like what was looked for.',
    type: 'object',
    additionalProperties: false,
    required: ['memories', 'timestamp'],
    properties: {
      memories: { description: 'What is like it.', type: 'array', items: { $ref: '#/$defs/OpenObject' } },
      timestamp: { description: 'When it was answered.', type: 'string' },
    },
  },
  Consolidation: {
    description: 'What became of it.',
    type: 'object',
    additionalProperties: true,
    required: ['consolidated_count', 'timestamp'],
    properties: {
      consolidated_count: { description: 'How many memories were tried.', type: 'integer', minimum: 0 },
      pruned_count: { description: 'Always 0. From N on.', type: 'integer', const: 0 },
      timestamp: { description: 'When it was answered.', type: 'string' },
    },
  },
  CreateThread: {
    description: 'A conversation to begin.',
    type: 'object',
    additionalProperties: false,
    properties: {
      title: { description: 'What it is about.', type: 'string', default: 'Untitled' },
      metadata: { $ref: '#/$defs/OpenObject', description: 'Whatever else.' },
      workspace: { description: 'Whose it is.', type: 'string', default: 'personal' },
      task_id: { description: 'The task it is about.', type: 'string' },
      type: {
        description: 'What kind.',
        type: 'string',
        default: 'chat',
        examples: ['test', 'system', 'user', 'agent', 'chat', 'task', 'agent-team'],
      },
    },
  },
  CreatedThread: {
    description: 'A conversation that was begun.',
    type: 'object',
    additionalProperties: false,
    required: ['thread_id', 'task_id', 'type', 'timestamp'],
    properties: {
      thread_id: { description: 'Its id, opaque.', type: 'string' },
      task_id: { description: 'The task it is about.', type: ['string', 'null'] },
      type: { description: 'What kind.', type: 'string' },
      timestamp: { description: 'When it was answered.', type: 'string' },
    },
  },
  Thread: {
    description: 'A conversation.',
    type: 'object',
    additionalProperties: true,
    required: ['id'],
    properties: {
      id: { description: 'Its id, opaque.', type: 'string' },
      title: { description: 'What it is about.', type: 'string' },
      domain: { description: 'A domain of knowledge.', type: ['string', 'null'] },
      status: { description: 'How it stands.', type: 'string' },
      created_at: { description: 'When it was begun.', type: 'string' },
      updated_at: { description: 'When it was changed last.', type: 'string' },
      workspace: { description: 'Whose it is.', type: 'string' },
      participants: { description: 'Who takes part.', type: 'array' },
      metadata: {
        $ref: '#/$defs/OpenObject',
        description: '`type`, `system`, `pinned`, `description`, and whatever else.',
      },
    },
  },
  PostMessage: {
    description: 'Something to say.',
    type: 'object',
    additionalProperties: false,
    required: ['content'],
    properties: {
      content: { description: 'What is said.', type: 'string' },
      sender: { description: 'Who says it.', type: 'string', default: 'user' },
      type: { description: 'What kind of message.', type: 'string', default: 'text' },
      metadata: { $ref: '#/$defs/OpenObject', description: 'Whatever else.' },
    },
  },
  PostedMessage: {
    description: 'What was said.',
    type: 'object',
    additionalProperties: false,
    required: ['message_id', 'thread_id', 'content', 'timestamp'],
    properties: {
      message_id: { description: 'Its id.', type: 'string', pattern: '^msg_[0-9a-f]{8}$' },
      thread_id: { description: 'The conversation.', type: 'string' },
      content: { description: 'What was said.', type: 'string' },
      timestamp: { description: 'When it was answered.', type: 'string' },
    },
  },
  ProposeTask: {
    description: 'A task to propose.',
    type: 'object',
    additionalProperties: false,
    required: ['type', 'content'],
    properties: {
      type: { description: 'What kind.', type: 'string' },
      content: { description: 'What is to be done.' },
    },
  },
  ProposedTask: {
    description: 'A task that waits for approval.',
    type: 'object',
    additionalProperties: false,
    required: ['task_id', 'status', 'type', 'content', 'timestamp'],
    properties: {
      task_id: { description: 'Its id.', type: 'string', pattern: '^task_[0-9a-f]{8}$' },
      status: { description: 'Always the same.', type: 'string', const: 'pending_approval' },
      type: { description: 'What kind.', type: 'string' },
      content: { description: 'What is to be done.' },
      timestamp: { description: 'When it was answered.', type: 'string' },
    },
  },
  ApprovedTask: {
    description: 'A task that was approved.',
    type: 'object',
    additionalProperties: false,
    required: ['task_id', 'thread_id', 'status', 'timestamp'],
    properties: {
      task_id: { description: 'The id of the path.', type: 'string' },
      thread_id: { description: 'The conversation about it.', type: 'string', pattern: '^thread_[0-9a-f]{8}$' },
      status: { description: 'Always the same.', type: 'string', const: 'approved' },
      timestamp: { description: 'When it was answered.', type: 'string' },
    },
  },
  Status: {
    description: 'That the process answers; nothing behind it was asked. N sends all members.',
    type: 'object',
    additionalProperties: false,
    required: ['status', 'version', 'timestamp'],
    properties: {
      status: { description: 'Always the same.', type: 'string', const: 'running' },
      version: { description: 'Version of the API.', type: 'string' },
      timestamp: { description: 'When it was answered.', type: 'string' },
      request_id: { description: 'The id of the call.', type: 'string' },
      uptime: { description: 'Always 0.', type: 'number' },
      services: { $ref: '#/$defs/OpenObject', description: 'Empty.' },
      metrics: { $ref: '#/$defs/OpenObject', description: 'Empty.' },
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
 * One document to add to a validator; a schema is then found as `urn:nova:agents:newer#/$defs/Name`.
 */
export const jsonSchemaBundle = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:nova:agents:newer',
  $defs: jsonSchemas,
} as const

/** What values of path and query parameters may be: operation -> parameter -> schema. */
export const parameterSchemas = {
  listTasks: { domain: { type: 'string' } },
  searchMemoriesM1: { query: { type: 'string' }, domain: { type: 'string' } },
  searchMemoriesN: {
    query: { type: 'string' },
    domain: { type: 'string' },
    memory_type: { type: 'string' },
    limit: { type: 'integer', minimum: 1, maximum: 1000, default: 10 },
  },
  createThread: { domain: { type: 'string' } },
  getThread: { thread_id: { type: 'string', minLength: 1, pattern: '^[^/]+$' }, domain: { type: 'string' } },
  postThreadMessage: { thread_id: { type: 'string', minLength: 1, pattern: '^[^/]+$' } },
  approveTask: { task_id: { type: 'string', minLength: 1, pattern: '^[^/]+$' } },
} as const
