// Generated from contracts/agents/profiles.yaml by `pnpm generate`. Edits are lost; change the contract instead.

/**
 * - `full`: ErrorEnvelope with `error` alone and all of its members; its timestamp is a number.
 * - `text`: FrameworkDetail.
 * - `list`: ValidationDetail.
 * - `plain`: ErrorEnvelope with `error` alone, of code and message. What a schema refuses is a message of several
 *   lines.
 * - `flat`: FlatErrorEnvelope.
 * - `doubled`: ErrorEnvelope with `error` and `detail`, each of code and message.
 * - `half_stamped`: ErrorEnvelope with `error` of code and message, and `detail` of these and a timestamp, as text.
 * - `stamped`: ErrorEnvelope with `error` and `detail`, each of code, message and timestamp, as text.
 * - `flat_detail`: CrashDetail.
 * - `plain_text`: No JSON: a sentence as text/plain.
 */
export type ErrorForm =
  | 'full'
  | 'text'
  | 'list'
  | 'plain'
  | 'flat'
  | 'doubled'
  | 'half_stamped'
  | 'stamped'
  | 'flat_detail'
  | 'plain_text'

/**
 * - `own`: The code of what happened.
 * - `error`: Always ERROR.
 * - `http_error`: Always HTTP_ERROR.
 */
export type CodeWord = 'own' | 'error' | 'http_error'

/**
 * - `whole`: All of them.
 * - `most`: Those of paths, methods and schemas break off before their first byte; others arrive.
 * - `none`: Nearly all break off before their first byte, a few that are long before their last.
 */
export type BodyDelivery = 'whole' | 'most' | 'none'

/**
 * - `service`: Failures of the service, not those of input or of ids.
 * - `all`: Whatever failed.
 */
export type RetriedFailures = 'service' | 'all'

/**
 * - `sliding`: A call counts until it is as old as the window.
 * - `sliding_and_reset`: As sliding; and all calls are forgotten with the first one that comes more than a window
 *   after the first of them.
 */
export type QuotaWindow = 'sliding' | 'sliding_and_reset'

/**
 * - `free`: A call that is exactly as old as the window counts no more.
 * - `counted`: A call that is exactly as old as the window still counts.
 */
export type WindowEdge = 'free' | 'counted'

/**
 * - `healthy`: Health.
 * - `components`: `status` and a map `components`, in which everything is `operational`.
 * - `running`: Status.
 */
export type HealthBody = 'healthy' | 'components' | 'running'

/**
 * - `unrouted`: 405, with or without a key.
 * - `wants_body`: 422 for want of a body.
 * - `refuses_keys`: 401, whatever the key.
 * - `refuses_method`: 401 without a key, 405 with one.
 */
export type StrayRoute = 'unrouted' | 'wants_body' | 'refuses_keys' | 'refuses_method'

/**
 * - `text`: A text.
 * - `object`: An object.
 */
export type StrategyKind = 'text' | 'object'

/**
 * - `rules`: Rules alone: what comes out follows from what was put in. A read of analytics finds nothing and is sure
 *   of it by 0.
 * - `model`: A language model. There is always an insight; one of type `error` says that the model could not be
 *   reached, under 200.
 */
export type AnalyticsEngine = 'rules' | 'model'

/**
 * - `first`: Before all other members.
 * - `last`: After all other members.
 */
export type TimestampPlace = 'first' | 'last'

/**
 * - `absent`: Null.
 * - `echoed`: What was sent.
 */
export type StoredContent = 'absent' | 'echoed'

/**
 * - `bare`: As the orchestrator has it.
 * - `wrapped`: The same as the member `data`.
 */
export type ReadContent = 'bare' | 'wrapped'

/**
 * - `questions`: One question, one frame, in order; nothing comes unasked.
 * - `monitors`: As questions; and some questions are answered by frames that go on coming.
 * - `broadcast`: What one client says is told to all others of its kind.
 * - `channels`: After the key was accepted, channels are joined and left, and what is said there is told to all in
 *   them.
 */
export type SocketProtocol = 'questions' | 'monitors' | 'broadcast' | 'channels'

/**
 * - `header`: In the header X-API-Key of the handshake, which no page can set.
 * - `query`: As `api_key` in the query of the handshake.
 * - `message`: In the first message a client sends.
 */
export type KeyPlace = 'header' | 'query' | 'message'

/**
 * - `before`: Before the socket is accepted.
 * - `after`: When it is open.
 */
export type KeyMoment = 'before' | 'after'

/**
 * - `status_500`: The handshake fails with status 500, also with a good key.
 * - `status_403`: The handshake fails with status 403 and no body, as for a path that does not exist.
 * - `close_4000`: The socket closes with 4000.
 */
export type SocketRefusal = 'status_500' | 'status_403' | 'close_4000'

/**
 * - `detail`: `detail`, a text.
 * - `error`: `error` of code and message.
 * - `data`: `data` of message, error_type and mostly a code, which is a number.
 */
export type SocketError = 'detail' | 'error' | 'data'

/**
 * - `error`: ERROR for all.
 * - `by_cause`: VALIDATION_ERROR for what is no question, PROCESSING_ERROR for what is no JSON and for what failed.
 */
export type SocketCodes = 'error' | 'by_cause'

/**
 * - `closes`: The socket closes with 1000, as if all were well.
 * - `stays`: The socket stays open.
 */
export type SocketAfterError = 'closes' | 'stays'

/**
 * - `engine`: What the engine makes of the question.
 * - `constant`: The same for every question. Two empty members and a confidence of 1.
 */
export type SocketUpdates = 'engine' | 'constant'

/** How one version of the service differs from others. */
export interface Profile {
  /** Which operations there are. */
  readonly surface: {
    /** Those of openapi.yaml. */
    readonly seed: boolean
    /** Those of newer.yaml. */
    readonly optional: readonly string[]
    /** Answers carry `X-Request-ID` and `X-Response-Time`. */
    readonly trackingHeaders: boolean
    /** How a GET of `/api/orchestration/agents/coordinate` is answered. Null: There is no such path. */
    readonly strayCoordinate: StrayRoute | null
  }
  /** How to find out whether it answers. */
  readonly health: {
    /** Where to ask. Null: Nowhere but at the root. */
    readonly path: string | null
    /** Health and root want a key, and such calls count. */
    readonly keyed: boolean
    /** What comes back. Null: There is no such path. */
    readonly body: HealthBody | null
  }
  /** How failures are told over HTTP, and when. */
  readonly errors: {
    /** What the service itself fails or refuses with, 400, 404 of an id, 500. */
    readonly failures: ErrorForm
    /** The code in it. Null: None. */
    readonly failureCodes: CodeWord | null
    /** 401, 403 and 429. */
    readonly refusals: ErrorForm
    /** The code in it. Null: None. */
    readonly refusalCodes: CodeWord | null
    /** The word for a missing permission, where one is said. */
    readonly permissionCode: string
    /** 404 and 405 where nothing matched. Where a code is in it, it is ERROR. */
    readonly routes: ErrorForm
    /** 422. Where a code is in it, it is ERROR; from P2 on nothing says which member was wrong. */
    readonly schemas: ErrorForm
    /** The status of a call that crashed. */
    readonly crashStatus: number
    /** Its body. Such an answer has no tracking headers. */
    readonly crashes: ErrorForm
    /** Which bodies of failures arrive over a real connection. */
    readonly bodies: BodyDelivery
    /** The status for a key that the server does not know, or that has expired. Without a key it is 401. */
    readonly unknownKeyStatus: number
    /** Refusals for want of a good key carry `WWW-Authenticate`. */
    readonly challenge: boolean
    /**
     * What the service tries three times before it answers, after one second and after two more. So a failure of this kind
     * comes at least three seconds late.
     */
    readonly retried: RetriedFailures
  }
  /** How often a key may call. */
  readonly quota: {
    /** So many calls in a window. */
    readonly calls: number
    /** Length of the window. */
    readonly windowSeconds: number
    /** Whether the limit is kept at all. */
    readonly enforced: boolean
    /** How the window moves. */
    readonly window: QuotaWindow
    /** Where the window ends. */
    readonly edge: WindowEdge
    /** An attempt to open a socket counts as one call. Messages never count. */
    readonly countsSockets: boolean
    /** What `Retry-After` of a 429 says. Null: There is no such header. */
    readonly retryAfterSeconds: number | null
  }
  /**
   * What requests may and must hold.
   *
   * Null for versions that have nothing of the kind.
   */
  readonly requests: {
    /** Priorities from 1 to 5, importance from 0 to 1, at least one agent and a confidence from 0 to 1 are insisted on. */
    readonly bounds: boolean
    /** The `type` of memory and of analytics has to be one of the words there are. */
    readonly closedWords: boolean
    /** A task needs `parameters`. */
    readonly parametersRequired: boolean
    /** An optimisation needs `flow_id` in its body; where it does not, any object is a good one. */
    readonly flowIdRequired: boolean
    /** Members of a resource have to be numbers. */
    readonly numericResources: boolean
    /** What the strategy of a coordination is; the other kind is refused with 422. */
    readonly strategy: StrategyKind
    /** Memory requests may name language models. */
    readonly llmConfig: boolean
    /** Tasks may name a pattern of a swarm. */
    readonly swarm: boolean
  } | null
  /**
   * What differs in answers that succeed.
   *
   * Null for versions that have nothing of the kind.
   */
  readonly answers: {
    /** Where `timestamp` stands. */
    readonly timestamp: TimestampPlace
    /** What analytics are made by. */
    readonly engine: AnalyticsEngine
    /** Analytics of flows have no insights, mostly no figures, and a confidence of 0.8. */
    readonly emptyFlows: boolean
    /** The `content` of the answer to a memory that was stored. */
    readonly storedContent: StoredContent
    /** The `content` of a memory that was read. */
    readonly readContent: ReadContent
    /**
     * Where the orchestrator says nothing of a memory, `orchestration` is a status `success` with details of the
     * operation, and the confidence 1.
     */
    readonly filledOrchestration: boolean
  } | null
  /** Operations of the memory, which only some versions have. */
  readonly memory: {
    /** Stores a memory. Null: No operation does. */
    readonly store: string | null
    /** Looks for memories. Null: No operation does. */
    readonly search: string | null
    /** Reads one by its id. Null: No operation does. */
    readonly read: string | null
    /** Makes knowledge of what was experienced. Null: No operation does. */
    readonly consolidate: string | null
  }
  /** How the socket is opened and how it speaks. */
  readonly socket: {
    /** Where it is. */
    readonly path: string
    /** Whether it can be opened. */
    readonly opens: boolean
    /** What is said on it. */
    readonly protocol: SocketProtocol
    /** Where the key goes. Any key that the server knows will do, whatever its permissions. */
    readonly key: KeyPlace
    /** When it is looked at. */
    readonly keyChecked: KeyMoment
    /** What a client sees when it is refused: for its key, and where sockets count, for the quota as well. */
    readonly refusal: SocketRefusal
    /** The only `Origin` it opens for. Null: It opens for any. */
    readonly origin: string | null
    /** It speaks first, and a client waits for that. */
    readonly greeting: boolean
    /** It answers `ping` with `pong`; elsewhere that is a bad question. */
    readonly pings: boolean
    /** What an answer holds. */
    readonly updates: SocketUpdates
    /** What a frame of type `error` says beside that. */
    readonly errors: SocketError
    /** The code in it. Null: None. */
    readonly codes: SocketCodes | null
    /** What becomes of the socket then. */
    readonly afterError: SocketAfterError
  }
}

/** Every version by its name, from the oldest on. */
export const profiles = {
  P0: {
    surface: { seed: true, optional: [], trackingHeaders: true, strayCoordinate: 'unrouted' },
    health: { path: '/health', keyed: false, body: 'healthy' },
    errors: {
      failures: 'full',
      failureCodes: 'own',
      refusals: 'text',
      refusalCodes: null,
      permissionCode: 'AUTHORIZATION_ERROR',
      routes: 'text',
      schemas: 'list',
      crashStatus: 500,
      crashes: 'plain_text',
      bodies: 'whole',
      unknownKeyStatus: 401,
      challenge: false,
      retried: 'service',
    },
    quota: {
      calls: 100,
      windowSeconds: 60,
      enforced: true,
      window: 'sliding',
      edge: 'free',
      countsSockets: false,
      retryAfterSeconds: null,
    },
    requests: {
      bounds: true,
      closedWords: true,
      parametersRequired: false,
      flowIdRequired: true,
      numericResources: false,
      strategy: 'text',
      llmConfig: false,
      swarm: false,
    },
    answers: {
      timestamp: 'first',
      engine: 'rules',
      emptyFlows: false,
      storedContent: 'absent',
      readContent: 'bare',
      filledOrchestration: false,
    },
    memory: { store: 'storeMemory', search: 'searchMemories', read: 'getMemory', consolidate: null },
    socket: {
      path: '/api/analytics/ws',
      opens: false,
      protocol: 'questions',
      key: 'header',
      keyChecked: 'before',
      refusal: 'status_500',
      origin: null,
      greeting: false,
      pings: false,
      updates: 'engine',
      errors: 'detail',
      codes: null,
      afterError: 'closes',
    },
  },
  P1: {
    surface: { seed: true, optional: ['listTasks'], trackingHeaders: true, strayCoordinate: 'wants_body' },
    health: { path: '/health', keyed: false, body: 'healthy' },
    errors: {
      failures: 'plain',
      failureCodes: 'own',
      refusals: 'plain',
      refusalCodes: 'own',
      permissionCode: 'PERMISSION_DENIED',
      routes: 'plain',
      schemas: 'plain',
      crashStatus: 400,
      crashes: 'plain',
      bodies: 'most',
      unknownKeyStatus: 401,
      challenge: false,
      retried: 'all',
    },
    quota: {
      calls: 100,
      windowSeconds: 60,
      enforced: true,
      window: 'sliding_and_reset',
      edge: 'counted',
      countsSockets: false,
      retryAfterSeconds: null,
    },
    requests: {
      bounds: false,
      closedWords: false,
      parametersRequired: true,
      flowIdRequired: false,
      numericResources: true,
      strategy: 'text',
      llmConfig: false,
      swarm: false,
    },
    answers: {
      timestamp: 'last',
      engine: 'rules',
      emptyFlows: false,
      storedContent: 'absent',
      readContent: 'bare',
      filledOrchestration: false,
    },
    memory: { store: 'storeMemory', search: 'searchMemories', read: 'getMemory', consolidate: null },
    socket: {
      path: '/api/analytics/ws',
      opens: true,
      protocol: 'questions',
      key: 'header',
      keyChecked: 'before',
      refusal: 'status_403',
      origin: null,
      greeting: false,
      pings: false,
      updates: 'engine',
      errors: 'error',
      codes: 'error',
      afterError: 'closes',
    },
  },
  P2: {
    surface: {
      seed: true,
      optional: ['listTasks', 'parseText'],
      trackingHeaders: true,
      strayCoordinate: 'wants_body',
    },
    health: { path: '/health', keyed: false, body: 'healthy' },
    errors: {
      failures: 'flat',
      failureCodes: 'own',
      refusals: 'flat',
      refusalCodes: 'http_error',
      permissionCode: 'PERMISSION_DENIED',
      routes: 'doubled',
      schemas: 'doubled',
      crashStatus: 400,
      crashes: 'flat_detail',
      bodies: 'none',
      unknownKeyStatus: 401,
      challenge: false,
      retried: 'all',
    },
    quota: {
      calls: 100,
      windowSeconds: 60,
      enforced: true,
      window: 'sliding_and_reset',
      edge: 'counted',
      countsSockets: false,
      retryAfterSeconds: null,
    },
    requests: {
      bounds: false,
      closedWords: false,
      parametersRequired: true,
      flowIdRequired: false,
      numericResources: true,
      strategy: 'text',
      llmConfig: true,
      swarm: false,
    },
    answers: {
      timestamp: 'last',
      engine: 'model',
      emptyFlows: false,
      storedContent: 'absent',
      readContent: 'bare',
      filledOrchestration: false,
    },
    memory: { store: 'storeMemory', search: 'searchMemories', read: 'getMemory', consolidate: null },
    socket: {
      path: '/api/analytics/ws',
      opens: true,
      protocol: 'questions',
      key: 'header',
      keyChecked: 'before',
      refusal: 'status_403',
      origin: null,
      greeting: false,
      pings: false,
      updates: 'engine',
      errors: 'error',
      codes: 'error',
      afterError: 'closes',
    },
  },
  P3: {
    surface: {
      seed: true,
      optional: ['listTasks', 'parseText'],
      trackingHeaders: true,
      strayCoordinate: 'refuses_keys',
    },
    health: { path: '/health', keyed: false, body: 'healthy' },
    errors: {
      failures: 'doubled',
      failureCodes: 'error',
      refusals: 'half_stamped',
      refusalCodes: 'own',
      permissionCode: 'PERMISSION_DENIED',
      routes: 'doubled',
      schemas: 'doubled',
      crashStatus: 400,
      crashes: 'flat_detail',
      bodies: 'none',
      unknownKeyStatus: 401,
      challenge: false,
      retried: 'all',
    },
    quota: {
      calls: 100,
      windowSeconds: 60,
      enforced: true,
      window: 'sliding',
      edge: 'counted',
      countsSockets: false,
      retryAfterSeconds: null,
    },
    requests: {
      bounds: false,
      closedWords: false,
      parametersRequired: true,
      flowIdRequired: false,
      numericResources: true,
      strategy: 'object',
      llmConfig: true,
      swarm: false,
    },
    answers: {
      timestamp: 'last',
      engine: 'model',
      emptyFlows: true,
      storedContent: 'echoed',
      readContent: 'wrapped',
      filledOrchestration: true,
    },
    memory: { store: 'storeMemory', search: 'searchMemories', read: 'getMemory', consolidate: null },
    socket: {
      path: '/api/analytics/ws',
      opens: true,
      protocol: 'questions',
      key: 'header',
      keyChecked: 'before',
      refusal: 'status_403',
      origin: null,
      greeting: false,
      pings: false,
      updates: 'engine',
      errors: 'error',
      codes: 'error',
      afterError: 'closes',
    },
  },
  P4: {
    surface: {
      seed: true,
      optional: ['listTasks', 'parseText'],
      trackingHeaders: true,
      strayCoordinate: 'refuses_method',
    },
    health: { path: '/health', keyed: false, body: 'healthy' },
    errors: {
      failures: 'stamped',
      failureCodes: 'own',
      refusals: 'stamped',
      refusalCodes: 'own',
      permissionCode: 'PERMISSION_DENIED',
      routes: 'doubled',
      schemas: 'doubled',
      crashStatus: 400,
      crashes: 'doubled',
      bodies: 'none',
      unknownKeyStatus: 401,
      challenge: false,
      retried: 'all',
    },
    quota: {
      calls: 100,
      windowSeconds: 60,
      enforced: true,
      window: 'sliding',
      edge: 'counted',
      countsSockets: true,
      retryAfterSeconds: null,
    },
    requests: {
      bounds: false,
      closedWords: false,
      parametersRequired: true,
      flowIdRequired: false,
      numericResources: true,
      strategy: 'object',
      llmConfig: true,
      swarm: false,
    },
    answers: {
      timestamp: 'last',
      engine: 'model',
      emptyFlows: true,
      storedContent: 'echoed',
      readContent: 'wrapped',
      filledOrchestration: true,
    },
    memory: { store: 'storeMemory', search: 'searchMemories', read: 'getMemory', consolidate: null },
    socket: {
      path: '/api/analytics/ws',
      opens: true,
      protocol: 'questions',
      key: 'header',
      keyChecked: 'before',
      refusal: 'status_403',
      origin: null,
      greeting: false,
      pings: false,
      updates: 'engine',
      errors: 'error',
      codes: 'by_cause',
      afterError: 'stays',
    },
  },
  P5: {
    surface: {
      seed: true,
      optional: ['listTasks', 'parseText'],
      trackingHeaders: true,
      strayCoordinate: 'refuses_method',
    },
    health: { path: '/health', keyed: true, body: 'healthy' },
    errors: {
      failures: 'stamped',
      failureCodes: 'own',
      refusals: 'stamped',
      refusalCodes: 'own',
      permissionCode: 'PERMISSION_DENIED',
      routes: 'doubled',
      schemas: 'doubled',
      crashStatus: 400,
      crashes: 'doubled',
      bodies: 'none',
      unknownKeyStatus: 401,
      challenge: false,
      retried: 'all',
    },
    quota: {
      calls: 100,
      windowSeconds: 60,
      enforced: true,
      window: 'sliding',
      edge: 'counted',
      countsSockets: true,
      retryAfterSeconds: null,
    },
    requests: {
      bounds: false,
      closedWords: false,
      parametersRequired: true,
      flowIdRequired: false,
      numericResources: true,
      strategy: 'object',
      llmConfig: true,
      swarm: true,
    },
    answers: {
      timestamp: 'last',
      engine: 'model',
      emptyFlows: true,
      storedContent: 'echoed',
      readContent: 'wrapped',
      filledOrchestration: true,
    },
    memory: { store: 'storeMemory', search: 'searchMemories', read: 'getMemory', consolidate: null },
    socket: {
      path: '/api/analytics/ws',
      opens: true,
      protocol: 'questions',
      key: 'header',
      keyChecked: 'before',
      refusal: 'status_403',
      origin: null,
      greeting: false,
      pings: false,
      updates: 'constant',
      errors: 'error',
      codes: 'by_cause',
      afterError: 'stays',
    },
  },
  M1: {
    surface: {
      seed: false,
      optional: ['storeMemoryM', 'searchMemoriesM1', 'consolidateMemoriesM1', 'proposeTask', 'approveTask'],
      trackingHeaders: false,
      strayCoordinate: null,
    },
    health: { path: '/health', keyed: true, body: 'components' },
    errors: {
      failures: 'stamped',
      failureCodes: 'own',
      refusals: 'stamped',
      refusalCodes: 'own',
      permissionCode: 'PERMISSION_DENIED',
      routes: 'doubled',
      schemas: 'doubled',
      crashStatus: 400,
      crashes: 'doubled',
      bodies: 'whole',
      unknownKeyStatus: 401,
      challenge: false,
      retried: 'all',
    },
    quota: {
      calls: 100,
      windowSeconds: 60,
      enforced: true,
      window: 'sliding',
      edge: 'counted',
      countsSockets: true,
      retryAfterSeconds: null,
    },
    requests: null,
    answers: null,
    memory: {
      store: 'storeMemoryM',
      search: 'searchMemoriesM1',
      read: null,
      consolidate: 'consolidateMemoriesM1',
    },
    socket: {
      path: '/api/analytics/ws',
      opens: true,
      protocol: 'monitors',
      key: 'header',
      keyChecked: 'before',
      refusal: 'status_403',
      origin: null,
      greeting: false,
      pings: false,
      updates: 'engine',
      errors: 'error',
      codes: 'by_cause',
      afterError: 'stays',
    },
  },
  M2: {
    surface: {
      seed: false,
      optional: ['parseText', 'storeMemoryM', 'queryMemoriesM2', 'consolidateMemoriesM2'],
      trackingHeaders: false,
      strayCoordinate: null,
    },
    health: { path: null, keyed: true, body: null },
    errors: {
      failures: 'stamped',
      failureCodes: 'own',
      refusals: 'stamped',
      refusalCodes: 'own',
      permissionCode: 'PERMISSION_DENIED',
      routes: 'doubled',
      schemas: 'doubled',
      crashStatus: 400,
      crashes: 'doubled',
      bodies: 'whole',
      unknownKeyStatus: 401,
      challenge: false,
      retried: 'all',
    },
    quota: {
      calls: 100,
      windowSeconds: 60,
      enforced: true,
      window: 'sliding',
      edge: 'counted',
      countsSockets: true,
      retryAfterSeconds: null,
    },
    requests: null,
    answers: null,
    memory: {
      store: 'storeMemoryM',
      search: 'queryMemoriesM2',
      read: null,
      consolidate: 'consolidateMemoriesM2',
    },
    socket: {
      path: '/api/analytics/ws',
      opens: true,
      protocol: 'monitors',
      key: 'header',
      keyChecked: 'after',
      refusal: 'close_4000',
      origin: null,
      greeting: false,
      pings: true,
      updates: 'engine',
      errors: 'error',
      codes: 'by_cause',
      afterError: 'stays',
    },
  },
  M3: {
    surface: { seed: false, optional: ['getStatus'], trackingHeaders: false, strayCoordinate: null },
    health: { path: '/api/status', keyed: true, body: 'running' },
    errors: {
      failures: 'stamped',
      failureCodes: 'own',
      refusals: 'stamped',
      refusalCodes: 'own',
      permissionCode: 'PERMISSION_DENIED',
      routes: 'doubled',
      schemas: 'doubled',
      crashStatus: 400,
      crashes: 'doubled',
      bodies: 'whole',
      unknownKeyStatus: 401,
      challenge: false,
      retried: 'all',
    },
    quota: {
      calls: 100,
      windowSeconds: 60,
      enforced: false,
      window: 'sliding',
      edge: 'counted',
      countsSockets: true,
      retryAfterSeconds: null,
    },
    requests: null,
    answers: null,
    memory: { store: null, search: null, read: null, consolidate: null },
    socket: {
      path: '/api/ws/{connection_type}/{client_id}',
      opens: true,
      protocol: 'broadcast',
      key: 'query',
      keyChecked: 'before',
      refusal: 'status_403',
      origin: null,
      greeting: true,
      pings: true,
      updates: 'engine',
      errors: 'error',
      codes: 'by_cause',
      afterError: 'stays',
    },
  },
  N: {
    surface: {
      seed: false,
      optional: [
        'getStatus',
        'storeMemoryN',
        'searchMemoriesN',
        'consolidateMemoriesN',
        'createThread',
        'getThread',
        'postThreadMessage',
        'proposeTask',
        'approveTask',
      ],
      trackingHeaders: false,
      strayCoordinate: null,
    },
    health: { path: '/api/status', keyed: true, body: 'running' },
    errors: {
      failures: 'plain_text',
      failureCodes: null,
      refusals: 'text',
      refusalCodes: null,
      permissionCode: 'PERMISSION_DENIED',
      routes: 'text',
      schemas: 'list',
      crashStatus: 500,
      crashes: 'plain_text',
      bodies: 'whole',
      unknownKeyStatus: 403,
      challenge: true,
      retried: 'all',
    },
    quota: {
      calls: 100,
      windowSeconds: 60,
      enforced: true,
      window: 'sliding',
      edge: 'counted',
      countsSockets: true,
      retryAfterSeconds: 60,
    },
    requests: null,
    answers: null,
    memory: {
      store: 'storeMemoryN',
      search: 'searchMemoriesN',
      read: null,
      consolidate: 'consolidateMemoriesN',
    },
    socket: {
      path: '/client_{client_id}',
      opens: true,
      protocol: 'channels',
      key: 'message',
      keyChecked: 'after',
      refusal: 'close_4000',
      origin: 'http://localhost:5173',
      greeting: true,
      pings: true,
      updates: 'engine',
      errors: 'data',
      codes: null,
      afterError: 'stays',
    },
  },
} as const satisfies Readonly<Record<string, Profile>>

/** A version of the service. */
export type ProfileName = keyof typeof profiles

/** What each version is, one sentence each. */
export const profileDescriptions = {
  P0: 'The first server, of 2 January 2025. Strict about requests, rich in errors; its socket cannot be opened.',
  P1: 'Later the same day. The first that answers on its socket.',
  P2: 'The same evening. A language model stands behind it.',
  P3: '3 January 2025.',
  P4: 'Later that day. The socket survives a bad question, and failures settle on one form.',
  P5: '4 to 6 January 2025. Health wants a key; tasks may name a pattern of a swarm.',
  M1: '6 January 2025. Most operations of P0 are gone; memory, conversations and proposals begin.',
  M2: '8 January 2025. Memory is asked by text.',
  M3: '16 January 2025. Boards of tasks, and one socket for each kind of news.',
  N: '20 January 2025. The newest.',
} as const satisfies Readonly<Record<ProfileName, string>>
