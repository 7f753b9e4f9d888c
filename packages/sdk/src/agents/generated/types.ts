// Generated from contracts/agents/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

export interface paths {
    readonly "/api/analytics/flows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Analytics of flows
         * @description The behavioral view of the engine. Nobody looks whether there is such a flow: an unknown id is answered like any other, and the answer does not name it. Neither the id nor the domain changes what comes back. A caller that prefers `text/event-stream` may be answered with a stream; that is an addition to the service, and a deployment without it answers JSON.
         */
        readonly get: operations["get_flow_analytics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/analytics/resources": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Analytics of resources
         * @description The predictive view of the engine. Nobody looks whether there is such a resource: an unknown id is answered like any other, and the answer does not name it. Neither the id nor the domain changes what comes back. A caller that prefers `text/event-stream` may be answered with a stream; that is an addition to the service, and a deployment without it answers JSON.
         */
        readonly get: operations["get_resource_analytics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/analytics/agents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Analytics of agents
         * @description The behavioral view of the engine. Nobody looks whether there is such an agent: an unknown id is answered like any other, and the answer does not name it. Neither the id nor the domain changes what comes back. A caller that prefers `text/event-stream` may be answered with a stream; that is an addition to the service, and a deployment without it answers JSON.
         */
        readonly get: operations["get_agent_analytics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/orchestration/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a task
         * @description There is no key to repeat it under: repeating a lost call makes another task. Bundled orchestrators answer 400, three seconds late, to a `domain` and to any `dependencies`.
         */
        readonly post: operations["create_task"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/orchestration/tasks/{task_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a task
         * @description What the orchestrator knows of it. Bundled ones keep nothing, so what comes back need not be what was created.
         */
        readonly get: operations["get_task"];
        /**
         * Replace a task
         * @description Takes the whole task, `type` included; there is no partial update. Nobody looks whether there is such a task, so an unknown id is answered like a known one. A `domain` is answered as in `create_task`.
         */
        readonly put: operations["update_task"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/orchestration/agents/coordinate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Have agents work on a task together
         * @description Repeating a lost call coordinates once more. A `domain` is answered as in `create_task`.
         */
        readonly post: operations["coordinate_agents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/orchestration/agents/{agent_id}/assign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Give a task to an agent
         * @description The id in the path wins and is the one answered; the one in the body has to be there and is compared with nothing. A `domain` is answered as in `create_task`.
         */
        readonly post: operations["assign_agent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/orchestration/flows/{flow_id}/optimize": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Look for ways to improve a flow
         * @description The id in the path wins. Nothing is changed by it. The list is empty where no language model stands behind the service, and nobody looks whether there is such a flow.
         */
        readonly post: operations["optimize_flow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/orchestration/resources/allocate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Divide resources
         * @description The list is empty where no language model stands behind the service.
         */
        readonly post: operations["allocate_resources"];
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
         * Store a memory
         * @description Repeating a lost call may store it twice. The id can be null, and then the memory cannot be read by it. `type` is not compared with the path: whatever it says, the content is stored. Bundled servers keep nothing.
         */
        readonly post: operations["store_memory"];
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
        readonly get?: never;
        readonly put?: never;
        /**
         * Search memories
         * @description Needs `read`, though it is a POST. No limit, threshold, filter or order can be asked for: whoever wants one applies it to what comes back.
         */
        readonly post: operations["search_memories"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/orchestration/memory/{memory_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a memory
         * @description `store` and `search` are ids like any other here.
         */
        readonly get: operations["get_memory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether the process answers
         * @description Looks at nothing behind it. P5 wants a key and counts the call; others let anybody in and do not.
         */
        readonly get: operations["get_health"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What this is
         * @description Name, version, and where its own documentation is. P5 wants a key here, too.
         */
        readonly get: operations["get_root"];
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
        /** @description How sure it is, from 0 to 1. From P1 on nobody checks that. */
        readonly Confidence: number;
        /** @description What the engine makes of flows, resources or agents. Without a language model it has nothing to go by and answers two empty maps, no insights and a confidence of 0. */
        readonly AnalyticsResponse: {
            /** @description Figures by name. */
            readonly analytics: components["schemas"]["AnalyticsResult"];
            /** @description What stands out. One of type `error` says that the engine failed, though the call succeeds. */
            readonly insights: readonly components["schemas"]["Insight"][];
            readonly confidence: components["schemas"]["Confidence"];
            /** @description When it was answered. */
            readonly timestamp: components["schemas"]["LocalTimestamp"];
        };
        /** @description Figures by name. With a language model behind the service it is mostly empty; nothing may rely on a member. */
        readonly AnalyticsResult: {
            /** @description The view, such as `behavioral`, or `unknown`. */
            readonly type?: string;
            /** @description One entry for each object that was put in. */
            readonly analytics?: {
                readonly [key: string]: components["schemas"]["AnalyticsEntry"];
            };
            /** @description Empty. */
            readonly metadata?: components["schemas"]["OpenObject"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A figure. */
        readonly AnalyticsEntry: {
            /** @description What it is; `unknown` where nobody said. */
            readonly type: string;
            /** @description 0 where nobody said. */
            readonly value: number;
            /** @description 0 where nobody said. */
            readonly confidence: components["schemas"]["Confidence"];
            /** @description In words. */
            readonly description?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Something that stands out. */
        readonly Insight: {
            /** @description What it is, such as `has_patterns`. `default` and `error` are words of the server itself. */
            readonly type: string;
            /** @description In words. */
            readonly description?: string;
            readonly confidence?: components["schemas"]["Confidence"];
            /** @description What to do. Of `default` and `error` only. */
            readonly recommendations?: readonly unknown[];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description What the orchestrator says. Opaque; without a language model there is nothing in it. */
        readonly Orchestration: {
            readonly [key: string]: unknown;
        };
        /** @description A task. */
        readonly TaskRequest: {
            /** @description What kind of task, in the caller's own words. */
            readonly type: string;
            /** @description What it needs. P0 does without, later versions refuse a task that has none. */
            readonly parameters: components["schemas"]["OpenObject"];
            /**
             * @description 1 is the most urgent. Nothing orders by it, and from P1 on the range is not checked.
             * @default 1
             */
            readonly priority?: number;
            /** @description Until when. Its form is not checked. */
            readonly deadline?: string | null;
            /** @description Ids of tasks that come first. Bundled orchestrators answer 400 to a list that is not empty. */
            readonly dependencies?: readonly string[];
            /** @description How several agents share it. P5 only; others ignore it. */
            readonly swarm_pattern?: components["schemas"]["SwarmPattern"] | null;
            /** @description More about that. P5 only; others ignore it. */
            readonly swarm_config?: {
                readonly [key: string]: unknown;
            } | null;
        };
        /**
         * @description How several agents share a task.
         * @enum {string}
         */
        readonly SwarmPattern: "hierarchical" | "parallel" | "sequential" | "mesh" | "round_robin" | "majority_voting" | "graph" | "group_chat" | "registry" | "spreadsheet";
        /** @description A task as the orchestrator has it. */
        readonly TaskResponse: {
            /** @description Its id, opaque. */
            readonly task_id: string;
            /** @description `created` where it was created, `updated` where it was replaced, else what the orchestrator says. */
            readonly status: string;
            readonly orchestration: components["schemas"]["Orchestration"];
            readonly confidence: components["schemas"]["Confidence"];
            /** @description When it was answered. */
            readonly timestamp: components["schemas"]["LocalTimestamp"];
        };
        /** @description Agents that are to work on one task. */
        readonly CoordinationRequest: {
            /** @description Their ids. From P1 on an empty list is accepted. */
            readonly agents: readonly string[];
            /** @description What they are to do. */
            readonly task: components["schemas"]["TaskRequest"];
            /** @description How. Text up to P2, an object from P3 on; each refuses the other. */
            readonly strategy?: string | components["schemas"]["OpenObject"] | null;
            /** @description What they have to keep to. */
            readonly constraints?: components["schemas"]["OpenObject"];
        };
        /** @description How they work on it. */
        readonly CoordinationResponse: {
            /** @description Its id, opaque. No operation takes it. */
            readonly coordination_id: string;
            /**
             * @description Always the same.
             * @constant
             */
            readonly status: "coordinated";
            readonly orchestration: components["schemas"]["Orchestration"];
            readonly confidence: components["schemas"]["Confidence"];
            /** @description When it was answered. */
            readonly timestamp: components["schemas"]["LocalTimestamp"];
        };
        /** @description A task for an agent. */
        readonly AgentAssignmentRequest: {
            /** @description The id of the path once more. It is required and compared with nothing. */
            readonly agent_id: string;
            /** @description What it is to do. */
            readonly task: components["schemas"]["TaskRequest"];
            /** @description What it has to keep to. */
            readonly constraints?: components["schemas"]["OpenObject"];
        };
        /** @description Who has the task. */
        readonly AgentAssignmentResponse: {
            /** @description The id of the path. */
            readonly agent_id: string;
            /**
             * @description Always the same.
             * @constant
             */
            readonly status: "assigned";
            readonly orchestration: components["schemas"]["Orchestration"];
            readonly confidence: components["schemas"]["Confidence"];
            /** @description When it was answered. */
            readonly timestamp: components["schemas"]["LocalTimestamp"];
        };
        /** @description What a flow is to be improved in. */
        readonly FlowOptimizationRequest: {
            /** @description The id of the path once more. P0 requires it, later versions do not; it is compared with nothing. */
            readonly flow_id: string;
            /** @description What is known of the flow. */
            readonly parameters?: components["schemas"]["OpenObject"];
            /** @description What it has to keep to. */
            readonly constraints?: components["schemas"]["OpenObject"];
        };
        /** @description What could be better. */
        readonly FlowOptimizationResponse: {
            /** @description The id of the path. */
            readonly flow_id: string;
            /** @description What could be better, mostly nothing. */
            readonly optimizations: readonly components["schemas"]["Optimization"][];
            /** @description What the engine makes of it. */
            readonly analytics: components["schemas"]["AnalyticsResult"];
            readonly confidence: components["schemas"]["Confidence"];
            /** @description When it was answered. */
            readonly timestamp: components["schemas"]["LocalTimestamp"];
        };
        /** @description Something that could be better. */
        readonly Optimization: {
            /** @description What kind; in practice null. */
            readonly type: string | null;
            /** @description In words. */
            readonly description: string | null;
            readonly confidence: components["schemas"]["Confidence"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description What there is to be divided. */
        readonly ResourceAllocationRequest: {
            /** @description Resources by name, each an object of figures such as `capacity`. From P1 on a value that is no number is refused. */
            readonly resources: {
                readonly [key: string]: components["schemas"]["OpenObject"];
            };
            /** @description What has to be kept to. */
            readonly constraints?: components["schemas"]["OpenObject"];
            /**
             * @description 1 is the most urgent. From P1 on the range is not checked.
             * @default 1
             */
            readonly priority?: number;
        };
        /** @description Who gets what. */
        readonly ResourceAllocationResponse: {
            /** @description The shares, mostly none. */
            readonly allocations: readonly components["schemas"]["Allocation"][];
            /** @description What the engine makes of it. */
            readonly analytics: components["schemas"]["AnalyticsResult"];
            readonly confidence: components["schemas"]["Confidence"];
            /** @description When it was answered. */
            readonly timestamp: components["schemas"]["LocalTimestamp"];
        };
        /** @description A share. */
        readonly Allocation: {
            /** @description Of what; in practice null. */
            readonly resource_id: string | null;
            /** @description How much. */
            readonly allocation: number;
            readonly confidence: components["schemas"]["Confidence"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Something to remember, or something to look for. */
        readonly MemoryRequest: {
            /**
             * @description The word of an operation, not a kind of memory, and compared with no path. P0 takes these only, later versions any text.
             * @enum {string}
             */
            readonly type: "store" | "retrieve" | "search" | "update" | "delete";
            /** @description What is to be kept or looked for; text has to be wrapped. */
            readonly content: components["schemas"]["OpenObject"];
            /**
             * @description How much it matters. From P1 on the range is not checked.
             * @default 0.5
             */
            readonly importance?: number;
            /** @description Where it comes from. */
            readonly context?: components["schemas"]["OpenObject"];
            /** @description Which language models to use. From P2 on; P0 and P1 ignore it. */
            readonly llm_config?: components["schemas"]["LanguageModels"] | null;
        };
        /** @description Language models by the names the service's own model server has for them. */
        readonly LanguageModels: {
            /** @description The one that answers. */
            readonly chat_model: string;
            /**
             * @description The one that measures likeness.
             * @default text-embedding-nomic-embed-text-v1.5@q8_0
             */
            readonly embedding_model?: string;
        };
        /** @description What became of it. Members that have nothing to say are null and never left out. No member says `stored`. */
        readonly MemoryResponse: {
            /** @description Its id, opaque. Null after a search, and where the orchestrator gave none. */
            readonly memory_id: string | null;
            /** @description Where one was read, the memory: as it is up to P2, as `data` from P3 on; null is possible. After storing null up to P2, what was sent from P3 on. Null after a search. */
            readonly content: {
                readonly [key: string]: unknown;
            } | null;
            /** @description After a search what is like it, empty where nothing is; else null. */
            readonly matches: readonly components["schemas"]["MemoryMatch"][] | null;
            readonly orchestration: components["schemas"]["Orchestration"];
            readonly confidence: components["schemas"]["Confidence"];
            /** @description When it was answered. */
            readonly timestamp: components["schemas"]["LocalTimestamp"];
        };
        /** @description A memory that is like what was looked for. */
        readonly MemoryMatch: {
            /** @description What was kept. */
            readonly content?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description How alike, from 0 to 1. */
            readonly score?: number;
            /** @description What else is known of it. */
            readonly metadata?: components["schemas"]["OpenObject"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description That the process answers; nothing behind it was asked. */
        readonly Health: {
            /**
             * @description Always the same.
             * @constant
             */
            readonly status: "healthy";
            /** @description When it was answered. */
            readonly timestamp: components["schemas"]["LocalTimestamp"];
            /**
             * @description Version of the API, the same for all versions of the server.
             * @example 0.1.0
             */
            readonly version: string;
        };
        /** @description What answers here. */
        readonly Root: {
            /**
             * @description Always the same.
             * @constant
             */
            readonly name: "Nova API";
            /** @description Version of the API, the same for all versions of the server. */
            readonly version: string;
            /** @description Path of the service's own documentation. */
            readonly docs_url: string;
            /** @description Path of another view of it. */
            readonly redoc_url: string;
        };
        /** @description What a client sends over the socket, as one JSON text: a question, answered by one frame. Members beyond these are handed to the engine, too: each object among them becomes an entry, and some names an insight, such as `patterns` of the behavioral view. */
        readonly AnalyticsRequest: {
            /** @description Which view. P0 takes `behavioral`, `predictive` and `performance`, later versions any text. The engine knows `behavioral`, `predictive` and `diagnostic`, and has nothing to say to others. */
            readonly type: string;
            /** @description A domain of knowledge. It changes nothing. */
            readonly domain?: string | null;
            /** @description A flow. The answer does not name it. */
            readonly flow_id?: string | null;
            /** @description Whatever else. From P1 on. */
            readonly parameters?: components["schemas"]["OpenObject"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The answer to a question. */
        readonly AnalyticsUpdateFrame: {
            /** @constant */
            readonly type: "analytics_update";
            /** @description Figures by name. */
            readonly analytics: components["schemas"]["AnalyticsResult"];
            /** @description What stands out. One of type `error` says that the engine failed. */
            readonly insights: readonly components["schemas"]["Insight"][];
            readonly confidence: components["schemas"]["Confidence"];
            /** @description When it was answered. */
            readonly timestamp: components["schemas"]["LocalTimestamp"];
        };
        /** @description Instead of an answer. P0 says why in `detail`, later versions in `error`. Up to P3 the socket then closes with 1000, the code of a normal end; from P4 on it stays open. */
        readonly AnalyticsErrorFrame: {
            /** @constant */
            readonly type: "error";
            /** @description For people. Of P0. */
            readonly detail?: string;
            /** @description From P1 on. */
            readonly error?: components["schemas"]["AnalyticsFrameError"];
        };
        /** @description Why there is no answer. */
        readonly AnalyticsFrameError: {
            /** @description ERROR up to P3. Later VALIDATION_ERROR for what is no question, PROCESSING_ERROR for what is no JSON and for what failed. */
            readonly code: string;
            /** @description For people. */
            readonly message: string;
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
        /** @description What the engine makes of it, once or as a stream. */
        readonly Analysed: {
            headers: {
                readonly "X-Request-ID": components["headers"]["RequestId"];
                readonly "X-Response-Time": components["headers"]["ResponseTime"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["AnalyticsResponse"];
                readonly "text/event-stream": string;
            };
        };
        /** @description Mostly the service failed, three times, at least three seconds late; or its own answer is not as its schema says. */
        readonly Failed: {
            headers: {
                readonly "X-Request-ID": components["headers"]["RequestId"];
                readonly "X-Response-Time": components["headers"]["ResponseTime"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["FlatErrorEnvelope"] | components["schemas"]["CrashDetail"];
            };
        };
        /** @description There is no key, or one that the server does not know. */
        readonly Unauthenticated: {
            headers: {
                readonly "X-Request-ID": components["headers"]["RequestId"];
                readonly "X-Response-Time": components["headers"]["ResponseTime"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["FlatErrorEnvelope"] | components["schemas"]["FrameworkDetail"];
            };
        };
        /** @description The key does not hold the permission. The call has used up quota. */
        readonly Unauthorized: {
            headers: {
                readonly "X-Request-ID": components["headers"]["RequestId"];
                readonly "X-Response-Time": components["headers"]["ResponseTime"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["FlatErrorEnvelope"] | components["schemas"]["FrameworkDetail"];
            };
        };
        /** @description Nothing has this id. From P1 on this comes three seconds late. */
        readonly NotFound: {
            headers: {
                readonly "X-Request-ID": components["headers"]["RequestId"];
                readonly "X-Response-Time": components["headers"]["ResponseTime"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["FlatErrorEnvelope"];
            };
        };
        /** @description The body or a parameter is not as it should be. The call has used up quota, unless the body was no JSON. */
        readonly Invalid: {
            headers: {
                readonly "X-Request-ID": components["headers"]["RequestId"];
                readonly "X-Response-Time": components["headers"]["ResponseTime"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["ValidationDetail"];
            };
        };
        /** @description The key has used up its quota. Nothing says for how long. */
        readonly RateLimited: {
            headers: {
                readonly "X-Request-ID": components["headers"]["RequestId"];
                readonly "X-Response-Time": components["headers"]["ResponseTime"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["FlatErrorEnvelope"] | components["schemas"]["FrameworkDetail"];
            };
        };
        /** @description The service failed three times, at least three seconds late, or crashed, which P0 tells as text. */
        readonly ServiceFailed: {
            headers: {
                readonly "X-Request-ID": components["headers"]["RequestId"];
                readonly "X-Response-Time": components["headers"]["ResponseTime"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["FlatErrorEnvelope"];
                readonly "text/plain": string;
            };
        };
    };
    parameters: {
        /**
         * @description A domain of knowledge, such as `professional` or `personal`. No key is refused for it. Bundled servers ignore it, except where tasks and agents are written: there they answer 400.
         * @example professional
         */
        readonly Domain: string;
        /**
         * @description A flow. Without it, all of them.
         * @example flow-1
         */
        readonly FlowIdQuery: string;
        /**
         * @description A resource. Without it, all of them.
         * @example cpu
         */
        readonly ResourceIdQuery: string;
        /**
         * @description An agent. Without it, all of them.
         * @example agent-1
         */
        readonly AgentIdQuery: string;
        /**
         * @description Id of the task, opaque. It cannot hold a slash.
         * @example 1736000000.123456
         */
        readonly TaskId: string;
        /**
         * @description Id of the agent, opaque. It cannot hold a slash.
         * @example agent-1
         */
        readonly AgentId: string;
        /**
         * @description Id of the flow, opaque. It cannot hold a slash.
         * @example flow-1
         */
        readonly FlowId: string;
        /**
         * @description Id of the memory, opaque. It cannot hold a slash.
         * @example mem_1a2b3c4d
         */
        readonly MemoryId: string;
    };
    requestBodies: never;
    headers: {
        /** @description A UUID of this call, made by the server. Absent where the call crashed. */
        readonly RequestId: string;
        /** @description Seconds the server took, such as `0.001018` or `9.8e-05`. Absent where the call crashed. */
        readonly ResponseTime: string;
    };
    pathItems: never;
}
export interface operations {
    readonly get_flow_analytics: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A flow. Without it, all of them.
                 * @example flow-1
                 */
                readonly flow_id?: components["parameters"]["FlowIdQuery"];
                /**
                 * @description A domain of knowledge, such as `professional` or `personal`. No key is refused for it. Bundled servers ignore it, except where tasks and agents are written: there they answer 400.
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
            readonly 200: components["responses"]["Analysed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly get_resource_analytics: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A resource. Without it, all of them.
                 * @example cpu
                 */
                readonly resource_id?: components["parameters"]["ResourceIdQuery"];
                /**
                 * @description A domain of knowledge, such as `professional` or `personal`. No key is refused for it. Bundled servers ignore it, except where tasks and agents are written: there they answer 400.
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
            readonly 200: components["responses"]["Analysed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly get_agent_analytics: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description An agent. Without it, all of them.
                 * @example agent-1
                 */
                readonly agent_id?: components["parameters"]["AgentIdQuery"];
                /**
                 * @description A domain of knowledge, such as `professional` or `personal`. No key is refused for it. Bundled servers ignore it, except where tasks and agents are written: there they answer 400.
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
            readonly 200: components["responses"]["Analysed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly create_task: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A domain of knowledge, such as `professional` or `personal`. No key is refused for it. Bundled servers ignore it, except where tasks and agents are written: there they answer 400.
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
                readonly "application/json": components["schemas"]["TaskRequest"];
            };
        };
        readonly responses: {
            /** @description The task, with the status `created`. */
            readonly 200: {
                headers: {
                    readonly "X-Request-ID": components["headers"]["RequestId"];
                    readonly "X-Response-Time": components["headers"]["ResponseTime"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskResponse"];
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
    readonly get_task: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A domain of knowledge, such as `professional` or `personal`. No key is refused for it. Bundled servers ignore it, except where tasks and agents are written: there they answer 400.
                 * @example professional
                 */
                readonly domain?: components["parameters"]["Domain"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the task, opaque. It cannot hold a slash.
                 * @example 1736000000.123456
                 */
                readonly task_id: components["parameters"]["TaskId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The task as it is. */
            readonly 200: {
                headers: {
                    readonly "X-Request-ID": components["headers"]["RequestId"];
                    readonly "X-Response-Time": components["headers"]["ResponseTime"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskResponse"];
                };
            };
            readonly 400: components["responses"]["Failed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly update_task: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A domain of knowledge, such as `professional` or `personal`. No key is refused for it. Bundled servers ignore it, except where tasks and agents are written: there they answer 400.
                 * @example professional
                 */
                readonly domain?: components["parameters"]["Domain"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the task, opaque. It cannot hold a slash.
                 * @example 1736000000.123456
                 */
                readonly task_id: components["parameters"]["TaskId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TaskRequest"];
            };
        };
        readonly responses: {
            /** @description The task, with the status `updated`. */
            readonly 200: {
                headers: {
                    readonly "X-Request-ID": components["headers"]["RequestId"];
                    readonly "X-Response-Time": components["headers"]["ResponseTime"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskResponse"];
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
    readonly coordinate_agents: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A domain of knowledge, such as `professional` or `personal`. No key is refused for it. Bundled servers ignore it, except where tasks and agents are written: there they answer 400.
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
                readonly "application/json": components["schemas"]["CoordinationRequest"];
            };
        };
        readonly responses: {
            /** @description That they are. */
            readonly 200: {
                headers: {
                    readonly "X-Request-ID": components["headers"]["RequestId"];
                    readonly "X-Response-Time": components["headers"]["ResponseTime"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CoordinationResponse"];
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
    readonly assign_agent: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A domain of knowledge, such as `professional` or `personal`. No key is refused for it. Bundled servers ignore it, except where tasks and agents are written: there they answer 400.
                 * @example professional
                 */
                readonly domain?: components["parameters"]["Domain"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the agent, opaque. It cannot hold a slash.
                 * @example agent-1
                 */
                readonly agent_id: components["parameters"]["AgentId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AgentAssignmentRequest"];
            };
        };
        readonly responses: {
            /** @description That it has it. */
            readonly 200: {
                headers: {
                    readonly "X-Request-ID": components["headers"]["RequestId"];
                    readonly "X-Response-Time": components["headers"]["ResponseTime"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgentAssignmentResponse"];
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
    readonly optimize_flow: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A domain of knowledge, such as `professional` or `personal`. No key is refused for it. Bundled servers ignore it, except where tasks and agents are written: there they answer 400.
                 * @example professional
                 */
                readonly domain?: components["parameters"]["Domain"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the flow, opaque. It cannot hold a slash.
                 * @example flow-1
                 */
                readonly flow_id: components["parameters"]["FlowId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FlowOptimizationRequest"];
            };
        };
        readonly responses: {
            /** @description What could be better. */
            readonly 200: {
                headers: {
                    readonly "X-Request-ID": components["headers"]["RequestId"];
                    readonly "X-Response-Time": components["headers"]["ResponseTime"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FlowOptimizationResponse"];
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
    readonly allocate_resources: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A domain of knowledge, such as `professional` or `personal`. No key is refused for it. Bundled servers ignore it, except where tasks and agents are written: there they answer 400.
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
                readonly "application/json": components["schemas"]["ResourceAllocationRequest"];
            };
        };
        readonly responses: {
            /** @description Who gets what. */
            readonly 200: {
                headers: {
                    readonly "X-Request-ID": components["headers"]["RequestId"];
                    readonly "X-Response-Time": components["headers"]["ResponseTime"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResourceAllocationResponse"];
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
    readonly store_memory: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A domain of knowledge, such as `professional` or `personal`. No key is refused for it. Bundled servers ignore it, except where tasks and agents are written: there they answer 400.
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
                readonly "application/json": components["schemas"]["MemoryRequest"];
            };
        };
        readonly responses: {
            /** @description The id, and from P3 on the content. */
            readonly 200: {
                headers: {
                    readonly "X-Request-ID": components["headers"]["RequestId"];
                    readonly "X-Response-Time": components["headers"]["ResponseTime"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MemoryResponse"];
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
    readonly search_memories: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A domain of knowledge, such as `professional` or `personal`. No key is refused for it. Bundled servers ignore it, except where tasks and agents are written: there they answer 400.
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
                readonly "application/json": components["schemas"]["MemoryRequest"];
            };
        };
        readonly responses: {
            /** @description What is like it in `matches`, which is empty when nothing is. */
            readonly 200: {
                headers: {
                    readonly "X-Request-ID": components["headers"]["RequestId"];
                    readonly "X-Response-Time": components["headers"]["ResponseTime"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MemoryResponse"];
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
    readonly get_memory: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description A domain of knowledge, such as `professional` or `personal`. No key is refused for it. Bundled servers ignore it, except where tasks and agents are written: there they answer 400.
                 * @example professional
                 */
                readonly domain?: components["parameters"]["Domain"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description Id of the memory, opaque. It cannot hold a slash.
                 * @example mem_1a2b3c4d
                 */
                readonly memory_id: components["parameters"]["MemoryId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The memory; its content may be null. */
            readonly 200: {
                headers: {
                    readonly "X-Request-ID": components["headers"]["RequestId"];
                    readonly "X-Response-Time": components["headers"]["ResponseTime"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MemoryResponse"];
                };
            };
            readonly 400: components["responses"]["Failed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["ServiceFailed"];
        };
    };
    readonly get_health: {
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
                    readonly "X-Request-ID": components["headers"]["RequestId"];
                    readonly "X-Response-Time": components["headers"]["ResponseTime"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 429: components["responses"]["RateLimited"];
        };
    };
    readonly get_root: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Name, version, where its own documentation is. */
            readonly 200: {
                headers: {
                    readonly "X-Request-ID": components["headers"]["RequestId"];
                    readonly "X-Response-Time": components["headers"]["ResponseTime"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Root"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 429: components["responses"]["RateLimited"];
        };
    };
}

export type Confidence = components['schemas']['Confidence']
export type AnalyticsResponse = components['schemas']['AnalyticsResponse']
export type AnalyticsResult = components['schemas']['AnalyticsResult']
export type AnalyticsEntry = components['schemas']['AnalyticsEntry']
export type Insight = components['schemas']['Insight']
export type Orchestration = components['schemas']['Orchestration']
export type TaskRequest = components['schemas']['TaskRequest']
export type SwarmPattern = components['schemas']['SwarmPattern']
export type TaskResponse = components['schemas']['TaskResponse']
export type CoordinationRequest = components['schemas']['CoordinationRequest']
export type CoordinationResponse = components['schemas']['CoordinationResponse']
export type AgentAssignmentRequest = components['schemas']['AgentAssignmentRequest']
export type AgentAssignmentResponse = components['schemas']['AgentAssignmentResponse']
export type FlowOptimizationRequest = components['schemas']['FlowOptimizationRequest']
export type FlowOptimizationResponse = components['schemas']['FlowOptimizationResponse']
export type Optimization = components['schemas']['Optimization']
export type ResourceAllocationRequest = components['schemas']['ResourceAllocationRequest']
export type ResourceAllocationResponse = components['schemas']['ResourceAllocationResponse']
export type Allocation = components['schemas']['Allocation']
export type MemoryRequest = components['schemas']['MemoryRequest']
export type LanguageModels = components['schemas']['LanguageModels']
export type MemoryResponse = components['schemas']['MemoryResponse']
export type MemoryMatch = components['schemas']['MemoryMatch']
export type Health = components['schemas']['Health']
export type Root = components['schemas']['Root']
export type AnalyticsRequest = components['schemas']['AnalyticsRequest']
export type AnalyticsUpdateFrame = components['schemas']['AnalyticsUpdateFrame']
export type AnalyticsErrorFrame = components['schemas']['AnalyticsErrorFrame']
export type AnalyticsFrameError = components['schemas']['AnalyticsFrameError']
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

export type GetFlowAnalyticsQuery = NonNullable<operations['get_flow_analytics']['parameters']['query']>
export type GetResourceAnalyticsQuery = NonNullable<operations['get_resource_analytics']['parameters']['query']>
export type GetAgentAnalyticsQuery = NonNullable<operations['get_agent_analytics']['parameters']['query']>
export type CreateTaskQuery = NonNullable<operations['create_task']['parameters']['query']>
export type GetTaskQuery = NonNullable<operations['get_task']['parameters']['query']>
export type UpdateTaskQuery = NonNullable<operations['update_task']['parameters']['query']>
export type CoordinateAgentsQuery = NonNullable<operations['coordinate_agents']['parameters']['query']>
export type AssignAgentQuery = NonNullable<operations['assign_agent']['parameters']['query']>
export type OptimizeFlowQuery = NonNullable<operations['optimize_flow']['parameters']['query']>
export type AllocateResourcesQuery = NonNullable<operations['allocate_resources']['parameters']['query']>
export type StoreMemoryQuery = NonNullable<operations['store_memory']['parameters']['query']>
export type SearchMemoriesQuery = NonNullable<operations['search_memories']['parameters']['query']>
export type GetMemoryQuery = NonNullable<operations['get_memory']['parameters']['query']>

/** Whatever the service pushes, told apart by `type`. */
export type AnalyticsFrame =
  | AnalyticsUpdateFrame
  | AnalyticsErrorFrame
