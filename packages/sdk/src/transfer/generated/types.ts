// Generated from contracts/transfer/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

export interface paths {
    readonly "/v1/transfers/uploads/initiate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Opens an upload
         * @description Decides strategy and part size, reserves quota and signs the URL of a single upload. Under one idempotency key the first answer is given again word for word, so a replayed URL may be up to 900 s old.
         */
        readonly post: operations["initiate_upload"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/transfers/uploads/sign-parts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Signs part URLs
         * @description Every call counts against the budget of the upload, also one that fails on a missing checksum. The same part may be signed again. Still works after complete or abort.
         */
        readonly post: operations["sign_upload_parts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/transfers/uploads/introspect": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lists the parts storage holds
         * @description Numbers and entity tags only. Works without a live session while storage keeps the upload.
         */
        readonly post: operations["introspect_upload"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/transfers/uploads/complete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Assembles the object
         * @description Not idempotent, and does not check completeness: the caller proves first that every part is there. A second call is refused as not found, which after a lost answer may mean success.
         */
        readonly post: operations["complete_upload"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/transfers/uploads/abort": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Gives an upload up
         * @description Frees the quota. Not idempotent: an upload that is already gone answers 502.
         */
        readonly post: operations["abort_upload"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/transfers/downloads/presign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Signs a download URL
         * @description Only the prefix of the key is checked: a URL for an object that does not exist is signed too.
         */
        readonly post: operations["presign_download"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/exports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Lists exports, newest first
         * @description A just created export may be missing for a moment. There is no cursor.
         */
        readonly get: operations["list_exports"];
        readonly put?: never;
        /**
         * Starts an export
         * @description The source key is not checked here; a missing or foreign one fails later, in the resource. The answer may already be ahead of `queued`.
         */
        readonly post: operations["create_export"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/exports/{export_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Reads an export
         * @description With `Accept: text/event-stream` a service that has our extension streams a frame for every change until the export is final; one without it answers JSON as ever.
         */
        readonly get: operations["get_export"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/exports/{export_id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancels an export
         * @description Cancels at once and answers the resource; a final export comes back unchanged. Repeating is safe.
         */
        readonly post: operations["cancel_export"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capabilities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What the deployment offers
         * @description Public. Always the same four descriptors in the same order.
         */
        readonly get: operations["get_capabilities"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capabilities/transfers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The transfer policy
         * @description Public. The preferred part size is not revealed; only `initiate_upload` tells it.
         */
        readonly get: operations["get_transfer_capabilities"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/resources/plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Asks which resources are supported
         * @description Public. Order and duplicates of the question are kept.
         */
        readonly post: operations["plan_resources"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/releases/info": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is deployed
         * @description Public.
         */
        readonly get: operations["get_release_info"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether the process answers
         * @description Public. Depends on nothing.
         */
        readonly get: operations["health_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Whether traffic should come here
         * @description Public. 200 and 503 have the same shape.
         */
        readonly get: operations["health_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics/summary": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Counters and averages
         * @description Needs `metrics:read` among the permissions of the access token. Counters belong to one process.
         */
        readonly get: operations["metrics_summary"];
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
        /** @description What is to be uploaded. */
        readonly InitiateUploadRequest: {
            /** @description Display name. Sanitised, it becomes the last segment of the key. */
            readonly filename: string;
            /** @description Declared size in bytes. Decides strategy, part size and quota; never compared with what arrives. */
            readonly size_bytes: number;
            /** @description Media type stored with the object. When not empty it is signed into a single PUT, which must then send exactly this value. */
            readonly content_type?: string | null;
            /** @description Name of a policy profile, tried after `policy_hint`. Unknown names mean the base policy. */
            readonly workload_class?: string | null;
            /** @description Name of a policy profile, tried first. Unknown names mean the base policy. */
            readonly policy_hint?: string | null;
            /** @description A wish, not the mode: `strict` makes checksums required under a policy that has none. */
            readonly checksum_preference?: string | null;
            /** @description Base64 of the 32 bytes of SHA-256 over the whole object. Used by the single strategy only. */
            readonly checksum_value?: string | null;
        };
        /**
         * @description How the bytes travel. `multipart` from the threshold of the policy on, equality included.
         * @enum {string}
         */
        readonly UploadStrategy: "single" | "multipart";
        /**
         * @description What the policy asks of checksums. For multipart, `optional` is all or nothing.
         * @enum {string}
         */
        readonly ChecksumMode: "none" | "optional" | "required";
        /** @description Where and how to send the bytes. Values are frozen for the life of the upload. */
        readonly InitiateUploadResponse: {
            /** @constant */
            readonly strategy: "single";
            /** @description Bucket of the object. */
            readonly bucket: string;
            /** @description Key of the object: `uploads/{scope}/{32 hex}/{sanitised filename}`. */
            readonly key: string;
            /** @description 32 hexadecimal characters, for information; no operation takes it. */
            readonly session_id: string;
            /** @description Life of the upload URL, seconds from the first answer. For multipart it announces the life of part URLs. */
            readonly expires_in_seconds: number;
            /** @description Policy in force. */
            readonly policy_id: string;
            /** @description Version of that policy. */
            readonly policy_version: string;
            /** @description How many requests to keep in flight. */
            readonly max_concurrency_hint: number;
            /** @description Most part numbers one `sign_upload_parts` call may name. A hard limit. */
            readonly sign_batch_size_hint: number;
            /** @description The URL host is the accelerated one. Clients never rewrite hosts. */
            readonly accelerate_enabled: boolean;
            /** @description `SHA256` when checksums apply, else null. */
            readonly checksum_algorithm?: string | null;
            readonly checksum_mode: components["schemas"]["ChecksumMode"];
            /**
             * Format: date-time
             * @description Until when parts can be signed. Set for single uploads too.
             */
            readonly resumable_until: string;
            /** @description Presigned PUT for the single strategy. */
            readonly url: string;
            /** @description The multipart upload. */
            readonly upload_id?: null;
            /** @description Size of every part but the last, bytes. Need not be a multiple of anything. */
            readonly part_size_bytes?: null;
        } | {
            /** @constant */
            readonly strategy: "multipart";
            /** @description Bucket of the object. */
            readonly bucket: string;
            /** @description Key of the object: `uploads/{scope}/{32 hex}/{sanitised filename}`. */
            readonly key: string;
            /** @description 32 hexadecimal characters, for information; no operation takes it. */
            readonly session_id: string;
            /** @description Life of the upload URL, seconds from the first answer. For multipart it announces the life of part URLs. */
            readonly expires_in_seconds: number;
            /** @description Policy in force. */
            readonly policy_id: string;
            /** @description Version of that policy. */
            readonly policy_version: string;
            /** @description How many requests to keep in flight. */
            readonly max_concurrency_hint: number;
            /** @description Most part numbers one `sign_upload_parts` call may name. A hard limit. */
            readonly sign_batch_size_hint: number;
            /** @description The URL host is the accelerated one. Clients never rewrite hosts. */
            readonly accelerate_enabled: boolean;
            /** @description `SHA256` when checksums apply, else null. */
            readonly checksum_algorithm?: string | null;
            readonly checksum_mode: components["schemas"]["ChecksumMode"];
            /**
             * Format: date-time
             * @description Until when parts can be signed. Set for single uploads too.
             */
            readonly resumable_until: string;
            /** @description Presigned PUT for the single strategy. */
            readonly url?: null;
            /** @description The multipart upload. */
            readonly upload_id: string;
            /** @description Size of every part but the last, bytes. Need not be a multiple of anything. */
            readonly part_size_bytes: number;
        };
        /** @description Which parts to sign. */
        readonly SignPartsRequest: {
            /** @description Key of the upload. */
            readonly key: string;
            /** @description The multipart upload, as `initiate_upload` named it. */
            readonly upload_id: string;
            /** @description Parts to sign, each once. At most `sign_batch_size_hint` of them. */
            readonly part_numbers: readonly number[];
            /** @description Base64 SHA-256 by part number. Every named part needs one when checksums are required. */
            readonly checksums_sha256?: {
                readonly [key: string]: string;
            } | null;
        };
        /** @description Presigned PUTs by part number. */
        readonly SignPartsResponse: {
            /** @description Life of the URLs, seconds. */
            readonly expires_in_seconds: number;
            /** @description Presigned PUT by part number, the number as decimal text. */
            readonly urls: {
                readonly [key: string]: string;
            };
        };
        /** @description Which upload to look at. */
        readonly UploadIntrospectionRequest: {
            /** @description Key of the upload. */
            readonly key: string;
            /** @description The multipart upload, as `initiate_upload` named it. */
            readonly upload_id: string;
        };
        /** @description A part that storage holds. */
        readonly UploadedPart: {
            /** @description Number of the part, counted from 1. */
            readonly part_number: number;
            /** @description Entity tag as storage gave it, quotes included. */
            readonly etag: string;
        };
        /** @description What storage holds of an upload. No sizes, no checksums. */
        readonly UploadIntrospectionResponse: {
            /** @description Bucket of the object. */
            readonly bucket: string;
            /** @description Key of the object. */
            readonly key: string;
            /** @description The multipart upload. */
            readonly upload_id: string;
            /** @description Part size of the session in bytes; a guess once the session is gone. */
            readonly part_size_bytes: number;
            /** @description All parts, by number. */
            readonly parts: readonly components["schemas"]["UploadedPart"][];
        };
        /** @description A part to assemble. */
        readonly CompletedPart: {
            /** @description Number of the part, counted from 1. */
            readonly part_number: number;
            /** @description Entity tag of the part, with or without quotes. */
            readonly etag: string;
            /** @description Base64 SHA-256 of the part. */
            readonly checksum_sha256?: string | null;
        };
        /** @description The parts to assemble. Completeness is not checked by the service: a subset completes to a truncated object. */
        readonly CompleteUploadRequest: {
            /** @description Key of the upload. */
            readonly key: string;
            /** @description The multipart upload, as `initiate_upload` named it. */
            readonly upload_id: string;
            /** @description Parts in any order, each number once; with checksums they must be in order and without gaps from 1. */
            readonly parts: readonly components["schemas"]["CompletedPart"][];
        };
        /** @description The assembled object. */
        readonly CompleteUploadResponse: {
            /** @description Bucket of the object. */
            readonly bucket: string;
            /** @description Key of the object. */
            readonly key: string;
            /** @description Entity tag as storage gave it, normally quoted and ending in the number of parts. */
            readonly etag?: string | null;
            /** @description Version of the object in a versioned bucket. */
            readonly version_id?: string | null;
        };
        /** @description Which upload to give up. */
        readonly AbortUploadRequest: {
            /** @description Key of the upload. */
            readonly key: string;
            /** @description The multipart upload, as `initiate_upload` named it. */
            readonly upload_id: string;
        };
        /** @description The upload is gone. */
        readonly AbortUploadResponse: {
            /**
             * @description Always true.
             * @default true
             */
            readonly ok?: boolean;
        };
        /** @description What to download, and under which name. */
        readonly PresignDownloadRequest: {
            /** @description A key below `uploads/`, `exports/` or `tmp/` of the own scope. */
            readonly key: string;
            /** @description Content-Disposition of the download, word for word. Wins over `filename`. */
            readonly content_disposition?: string | null;
            /** @description Name of the download, sanitised. */
            readonly filename?: string | null;
            /** @description Content-Type of the download. */
            readonly content_type?: string | null;
        };
        /** @description A presigned GET. Says nothing about whether the object exists. */
        readonly PresignDownloadResponse: {
            /** @description Bucket of the object. */
            readonly bucket: string;
            /** @description Key of the object. */
            readonly key: string;
            /** @description Presigned GET. */
            readonly url: string;
            /** @description Life of the URL, seconds. */
            readonly expires_in_seconds: number;
        };
        /** @description What to export. */
        readonly CreateExportRequest: {
            /** @description Key to copy from. Not checked before the export runs. */
            readonly source_key: string;
            /** @description Name of the exported file. */
            readonly filename: string;
        };
        /**
         * @description `succeeded`, `failed` and `cancelled` are final.
         * @enum {string}
         */
        readonly ExportStatus: "queued" | "validating" | "copying" | "finalizing" | "succeeded" | "failed" | "cancelled";
        /** @description Where the exported copy is. */
        readonly ExportOutput: {
            /** @description Key of the copy. */
            readonly key: string;
            /** @description Name to download it under. */
            readonly download_filename: string;
        };
        /** @description An export at one moment. */
        readonly ExportResource: {
            /** @description 32 hexadecimal characters. */
            readonly export_id: string;
            /** @description Key copied from. */
            readonly source_key: string;
            /** @description Name as asked for. */
            readonly filename: string;
            readonly status: components["schemas"]["ExportStatus"];
            /** @description The copy, from `finalizing` on; may stay set on a cancelled export. */
            readonly output?: components["schemas"]["ExportOutput"] | null;
            /** @description Free text, sometimes a JSON stack trace. For support, not for decisions. */
            readonly error?: string | null;
            /** @description Identifier of the workflow run, for operators. */
            readonly execution_arn?: string | null;
            /**
             * Format: date-time
             * @description When cancelling was asked for.
             */
            readonly cancel_requested_at?: string | null;
            /**
             * Format: date-time
             * @description When the export was created.
             */
            readonly created_at: string;
            /**
             * Format: date-time
             * @description When the status last changed.
             */
            readonly updated_at: string;
        };
        /** @description Exports of the scope, newest first. */
        readonly ExportListResponse: {
            /** @description At most `limit` exports. There is no cursor. */
            readonly exports: readonly components["schemas"]["ExportResource"][];
        };
        /** @description One capability of the deployment. */
        readonly CapabilityDescriptor: {
            /** @description Name of the capability. */
            readonly key: string;
            /** @description Whether it is offered. */
            readonly enabled: boolean;
            /** @description Facts about it; `transfers.policy` carries the transfer policy. */
            readonly details?: {
                readonly [key: string]: unknown;
            };
        };
        /** @description What the deployment offers. */
        readonly CapabilitiesResponse: {
            /** @description Descriptors in a fixed order. */
            readonly capabilities: readonly components["schemas"]["CapabilityDescriptor"][];
        };
        /** @description The transfer policy. Limits, never what is left of them. */
        readonly TransferCapabilitiesResponse: {
            /** @description Policy in force. */
            readonly policy_id: string;
            /** @description Version of that policy. */
            readonly policy_version: string;
            /** @description Largest upload, bytes. */
            readonly max_upload_bytes: number;
            /** @description Uploads of this many bytes or more are multipart. */
            readonly multipart_threshold_bytes: number;
            /** @description Part count the part size aims at. */
            readonly target_upload_part_count: number;
            /** @description Smallest part size the service chooses, bytes. */
            readonly minimum_part_size_bytes: number;
            /** @description Largest part size the service chooses, bytes. */
            readonly maximum_part_size_bytes: number;
            /** @description How many requests to keep in flight. */
            readonly max_concurrency_hint: number;
            /** @description Most parts one sign call may name. */
            readonly sign_batch_size_hint: number;
            /** @description Uploads go to the accelerated host. */
            readonly accelerate_enabled: boolean;
            /** @description `SHA256` or null. */
            readonly checksum_algorithm?: string | null;
            readonly checksum_mode: components["schemas"]["ChecksumMode"];
            /** @description How long an upload stays resumable, seconds. */
            readonly resumable_ttl_seconds: number;
            /** @description Most open multipart uploads per scope. */
            readonly active_multipart_upload_limit: number;
            /** @description Declared bytes per scope and UTC day. */
            readonly daily_ingress_budget_bytes: number;
            /** @description Most sign calls per upload. */
            readonly sign_requests_per_upload_limit: number;
            /** @description Exports above this many bytes take the queued lane. */
            readonly large_export_worker_threshold_bytes: number;
        };
        /** @description Resources to ask about. */
        readonly ResourcePlanRequest: {
            /** @description Names, case-sensitive. */
            readonly resources: readonly string[];
        };
        /** @description One answer. */
        readonly ResourcePlanItem: {
            /** @description Name as asked. */
            readonly resource: string;
            /** @description Whether the deployment has it. */
            readonly supported: boolean;
            /** @description Why not; null when supported. */
            readonly reason?: string | null;
        };
        /** @description Answers in the order asked, duplicates kept. */
        readonly ResourcePlanResponse: {
            /** @description One item per asked name. */
            readonly plan: readonly components["schemas"]["ResourcePlanItem"][];
        };
        /** @description What is deployed. */
        readonly ReleaseInfoResponse: {
            /** @description Name of the API package. */
            readonly name: string;
            /** @description Its version. */
            readonly version: string;
            /** @description Environment, as configured; may say `dev` on any stack. */
            readonly environment: string;
        };
        /** @description The process answers. */
        readonly HealthResponse: {
            /** @description Always true. */
            readonly ok: boolean;
        };
        /** @description The five probes. */
        readonly ReadinessChecks: {
            /** @description Idempotency records can be reached. */
            readonly idempotency_store: boolean;
            /** @description Exports can run; true when switched off. */
            readonly export_runtime: boolean;
            /** @description Activity counters can be reached; never gates. */
            readonly activity_store: boolean;
            /** @description Bucket and tables of transfers are configured. */
            readonly transfer_runtime: boolean;
            /** @description Tokens can be verified. */
            readonly auth_dependency: boolean;
        };
        /** @description Whether traffic should come here. */
        readonly ReadinessResponse: {
            /** @description All gating probes hold. */
            readonly ok: boolean;
            readonly checks: components["schemas"]["ReadinessChecks"];
        };
        /** @description Counters of one process and activity of the fleet. */
        readonly MetricsSummaryResponse: {
            /** @description Counts since the process started. */
            readonly counters: {
                readonly [key: string]: number;
            };
            /** @description Plain averages, milliseconds. */
            readonly latencies_ms: {
                readonly [key: string]: number;
            };
            /** @description Fleet-wide counts of the UTC day. */
            readonly activity: {
                readonly [key: string]: number;
            };
        };
        /** @description What went wrong. */
        readonly ErrorBody: {
            /** @description One of the codes of `x-nova-error-codes`. */
            readonly code: string;
            /** @description For people. Never a key to decide by. */
            readonly message: string;
            /** @description Facts by code; empty when there are none. */
            readonly details: {
                readonly [key: string]: unknown;
            };
            /** @description Same as the `X-Request-Id` header. */
            readonly request_id: string | null;
        };
        /** @description Every error the service itself raises. */
        readonly ErrorEnvelope: {
            readonly error: components["schemas"]["ErrorBody"];
        };
        /** @description A validation answer that upstream documents for one operation and the wire never uses. Kept as an alternative there so that upstream-generated types still fit. */
        readonly HTTPValidationError: {
            /** @description Findings. */
            readonly detail?: readonly components["schemas"]["ValidationError"][];
        };
        /** @description One finding of a schema check. */
        readonly ValidationError: {
            /** @description Where, from the outside in. */
            readonly loc: readonly (string | number)[];
            /** @description For people. */
            readonly msg: string;
            /** @description Kind of finding. */
            readonly type: string;
            /** @description Bounds and the like. */
            readonly ctx?: {
                readonly [key: string]: unknown;
            };
            /** @description What was sent, redacted where it could be a secret. */
            readonly input?: unknown;
        };
        /** @description Body of an answer that the gateway or firewall in front of the service gives by itself. */
        readonly GatewayMessage: {
            /** @description For people. */
            readonly message: string | null;
        };
        /** @description Body of an answer the web framework gives before any operation is reached: unknown route, wrong method. */
        readonly FrameworkDetail: {
            /** @description For people. */
            readonly detail: string;
        };
    };
    responses: {
        /** @description The access token is missing or was refused. */
        readonly Unauthenticated: {
            headers: {
                readonly "X-Request-Id": components["headers"]["XRequestId"];
                readonly "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description A configured scope or permission is missing. A body with `message` instead of `error` comes from the firewall in front. */
        readonly Forbidden: {
            headers: {
                readonly "X-Request-Id": components["headers"]["XRequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["GatewayMessage"];
            };
        };
        /** @description The firewall or gateway in front refused the request; the service never saw it. */
        readonly BlockedByFirewall: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description The gateway in front throttles. No `Retry-After`. */
        readonly Throttled: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description The process behind the gateway crashed. */
        readonly GatewayFailed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description The process behind the gateway did not answer in time. What was asked may have happened. */
        readonly GatewayTimedOut: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description The service failed. Sent without CORS headers, so pages see a network error. */
        readonly InternalError: {
            headers: {
                readonly "X-Request-Id": components["headers"]["XRequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The request was refused; the details say what is wrong. */
        readonly Invalid: {
            headers: {
                readonly "X-Request-Id": components["headers"]["XRequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
    };
    parameters: {
        /** @description Any text that is not blank. Shared by all users of a tenant; 900 s. */
        readonly IdempotencyKey: string;
        /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
        readonly RequestId: string;
        /** @description The export. */
        readonly ExportId: string;
        /** @description Most exports to return. */
        readonly Limit: number;
        /** @description Policy profile, second choice. May be empty here. */
        readonly WorkloadClass: string | null;
        /** @description Policy profile, first choice. May be empty here. */
        readonly PolicyHint: string | null;
    };
    requestBodies: never;
    headers: {
        /** @description The id sent, or 32 hexadecimal characters. */
        readonly XRequestId: string;
        /** @description `Bearer error="invalid_token", error_description="..."`. Not readable cross-origin. */
        readonly WWWAuthenticate: string;
    };
    pathItems: never;
}
export interface operations {
    readonly initiate_upload: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text that is not blank. Shared by all users of a tenant; 900 s. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "filename": "report.csv",
                 *       "size_bytes": 1048576,
                 *       "content_type": "text/csv"
                 *     }
                 */
                readonly "application/json": components["schemas"]["InitiateUploadRequest"];
            };
        };
        readonly responses: {
            /** @description The upload is open. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InitiateUploadResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The idempotency key is in use by a running call, or was used with another payload. */
            readonly 409: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            readonly 422: components["responses"]["Invalid"];
            /** @description A quota of the scope is used up; `details.reason` and `details.limit` say which. A body with `message` instead comes from the gateway. */
            readonly 429: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["GatewayMessage"];
                };
            };
            readonly 500: components["responses"]["InternalError"];
            /** @description Storage failed or refused. A body with `message` instead comes from the gateway. */
            readonly 502: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Something the service depends on cannot be reached. */
            readonly 503: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly sign_upload_parts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "key": "uploads/tenant-7/0f8e2f6c0f8e2f6c0f8e2f6c0f8e2f6c/report.csv",
                 *       "upload_id": "upload-1",
                 *       "part_numbers": [
                 *         1,
                 *         2
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["SignPartsRequest"];
            };
        };
        readonly responses: {
            /** @description One URL per part. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignPartsResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Invalid"];
            /** @description The sign budget of this upload is spent; it never comes back. A body with `message` instead comes from the gateway. */
            readonly 429: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["GatewayMessage"];
                };
            };
            readonly 500: components["responses"]["InternalError"];
            /** @description Storage failed or refused. A body with `message` instead comes from the gateway. */
            readonly 502: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Something the service depends on cannot be reached. */
            readonly 503: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly introspect_upload: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UploadIntrospectionRequest"];
            };
        };
        readonly responses: {
            /** @description All parts, by number. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UploadIntrospectionResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["Throttled"];
            readonly 500: components["responses"]["InternalError"];
            /** @description Storage failed or refused. A body with `message` instead comes from the gateway. */
            readonly 502: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Something the service depends on cannot be reached. */
            readonly 503: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly complete_upload: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "key": "uploads/tenant-7/0f8e2f6c0f8e2f6c0f8e2f6c0f8e2f6c/report.csv",
                 *       "upload_id": "upload-1",
                 *       "parts": [
                 *         {
                 *           "part_number": 1,
                 *           "etag": "9b2cf535f27731c974343645a3985328"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["CompleteUploadRequest"];
            };
        };
        readonly responses: {
            /** @description The object exists. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompleteUploadResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["Throttled"];
            readonly 500: components["responses"]["InternalError"];
            /** @description Storage failed or refused. A body with `message` instead comes from the gateway. */
            readonly 502: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Something the service depends on cannot be reached. */
            readonly 503: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly abort_upload: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AbortUploadRequest"];
            };
        };
        readonly responses: {
            /** @description The upload and its parts are gone. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AbortUploadResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["Throttled"];
            readonly 500: components["responses"]["InternalError"];
            /** @description Storage failed or refused. A body with `message` instead comes from the gateway. */
            readonly 502: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Something the service depends on cannot be reached. */
            readonly 503: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly presign_download: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "key": "uploads/tenant-7/0f8e2f6c0f8e2f6c0f8e2f6c0f8e2f6c/report.csv",
                 *       "filename": "report.csv"
                 *     }
                 */
                readonly "application/json": components["schemas"]["PresignDownloadRequest"];
            };
        };
        readonly responses: {
            /** @description A URL for GET. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PresignDownloadResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["Throttled"];
            readonly 500: components["responses"]["InternalError"];
            /** @description Storage failed or refused. A body with `message` instead comes from the gateway. */
            readonly 502: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["GatewayMessage"];
                };
            };
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly list_exports: {
        readonly parameters: {
            readonly query?: {
                /** @description Most exports to return. */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: {
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The newest exports. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExportListResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["Throttled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFailed"];
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly create_export: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text that is not blank. Shared by all users of a tenant; 900 s. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "source_key": "uploads/tenant-7/0f8e2f6c0f8e2f6c0f8e2f6c0f8e2f6c/report.csv",
                 *       "filename": "report.csv"
                 *     }
                 */
                readonly "application/json": components["schemas"]["CreateExportRequest"];
            };
        };
        readonly responses: {
            /** @description The export exists. */
            readonly 201: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExportResource"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The idempotency key is in use by a running call, or was used with another payload. */
            readonly 409: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["Throttled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFailed"];
            /** @description Something the service depends on cannot be reached. */
            readonly 503: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly get_export: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path: {
                /** @description The export. */
                readonly export_id: components["parameters"]["ExportId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The export. The event stream is an extension: frames `event: export`, `id` = `updated_at`, `data` = an ExportResource as JSON; it ends after a final status. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExportResource"];
                    readonly "text/event-stream": string;
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description No such export in this scope. A body with `detail` instead comes from the framework: the route is unknown, so the base URL is wrong. */
            readonly 404: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["FrameworkDetail"];
                };
            };
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["Throttled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFailed"];
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly cancel_export: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path: {
                /** @description The export. */
                readonly export_id: components["parameters"]["ExportId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The export after the cancel. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExportResource"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description No such export in this scope. A body with `detail` instead comes from the framework: the route is unknown, so the base URL is wrong. */
            readonly 404: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["FrameworkDetail"];
                };
            };
            /** @description The export kept changing while it was being cancelled. */
            readonly 409: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["Throttled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFailed"];
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly get_capabilities: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The descriptors. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CapabilitiesResponse"];
                };
            };
            readonly 403: components["responses"]["BlockedByFirewall"];
            readonly 429: components["responses"]["Throttled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFailed"];
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly get_transfer_capabilities: {
        readonly parameters: {
            readonly query?: {
                /** @description Policy profile, second choice. May be empty here. */
                readonly workload_class?: components["parameters"]["WorkloadClass"];
                /** @description Policy profile, first choice. May be empty here. */
                readonly policy_hint?: components["parameters"]["PolicyHint"];
            };
            readonly header?: {
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The policy for these hints. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TransferCapabilitiesResponse"];
                };
            };
            readonly 403: components["responses"]["BlockedByFirewall"];
            /** @description A query parameter is too long. Always the envelope, whatever upstream documents. */
            readonly 422: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["HTTPValidationError"];
                };
            };
            readonly 429: components["responses"]["Throttled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFailed"];
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly plan_resources: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "resources": [
                 *         "uploads",
                 *         "exports"
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["ResourcePlanRequest"];
            };
        };
        readonly responses: {
            /** @description One answer per name. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResourcePlanResponse"];
                };
            };
            readonly 403: components["responses"]["BlockedByFirewall"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["Throttled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFailed"];
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly get_release_info: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Name, version, environment. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReleaseInfoResponse"];
                };
            };
            readonly 403: components["responses"]["BlockedByFirewall"];
            readonly 429: components["responses"]["Throttled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFailed"];
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly health_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It does. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HealthResponse"];
                };
            };
            readonly 403: components["responses"]["BlockedByFirewall"];
            readonly 429: components["responses"]["Throttled"];
            readonly 502: components["responses"]["GatewayFailed"];
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly health_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All gating probes hold. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReadinessResponse"];
                };
            };
            readonly 403: components["responses"]["BlockedByFirewall"];
            readonly 429: components["responses"]["Throttled"];
            readonly 502: components["responses"]["GatewayFailed"];
            /** @description A gating probe failed. Not an error envelope. */
            readonly 503: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReadinessResponse"];
                };
            };
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
    readonly metrics_summary: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Echoed as it is. Keep it ASCII and at most 256 characters, or exports fail later. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Counters, averages, activity. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["XRequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MetricsSummaryResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["Throttled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFailed"];
            readonly 504: components["responses"]["GatewayTimedOut"];
        };
    };
}

export type InitiateUploadRequest = components['schemas']['InitiateUploadRequest']
export type UploadStrategy = components['schemas']['UploadStrategy']
export type ChecksumMode = components['schemas']['ChecksumMode']
export type InitiateUploadResponse = components['schemas']['InitiateUploadResponse']
export type SignPartsRequest = components['schemas']['SignPartsRequest']
export type SignPartsResponse = components['schemas']['SignPartsResponse']
export type UploadIntrospectionRequest = components['schemas']['UploadIntrospectionRequest']
export type UploadedPart = components['schemas']['UploadedPart']
export type UploadIntrospectionResponse = components['schemas']['UploadIntrospectionResponse']
export type CompletedPart = components['schemas']['CompletedPart']
export type CompleteUploadRequest = components['schemas']['CompleteUploadRequest']
export type CompleteUploadResponse = components['schemas']['CompleteUploadResponse']
export type AbortUploadRequest = components['schemas']['AbortUploadRequest']
export type AbortUploadResponse = components['schemas']['AbortUploadResponse']
export type PresignDownloadRequest = components['schemas']['PresignDownloadRequest']
export type PresignDownloadResponse = components['schemas']['PresignDownloadResponse']
export type CreateExportRequest = components['schemas']['CreateExportRequest']
export type ExportStatus = components['schemas']['ExportStatus']
export type ExportOutput = components['schemas']['ExportOutput']
export type ExportResource = components['schemas']['ExportResource']
export type ExportListResponse = components['schemas']['ExportListResponse']
export type CapabilityDescriptor = components['schemas']['CapabilityDescriptor']
export type CapabilitiesResponse = components['schemas']['CapabilitiesResponse']
export type TransferCapabilitiesResponse = components['schemas']['TransferCapabilitiesResponse']
export type ResourcePlanRequest = components['schemas']['ResourcePlanRequest']
export type ResourcePlanItem = components['schemas']['ResourcePlanItem']
export type ResourcePlanResponse = components['schemas']['ResourcePlanResponse']
export type ReleaseInfoResponse = components['schemas']['ReleaseInfoResponse']
export type HealthResponse = components['schemas']['HealthResponse']
export type ReadinessChecks = components['schemas']['ReadinessChecks']
export type ReadinessResponse = components['schemas']['ReadinessResponse']
export type MetricsSummaryResponse = components['schemas']['MetricsSummaryResponse']
export type ErrorBody = components['schemas']['ErrorBody']
export type ErrorEnvelope = components['schemas']['ErrorEnvelope']
export type HTTPValidationError = components['schemas']['HTTPValidationError']
export type ValidationError = components['schemas']['ValidationError']
export type GatewayMessage = components['schemas']['GatewayMessage']
export type FrameworkDetail = components['schemas']['FrameworkDetail']

export type ListExportsQuery = NonNullable<operations['list_exports']['parameters']['query']>
export type GetTransferCapabilitiesQuery = NonNullable<operations['get_transfer_capabilities']['parameters']['query']>
