// Generated from contracts/agents/newer.yaml by `pnpm generate`. Edits are lost; change the contract instead.

export interface paths {
    readonly "/api/orchestration/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List tasks
         * @description P1 to P5. All of them, in no order and without pages. Bundled orchestrators keep none, so their list is empty. Unlike other operations it is tried once.
         */
        readonly get: operations["list_tasks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/analytics/parse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a text apart
         * @description P2 to P5, and M2, where `read` is enough. A language model has to stand behind the service.
         */
        readonly post: operations["parse_text"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/orchestration/memory/store": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Store a memory (M1, M2)
         * @description The path of P0 in another meaning. `content` is text in M2. Repeating a lost call may store it twice.
         */
        readonly post: operations["store_memory_m"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/orchestration/memory/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Search memories (M1)
         * @description A GET here, and a POST in P0.
         */
        readonly get: operations["search_memories_m1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/orchestration/memory/query": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Search memories (M2)
         * @description Asks for a key and no permission.
         */
        readonly post: operations["query_memories_m2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/orchestration/memory/consolidate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Consolidate memories (M1)
         * @description Acts, though it is a GET: what was experienced becomes what is known.
         */
        readonly get: operations["consolidate_memories_m1"];
        readonly put?: never;
        /**
         * Consolidate memories (M2)
         * @description Asks for a key and no permission. The count is always 1.
         */
        readonly post: operations["consolidate_memories_m2"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/memory/store": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Store a memory (N)
         * @description Repeating a lost call may store it twice.
         */
        readonly post: operations["store_memory_n"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/memory/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Search memories (N)
         * @description Give both of `domain` and `memory_type`, or neither: with one of them the service fails.
         */
        readonly get: operations["search_memories_n"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/memory/consolidate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Consolidate memories (N)
         * @description Acts, though it is a GET. It counts what was tried, not what succeeded, and prunes nothing. A list of ids would have to travel in the body of a GET, which many clients and servers drop; so it is not described.
         */
        readonly get: operations["consolidate_memories_n"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/threads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Begin a conversation
         * @description N. Repeating a lost call begins another one.
         */
        readonly post: operations["create_thread"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/threads/{thread_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a conversation
         * @description N. The whole of it: pages can be asked for and are not made. The ids `nova-team`, `nova`, `system-logs` and `agent-communication` stand for fixed conversations.
         */
        readonly get: operations["get_thread"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/threads/{thread_id}/message": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say something
         * @description N. Repeating a lost call says it twice.
         */
        readonly post: operations["post_thread_message"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/tasks/propose": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Propose a task
         * @description M1 and N. Repeating a lost call proposes it twice.
         */
        readonly post: operations["propose_task"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/tasks/{task_id}/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Approve a task
         * @description M1 and N. A conversation is begun for it, with each call another one. Nobody looks whether there is such a proposal.
         */
        readonly post: operations["approve_task"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether the process answers
         * @description M3 and N; it takes the place of `/health`. Looks at nothing behind it.
         */
        readonly get: operations["get_status"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description Tasks. */
        readonly TaskList: {
            /** @description As the orchestrator has them. */
            readonly tasks: readonly components["schemas"]["OpenObject"][];
            /** @description When it was answered. */
            readonly timestamp: components["schemas"]["LocalTimestamp"];
        };
        /** @description A text to be taken apart. */
        readonly ParseRequest: {
            /** @description The text. */
            readonly text: string;
            /** @description Which language models to use, `chat_model` and `embedding_model`. */
            readonly llm_config?: {
                readonly [key: string]: unknown;
            };
            /** @description A domain of knowledge. */
            readonly domain?: string;
        };
        /** @description What is in a text; other members up to P5 than in M2. */
        readonly ParsedText: {
            /** @description What it speaks of. Up to P5. */
            readonly concepts?: readonly unknown[];
            /** @description What it says. Up to P5. */
            readonly key_points?: readonly unknown[];
            /** @description Both. M2. */
            readonly parsed_content?: unknown;
            /** @description What else is known of it. M2. */
            readonly metadata?: components["schemas"]["OpenObject"];
            /** @description How sure it is, from 0 to 1. */
            readonly confidence: number;
            /** @description When it was answered. */
            readonly timestamp: string;
        };
        /** @description Something to remember. */
        readonly StoreMemoryM: {
            /** @description What is to be kept. */
            readonly content: string;
            /** @description Kind of memory, such as `episodic` or `semantic`. */
            readonly type?: string;
            /** @description How much it matters. */
            readonly importance?: number;
            /** @description Where it comes from. */
            readonly context?: components["schemas"]["OpenObject"];
        };
        /** @description What became of it. */
        readonly StoredMemoryM: {
            /** @description Its id, opaque. */
            readonly memory_id: string;
            /** @description That it is stored. */
            readonly status: string;
            /** @description When it was answered. */
            readonly timestamp: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Something to remember. */
        readonly StoreMemoryN: {
            /** @description What is to be kept. */
            readonly content: string | components["schemas"]["OpenObject"];
            /**
             * @description Kind of memory.
             * @example episodic
             * @example semantic
             * @example procedural
             * @example emotional
             * @example sensory
             */
            readonly type: string;
            /** @description How much it matters. */
            readonly importance?: number;
            /** @description Where it comes from. */
            readonly context?: components["schemas"]["OpenObject"];
            /** @description A domain of knowledge. */
            readonly domain?: string;
        };
        /** @description What became of it. */
        readonly StoredMemoryN: {
            /**
             * Format: uuid
             * @description Its id, a UUID.
             */
            readonly memory_id: string;
            /**
             * @description Always the same.
             * @constant
             */
            readonly status: "stored";
            /** @description Kind of memory, as it was sent. */
            readonly type: string;
            /**
             * Format: date-time
             * @description When it was stored, with its offset from UTC.
             */
            readonly timestamp: string;
        };
        /** @description Memories that are like what was looked for. */
        readonly FoundMemories: {
            /** @description What was looked for. */
            readonly query?: string;
            /** @description What is like it. */
            readonly matches: readonly components["schemas"]["FoundMemory"][];
            /** @description How many matches these are. */
            readonly total?: number;
            /** @description When it was answered. */
            readonly timestamp?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A memory that is like what was looked for. */
        readonly FoundMemory: {
            /** @description What was kept. */
            readonly content?: unknown;
            /** @description How alike, from 0 to 1. */
            readonly score?: number;
            /** @description Where it was found, `episodic` or `semantic`. */
            readonly layer?: string;
            /** @description What else is known of it. */
            readonly metadata?: components["schemas"]["OpenObject"];
            /** @description When it was kept. */
            readonly timestamp?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description What is looked for. */
        readonly QueryMemoriesM2: {
            /** @description In words. */
            readonly query: string;
            /**
             * @description Kind of memory.
             * @default episodic
             */
            readonly type?: string;
        };
        /** @description Memories that are like what was looked for. */
        readonly QueriedMemories: {
            /** @description What is like it. */
            readonly memories: readonly components["schemas"]["OpenObject"][];
            /** @description When it was answered. */
            readonly timestamp: string;
        };
        /** @description What became of it. */
        readonly Consolidation: {
            /** @description How many memories were tried. */
            readonly consolidated_count: number;
            /**
             * @description Always 0. From N on.
             * @constant
             */
            readonly pruned_count?: 0;
            /** @description When it was answered. */
            readonly timestamp: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A conversation to begin. */
        readonly CreateThread: {
            /**
             * @description What it is about.
             * @default Untitled
             */
            readonly title?: string;
            /** @description Whatever else. */
            readonly metadata?: components["schemas"]["OpenObject"];
            /**
             * @description Whose it is.
             * @default personal
             */
            readonly workspace?: string;
            /** @description The task it is about. */
            readonly task_id?: string;
            /**
             * @description What kind.
             * @default chat
             * @example test
             * @example system
             * @example user
             * @example agent
             * @example chat
             * @example task
             * @example agent-team
             */
            readonly type?: string;
        };
        /** @description A conversation that was begun. */
        readonly CreatedThread: {
            /** @description Its id, opaque. */
            readonly thread_id: string;
            /** @description The task it is about. */
            readonly task_id: string | null;
            /** @description What kind. */
            readonly type: string;
            /** @description When it was answered. */
            readonly timestamp: string;
        };
        /** @description A conversation. */
        readonly Thread: {
            /** @description Its id, opaque. */
            readonly id: string;
            /** @description What it is about. */
            readonly title?: string;
            /** @description A domain of knowledge. */
            readonly domain?: string | null;
            /** @description How it stands. */
            readonly status?: string;
            /** @description When it was begun. */
            readonly created_at?: string;
            /** @description When it was changed last. */
            readonly updated_at?: string;
            /** @description Whose it is. */
            readonly workspace?: string;
            /** @description Who takes part. */
            readonly participants?: readonly unknown[];
            /** @description `type`, `system`, `pinned`, `description`, and whatever else. */
            readonly metadata?: components["schemas"]["OpenObject"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Something to say. */
        readonly PostMessage: {
            /** @description What is said. */
            readonly content: string;
            /**
             * @description Who says it.
             * @default user
             */
            readonly sender?: string;
            /**
             * @description What kind of message.
             * @default text
             */
            readonly type?: string;
            /** @description Whatever else. */
            readonly metadata?: components["schemas"]["OpenObject"];
        };
        /** @description What was said. */
        readonly PostedMessage: {
            /** @description Its id. */
            readonly message_id: string;
            /** @description The conversation. */
            readonly thread_id: string;
            /** @description What was said. */
            readonly content: string;
            /** @description When it was answered. */
            readonly timestamp: string;
        };
        /** @description A task to propose. */
        readonly ProposeTask: {
            /** @description What kind. */
            readonly type: string;
            /** @description What is to be done. */
            readonly content: unknown;
        };
        /** @description A task that waits for approval. */
        readonly ProposedTask: {
            /** @description Its id. */
            readonly task_id: string;
            /**
             * @description Always the same.
             * @constant
             */
            readonly status: "pending_approval";
            /** @description What kind. */
            readonly type: string;
            /** @description What is to be done. */
            readonly content: unknown;
            /** @description When it was answered. */
            readonly timestamp: string;
        };
        /** @description A task that was approved. */
        readonly ApprovedTask: {
            /** @description The id of the path. */
            readonly task_id: string;
            /** @description The conversation about it. */
            readonly thread_id: string;
            /**
             * @description Always the same.
             * @constant
             */
            readonly status: "approved";
            /** @description When it was answered. */
            readonly timestamp: string;
        };
        /** @description That the process answers; nothing behind it was asked. N sends all members. */
        readonly Status: {
            /**
             * @description Always the same.
             * @constant
             */
            readonly status: "running";
            /** @description Version of the API. */
            readonly version: string;
            /** @description When it was answered. */
            readonly timestamp: string;
            /** @description The id of the call. */
            readonly request_id?: string;
            /** @description Always 0. */
            readonly uptime?: number;
            /** @description Empty. */
            readonly services?: components["schemas"]["OpenObject"];
            /** @description Empty. */
            readonly metrics?: components["schemas"]["OpenObject"];
        };
        /**
         * @description A time of the server's own zone, which it does not name: it can be shown, and not be compared with other clocks. Microseconds are left out when they are zero.
         * @example 2025-01-02T11:33:54.123456
         */
        readonly LocalTimestamp: string;
        /** @description Any members. */
        readonly OpenObject: {
            readonly [key: string]: unknown;
        };
        /** @description How the service says that a call failed. P0 sends all members of `error`, P1 `code` and `message` only, P3 and later the same twice. P2 sends it for paths, methods and forms of bodies, see `FlatErrorEnvelope`. */
        readonly ErrorEnvelope: {
            /** @description What went wrong. */
            readonly error: components["schemas"]["ErrorBody"];
            /** @description The same again, from P2 on. */
            readonly detail?: components["schemas"]["ErrorBody"];
        };
        /** @description What went wrong. */
        readonly ErrorBody: {
            /** @description VALIDATION_ERROR, AUTHENTICATION_ERROR, AUTHORIZATION_ERROR or, from P1 on, PERMISSION_DENIED, RESOURCE_NOT_FOUND, RATE_LIMIT_EXCEEDED, SERVICE_ERROR, METHOD_NOT_ALLOWED; or ERROR and HTTP_ERROR, which say nothing. */
            readonly code: string;
            /** @description For people. It changes with versions of the server and of its libraries; nothing may depend on it. */
            readonly message: string;
            /** @description Empty, or `error` with what was wrong behind the service. */
            readonly details?: {
                readonly [key: string]: unknown;
            };
            /** @description The id of the call, as in the header. */
            readonly request_id?: string;
            /** @description When. Seconds since 1970 in P0, text in later versions. */
            readonly timestamp?: number | string;
        };
        /** @description What P2 sends instead where the service itself fails or refuses. There is no `message`. */
        readonly FlatErrorEnvelope: {
            /** @description What went wrong. */
            readonly error: components["schemas"]["FlatErrorBody"];
            /** @description The same again. */
            readonly detail: components["schemas"]["FlatErrorBody"];
        };
        /** @description What went wrong, as P2 puts it. */
        readonly FlatErrorBody: {
            /** @description For people, and for 429 the text of a structure of the server's own language. */
            readonly error: string;
            /** @description HTTP_ERROR for 401, 403 and 429, whatever happened. */
            readonly code: string;
            /** @description When, as text. */
            readonly timestamp: string;
        };
        /** @description What P2 sends where a call crashed outside of everything that answers in a form. */
        readonly CrashDetail: {
            /** @description What went wrong. */
            readonly detail: components["schemas"]["FlatErrorBody"];
        };
        /** @description What the web framework says when nobody gives it another form. */
        readonly FrameworkDetail: {
            /** @description For people. */
            readonly detail: string;
        };
        /** @description What the web framework says of a body or a parameter that is not as it should be. */
        readonly ValidationDetail: {
            /** @description All that is wrong. */
            readonly detail: readonly components["schemas"]["FieldProblem"][];
        };
        /** @description One thing that is wrong. */
        readonly FieldProblem: {
            /** @description What kind, such as `missing`, `string_type` or `too_short`. */
            readonly type: string;
            /** @description Where, from `body`, `query` or `path` on. */
            readonly loc: readonly (string | number)[];
            /** @description For people; it changes with the library that checks. */
            readonly msg: string;
        } & {
            readonly [key: string]: unknown;
        };
    };
    responses: {
        /** @description Mostly the service failed. */
        readonly Failed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["FlatErrorEnvelope"] | components["schemas"]["CrashDetail"];
            };
        };
        /** @description There is no key, or up to M3 one that the server does not know. */
        readonly Unauthenticated: {
            headers: {
                /** @description From N on. */
                readonly "WWW-Authenticate"?: string;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["FlatErrorEnvelope"] | components["schemas"]["FrameworkDetail"];
            };
        };
        /** @description The key does not hold the permission. From N on also: the server does not know it, or it has expired. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["FlatErrorEnvelope"] | components["schemas"]["FrameworkDetail"];
            };
        };
        /** @description The body or a parameter is not as it should be. */
        readonly Invalid: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["ValidationDetail"];
            };
        };
        /** @description The key has used up its quota. */
        readonly RateLimited: {
            headers: {
                /** @description Seconds to wait. From N on, and always the length of the window. */
                readonly "Retry-After"?: string;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["FlatErrorEnvelope"] | components["schemas"]["FrameworkDetail"];
            };
        };
        /** @description The service failed; from N on it says so as text. */
        readonly ServiceFailed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["FlatErrorEnvelope"] | components["schemas"]["FrameworkDetail"];
                readonly "text/plain": string;
            };
        };
    };
    parameters: {
        /**
         * @description A domain of knowledge, such as `professional`, `personal` or `general`.
         * @example professional
         */
        readonly Domain: string;
        /**
         * @description What is looked for, in words.
         * @example what the customer asked for
         */
        readonly Query: string;
        /**
         * @description Kind of memory, such as `episodic` or `semantic`.
         * @example episodic
         */
        readonly MemoryType: string;
        /**
         * @description At most so many, 10 if nothing is said.
         * @example 10
         */
        readonly Limit: number;
        /**
         * @description Id of the conversation, opaque. It cannot hold a slash.
         * @example nova-team
         */
        readonly ThreadId: string;
        /**
         * @description Id of the proposal, opaque. It cannot hold a slash.
         * @example task_1a2b3c4d
         */
        readonly TaskId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    readonly list_tasks: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A domain of knowledge, such as `professional`, `personal` or `general`.
                 * @example professional
                 */
                readonly domain?: components["parameters"]["Domain"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The tasks. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskList"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly parse_text: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ParseRequest"];
            };
        };
        readonly responses: {
            /** @description What is in it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ParsedText"];
                };
            };
            readonly 400: components["responses"]["Failed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly store_memory_m: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StoreMemoryM"];
            };
        };
        readonly responses: {
            /** @description Its id. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredMemoryM"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly search_memories_m1: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description What is looked for, in words.
                 * @example what the customer asked for
                 */
                readonly query: components["parameters"]["Query"];
                /**
                 * @description A domain of knowledge, such as `professional`, `personal` or `general`.
                 * @example professional
                 */
                readonly domain?: components["parameters"]["Domain"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What is like it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FoundMemories"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly query_memories_m2: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["QueryMemoriesM2"];
            };
        };
        readonly responses: {
            /** @description What is like it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QueriedMemories"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly consolidate_memories_m1: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How many. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Consolidation"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly consolidate_memories_m2: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How many. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Consolidation"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly store_memory_n: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StoreMemoryN"];
            };
        };
        readonly responses: {
            /** @description Its id. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredMemoryN"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly search_memories_n: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description What is looked for, in words.
                 * @example what the customer asked for
                 */
                readonly query: components["parameters"]["Query"];
                /**
                 * @description A domain of knowledge, such as `professional`, `personal` or `general`.
                 * @example professional
                 */
                readonly domain?: components["parameters"]["Domain"];
                /**
                 * @description Kind of memory, such as `episodic` or `semantic`.
                 * @example episodic
                 */
                readonly memory_type?: components["parameters"]["MemoryType"];
                /**
                 * @description At most so many, 10 if nothing is said.
                 * @example 10
                 */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What is like it, the most alike first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FoundMemories"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly consolidate_memories_n: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How many. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Consolidation"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly create_thread: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A domain of knowledge, such as `professional`, `personal` or `general`.
                 * @example professional
                 */
                readonly domain?: components["parameters"]["Domain"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateThread"];
            };
        };
        readonly responses: {
            /** @description Its id. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedThread"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly get_thread: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A domain of knowledge, such as `professional`, `personal` or `general`.
                 * @example professional
                 */
                readonly domain?: components["parameters"]["Domain"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the conversation, opaque. It cannot hold a slash.
                 * @example nova-team
                 */
                readonly thread_id: components["parameters"]["ThreadId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The conversation. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Thread"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly post_thread_message: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the conversation, opaque. It cannot hold a slash.
                 * @example nova-team
                 */
                readonly thread_id: components["parameters"]["ThreadId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PostMessage"];
            };
        };
        readonly responses: {
            /** @description Its id. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PostedMessage"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly propose_task: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProposeTask"];
            };
        };
        readonly responses: {
            /** @description The proposal, which waits for approval. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProposedTask"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly approve_task: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the proposal, opaque. It cannot hold a slash.
                 * @example task_1a2b3c4d
                 */
                readonly task_id: components["parameters"]["TaskId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The task, and its conversation. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApprovedTask"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly get_status: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It does. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Status"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["RateLimited"];
        };
    };
}

export type TaskList = components['schemas']['TaskList']
export type ParseRequest = components['schemas']['ParseRequest']
export type ParsedText = components['schemas']['ParsedText']
export type StoreMemoryM = components['schemas']['StoreMemoryM']
export type StoredMemoryM = components['schemas']['StoredMemoryM']
export type StoreMemoryN = components['schemas']['StoreMemoryN']
export type StoredMemoryN = components['schemas']['StoredMemoryN']
export type FoundMemories = components['schemas']['FoundMemories']
export type FoundMemory = components['schemas']['FoundMemory']
export type QueryMemoriesM2 = components['schemas']['QueryMemoriesM2']
export type QueriedMemories = components['schemas']['QueriedMemories']
export type Consolidation = components['schemas']['Consolidation']
export type CreateThread = components['schemas']['CreateThread']
export type CreatedThread = components['schemas']['CreatedThread']
export type Thread = components['schemas']['Thread']
export type PostMessage = components['schemas']['PostMessage']
export type PostedMessage = components['schemas']['PostedMessage']
export type ProposeTask = components['schemas']['ProposeTask']
export type ProposedTask = components['schemas']['ProposedTask']
export type ApprovedTask = components['schemas']['ApprovedTask']
export type Status = components['schemas']['Status']
export type LocalTimestamp = components['schemas']['LocalTimestamp']
export type OpenObject = components['schemas']['OpenObject']
export type ErrorEnvelope = components['schemas']['ErrorEnvelope']
export type ErrorBody = components['schemas']['ErrorBody']
export type FlatErrorEnvelope = components['schemas']['FlatErrorEnvelope']
export type FlatErrorBody = components['schemas']['FlatErrorBody']
export type CrashDetail = components['schemas']['CrashDetail']
export type FrameworkDetail = components['schemas']['FrameworkDetail']
export type ValidationDetail = components['schemas']['ValidationDetail']
export type FieldProblem = components['schemas']['FieldProblem']

export type ListTasksQuery = NonNullable<operations['list_tasks']['parameters']['query']>
export type SearchMemoriesM1Query = NonNullable<operations['search_memories_m1']['parameters']['query']>
export type SearchMemoriesNQuery = NonNullable<operations['search_memories_n']['parameters']['query']>
export type CreateThreadQuery = NonNullable<operations['create_thread']['parameters']['query']>
export type GetThreadQuery = NonNullable<operations['get_thread']['parameters']['query']>
