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
         * Start an upload
         * @description Reserves a key and quota for one file, decides between one PUT and a multipart upload, and freezes the policy
         *     for it. Sizes below the threshold are `single`; the threshold itself is `multipart`.
         *
         *     The answer to a single upload holds the URL to PUT to. The answer to a multipart upload holds the upload id and
         *     the part size; its `expires_in_seconds` only announces the life of part URLs signed later, while
         *     `resumable_until` ends the session.
         *
         *     422 details: `size_bytes` with `max_upload_bytes` when the file is too large; nothing when a required checksum
         *     is missing or the idempotency key is blank. 429 details: `reason` (`active_multipart_limit` or
         *     `daily_ingress_budget_bytes`) with `limit`.
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
         * Get URLs for parts of a multipart upload
         * @description Signs one PUT URL for each requested part number. A part can be signed again at any time, also after complete or
         *     abort, but every call that passes the batch cap counts against the budget of the upload, also one that then
         *     fails for a missing checksum.
         *
         *     The `sign_batch_size_hint` of the upload is a hard cap, however many items the schema allows. Part numbers
         *     beyond the size of the file are signed without complaint.
         *
         *     422 details: `requested_parts` with `sign_batch_size_hint` over the cap; `part_number` for a missing required
         *     checksum; nothing for a foreign key, or for an upload that is unknown or past `resumable_until`.
         *     429 details: `limit`.
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
         * List the parts the object store holds
         * @description Lists every part of an open multipart upload, sorted by number, with its ETag. Sizes, checksums and the expiry
         *     of the session are not told. Works after `resumable_until`, as long as the object store keeps the upload.
         *
         *     422 details are empty: a foreign key, or an upload the object store does not know (any more).
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
         * Join the listed parts into the object
         * @description Compares the listed ETags with those of the object store, ignoring quotes, and joins exactly the listed parts in
         *     the order of their numbers. Whether the list covers the file is not checked: a subset or a list with gaps makes
         *     a truncated object. The caller has to prove completeness first.
         *
         *     Not repeatable: a second call answers 422, which after a lost answer may mean that the first one succeeded. 502
         *     covers an outage as well as a refusal by the object store, such as a part that is too small or a wrong checksum.
         *
         *     In some deployments a firewall refuses bodies over 8192 bytes with a foreign 403: leave null fields out and
         *     strip the quotes of ETags.
         *
         *     422 details: `part_numbers` for duplicates; `part_number` for a part that is missing, whose ETag differs, or
         *     whose required checksum is absent; nothing for a foreign key or an unknown upload.
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
         * Give a multipart upload up
         * @description Discards the parts in the object store and returns the reserved quota. Single uploads have nothing to abort.
         *
         *     Not repeatable: for an upload that is unknown, complete or already aborted the answer is 502. An introspect that
         *     finds no upload tells this apart from an outage.
         *
         *     422 details are empty: a foreign key.
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
         * Get a URL to download an object
         * @description Signs a GET URL for a key under `uploads/`, `exports/` or `tmp/` of the caller's scope. Whether the object exists
         *     is not checked: the URL of a missing object answers with the object store's own error.
         *
         *     422 details are empty: the key is outside the caller's scope.
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
         * List the newest exports
         * @description The newest exports of the caller's scope, newest first. Eventually consistent: an export created a moment ago may
         *     be missing. There is no cursor and no filter, so exports older than the newest 200 cannot be listed.
         */
        readonly get: operations["list_exports"];
        readonly put?: never;
        /**
         * Ask for a copy of an object
         * @description Starts a background copy of an object to a key of its own. The source key is not checked here: a key that is
         *     missing or foreign is accepted, and the export fails later.
         *
         *     The answer can already be ahead of `queued`. When the workflow cannot be started the answer is 503, and the
         *     export stays in the list as `failed`. 403 also means that exports are switched off.
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
         * Read or follow one export
         * @description The current state of one export, strongly consistent.
         *
         *     A caller that prefers `text/event-stream` in its Accept header may be answered with a stream: the current state at
         *     once, then one event for each change, until a terminal status has been sent. This is an addition to the service;
         *     a deployment without it answers with JSON, and the caller polls.
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
         * Cancel an export
         * @description Cancels an open export at once; the answer already shows `cancelled`. A terminal export is returned as it is, so
         *     repeating is harmless. 500 can follow a stored cancel whose workflow could not be stopped: repeat it.
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
         * List what this deployment offers
         * @description Always four entries, in this order: `exports`, `exports.status.poll`, `transfers`, `transfers.policy`. The details
         *     of the last one repeat the transfer policy without its two size limits; those of the others are empty.
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
         * Read the transfer policy
         * @description The limits and hints that an upload with these hints would get. Limits, not what is left of them: remaining quota
         *     is not told anywhere. The part size is told by `initiate_upload` only.
         *
         *     Unlike there, an empty hint is legal here and selects nothing.
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
         * Ask whether resources are supported
         * @description One decision for each name asked for, in the same order, duplicates included. Known names, in exactly this
         *     spelling: `exports`, `transfers`, `downloads`, `uploads`. Changes nothing.
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
         * Read what is deployed
         * @description Name, version and environment of the running service. The environment may say `dev` in production too.
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
         * Is the process alive
         * @description Answers without touching anything the service depends on.
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
         * Can the service do its work
         * @description Probes what the service depends on. Ready means that authentication and the export runtime answer, and the
         *     transfer runtime and the idempotency store where they are switched on. The activity store never decides.
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
         * Read counters and latencies
         * @description Counters and latencies of the one process that answers, since it started, and the activity of the current UTC day
         *     over all processes. Needs `metrics:read` in the permissions of the access token; a scope of that name is not
         *     enough.
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
        /**
         * @description One PUT of the whole file, or many PUTs of its parts.
         * @enum {string}
         */
        readonly UploadStrategy: "single" | "multipart";
        /**
         * @description Whether checksums are unused, possible or demanded. For multipart uploads `optional` binds too: once the upload declares SHA256, the object store wants the checksum of every part.
         * @enum {string}
         */
        readonly ChecksumMode: "none" | "optional" | "required";
        /** @description A file that is going to be uploaded. */
        readonly InitiateUploadRequest: {
            /** @description Display name. A cleaned form of it becomes the last segment of the key. */
            readonly filename: string;
            /** @description Size in bytes. Decides strategy, part size and quota; never compared with what arrives. */
            readonly size_bytes: number;
            /** @description Media type to store with the object. When given, the PUT of a single upload must send exactly this. */
            readonly content_type?: string | null;
            /** @description Policy profile, second choice. An unknown name selects the base policy. */
            readonly workload_class?: string | null;
            /** @description Policy profile, first choice. An unknown name selects the base policy. */
            readonly policy_hint?: string | null;
            /** @description What the caller would like; the policy decides. `strict` makes checksums required where they are off. */
            readonly checksum_preference?: string | null;
            /** @description Base64 of the SHA-256 of the whole file. Used by single uploads only. */
            readonly checksum_value?: string | null;
        };
        /** @description An open upload. `url` belongs to a single one, `upload_id` and `part_size_bytes` to a multipart one. */
        readonly InitiateUploadResponse: {
            /** @constant */
            readonly strategy: "single";
            /** @description Bucket of the object. */
            readonly bucket: string;
            /** @description Key of the object. Not URL-safe; spaces and letters of any script occur. */
            readonly key: string;
            /** @description Id of the session, 32 hexadecimal digits, for logs. No operation takes it. */
            readonly session_id: string;
            /** @description Life of upload URLs in seconds, counted from when they are signed. */
            readonly expires_in_seconds: number;
            /** @description Policy this upload was admitted under. */
            readonly policy_id: string;
            /** @description Version of that policy. */
            readonly policy_version: string;
            /** @description How many parts to send at once. */
            readonly max_concurrency_hint: number;
            /** @description How many parts one signing call may ask for. A hard cap. */
            readonly sign_batch_size_hint: number;
            /** @description True when upload URLs point at the accelerated host. */
            readonly accelerate_enabled: boolean;
            /** @description Algorithm of part checksums, `SHA256`, or null for none. */
            readonly checksum_algorithm?: string | null;
            readonly checksum_mode: components["schemas"]["ChecksumMode"];
            /**
             * Format: date-time
             * @description Parts can be signed until this instant.
             */
            readonly resumable_until: string;
            /** @description Presigned URL for the PUT of a single upload. A secret until it expires. */
            readonly url: string;
            /** @description Id of the multipart upload. */
            readonly upload_id?: null;
            /** @description Size in bytes of every part but the last. Any integer; not rounded to MiB. */
            readonly part_size_bytes?: null;
        } | {
            /** @constant */
            readonly strategy: "multipart";
            /** @description Bucket of the object. */
            readonly bucket: string;
            /** @description Key of the object. Not URL-safe; spaces and letters of any script occur. */
            readonly key: string;
            /** @description Id of the session, 32 hexadecimal digits, for logs. No operation takes it. */
            readonly session_id: string;
            /** @description Life of upload URLs in seconds, counted from when they are signed. */
            readonly expires_in_seconds: number;
            /** @description Policy this upload was admitted under. */
            readonly policy_id: string;
            /** @description Version of that policy. */
            readonly policy_version: string;
            /** @description How many parts to send at once. */
            readonly max_concurrency_hint: number;
            /** @description How many parts one signing call may ask for. A hard cap. */
            readonly sign_batch_size_hint: number;
            /** @description True when upload URLs point at the accelerated host. */
            readonly accelerate_enabled: boolean;
            /** @description Algorithm of part checksums, `SHA256`, or null for none. */
            readonly checksum_algorithm?: string | null;
            readonly checksum_mode: components["schemas"]["ChecksumMode"];
            /**
             * Format: date-time
             * @description Parts can be signed until this instant.
             */
            readonly resumable_until: string;
            /** @description Presigned URL for the PUT of a single upload. A secret until it expires. */
            readonly url?: null;
            /** @description Id of the multipart upload. */
            readonly upload_id: string;
            /** @description Size in bytes of every part but the last. Any integer; not rounded to MiB. */
            readonly part_size_bytes: number;
        };
        /** @description Parts to sign. */
        readonly SignPartsRequest: {
            /** @description Key of the object. */
            readonly key: string;
            /** @description Id of the multipart upload. */
            readonly upload_id: string;
            /** @description Numbers of the parts, each once. A duplicate is answered with 500 instead of 422. */
            readonly part_numbers: readonly number[];
            /** @description From part number to the Base64 of the SHA-256 of that part. A blank value or a number out of range is answered with 500 instead of 422. */
            readonly checksums_sha256?: {
                readonly [key: string]: string;
            } | null;
        };
        /** @description URLs for the requested parts. */
        readonly SignPartsResponse: {
            /** @description Life of these URLs in seconds, counted from when they were signed. */
            readonly expires_in_seconds: number;
            /** @description From part number to the presigned URL for its PUT. Secrets until they expire. */
            readonly urls: {
                readonly [key: string]: string;
            };
        };
        /** @description A multipart upload to look into. */
        readonly UploadIntrospectionRequest: {
            /** @description Key of the object. */
            readonly key: string;
            /** @description Id of the multipart upload. */
            readonly upload_id: string;
        };
        /** @description A part the object store holds. */
        readonly UploadedPart: {
            /** @description Number of the part. */
            readonly part_number: number;
            /** @description ETag as the object store gave it, with its double quotes. */
            readonly etag: string;
        };
        /** @description What the object store holds of a multipart upload. */
        readonly UploadIntrospectionResponse: {
            /** @description Bucket of the object. */
            readonly bucket: string;
            /** @description Key of the object. */
            readonly key: string;
            /** @description Id of the multipart upload. */
            readonly upload_id: string;
            /** @description Part size in bytes. A guess once the session is gone; trust the one from `initiate_upload`. */
            readonly part_size_bytes: number;
            /** @description Parts that have arrived, by number. Gaps are possible. */
            readonly parts: readonly components["schemas"]["UploadedPart"][];
        };
        /** @description A part that belongs to the object. */
        readonly CompletedPart: {
            /** @description Number of the part. */
            readonly part_number: number;
            /** @description ETag that the PUT of the part returned, with or without quotes. */
            readonly etag: string;
            /** @description Base64 of the SHA-256 of the part. As soon as one part has it, parts must be listed in order from 1 without a gap; otherwise the answer is 500 instead of 422. */
            readonly checksum_sha256?: string | null;
        };
        /** @description A multipart upload and the parts to join. */
        readonly CompleteUploadRequest: {
            /** @description Key of the object. */
            readonly key: string;
            /** @description Id of the multipart upload. */
            readonly upload_id: string;
            /** @description Parts to join. Parts that are left out are left out of the object. */
            readonly parts: readonly components["schemas"]["CompletedPart"][];
        };
        /** @description The joined object. */
        readonly CompleteUploadResponse: {
            /** @description Bucket of the object. */
            readonly bucket: string;
            /** @description Key of the object. */
            readonly key: string;
            /** @description ETag as the object store gave it, with double quotes and the count of parts. Not a digest of the bytes. */
            readonly etag?: string | null;
            /** @description Version of the object, where the bucket keeps versions. */
            readonly version_id?: string | null;
        };
        /** @description A multipart upload to discard. */
        readonly AbortUploadRequest: {
            /** @description Key of the object. */
            readonly key: string;
            /** @description Id of the multipart upload. */
            readonly upload_id: string;
        };
        /** @description Confirmation of an abort. */
        readonly AbortUploadResponse: {
            /**
             * @description Always true.
             * @default true
             */
            readonly ok?: boolean;
        };
        /** @description An object to download. */
        readonly PresignDownloadRequest: {
            /** @description Key of the object, within the caller's scope. */
            readonly key: string;
            /** @description Content-Disposition of the download, word for word. Wins over `filename`, also when empty. */
            readonly content_disposition?: string | null;
            /** @description Name to save the download under. The object store refuses letters outside ISO-8859-1 here. */
            readonly filename?: string | null;
            /** @description Content-Type of the download. */
            readonly content_type?: string | null;
        };
        /** @description A URL to download from. */
        readonly PresignDownloadResponse: {
            /** @description Bucket of the object. */
            readonly bucket: string;
            /** @description Key of the object. */
            readonly key: string;
            /** @description Presigned URL for GET. A secret until it expires. */
            readonly url: string;
            /** @description Life of the URL in seconds, counted from when it was signed. */
            readonly expires_in_seconds: number;
        };
        /** @description A copy to make. */
        readonly CreateExportRequest: {
            /** @description Key of the object to copy. Checked later, by the export itself. */
            readonly source_key: string;
            /** @description Name of the copy. */
            readonly filename: string;
        };
        /**
         * @description Where an export stands. It moves from `queued` over `validating`, `copying` and `finalizing` to `succeeded`, and from each of these to `failed` or `cancelled`. The last three are terminal.
         * @enum {string}
         */
        readonly ExportStatus: "queued" | "validating" | "copying" | "finalizing" | "succeeded" | "failed" | "cancelled";
        /** @description The copy an export made. */
        readonly ExportOutput: {
            /** @description Key of the copy. */
            readonly key: string;
            /** @description Name to save the copy under. */
            readonly download_filename: string;
        };
        /** @description An export and how far it is. */
        readonly ExportResource: {
            /** @description Id of the export, 32 hexadecimal digits. */
            readonly export_id: string;
            /** @description Key of the copied object, as asked for. */
            readonly source_key: string;
            /** @description Name of the copy, as asked for. */
            readonly filename: string;
            readonly status: components["schemas"]["ExportStatus"];
            /** @description The copy, from `finalizing` on. May stay when the export is cancelled after that. */
            readonly output?: components["schemas"]["ExportOutput"] | null;
            /** @description Why it failed, as free text; sometimes a stack trace as JSON. For support, not for display. */
            readonly error?: string | null;
            /** @description The workflow execution behind the export, for operators. */
            readonly execution_arn?: string | null;
            /**
             * Format: date-time
             * @description When it was cancelled.
             */
            readonly cancel_requested_at?: string | null;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            readonly created_at: string;
            /**
             * Format: date-time
             * @description When its state last changed.
             */
            readonly updated_at: string;
        };
        /** @description Exports, newest first. */
        readonly ExportListResponse: {
            /** @description The exports. */
            readonly exports: readonly components["schemas"]["ExportResource"][];
        };
        /** @description One thing a deployment offers or does not. */
        readonly CapabilityDescriptor: {
            /** @description Name of the capability. */
            readonly key: string;
            /** @description Whether it is switched on. */
            readonly enabled: boolean;
            /** @description More about it; the fields depend on the capability. */
            readonly details?: {
                readonly [key: string]: unknown;
            };
        };
        /** @description What a deployment offers. */
        readonly CapabilitiesResponse: {
            /** @description The capabilities, in a fixed order. */
            readonly capabilities: readonly components["schemas"]["CapabilityDescriptor"][];
        };
        /** @description The transfer policy. Limits are those of a scope, not what is left of them. */
        readonly TransferCapabilitiesResponse: {
            /** @description Name of the policy. */
            readonly policy_id: string;
            /** @description Version of the policy. */
            readonly policy_version: string;
            /** @description Largest file in bytes. */
            readonly max_upload_bytes: number;
            /** @description Size in bytes from which an upload is multipart. */
            readonly multipart_threshold_bytes: number;
            /** @description How many parts the service aims for with large files. */
            readonly target_upload_part_count: number;
            /** @description Smallest part size in bytes the service plans with. */
            readonly minimum_part_size_bytes: number;
            /** @description Largest part size in bytes the service plans with. */
            readonly maximum_part_size_bytes: number;
            /** @description How many parts to send at once. */
            readonly max_concurrency_hint: number;
            /** @description How many parts one signing call may ask for. A hard cap. */
            readonly sign_batch_size_hint: number;
            /** @description Whether upload URLs point at the accelerated host. */
            readonly accelerate_enabled: boolean;
            /** @description Algorithm of part checksums, `SHA256`, or null for none. */
            readonly checksum_algorithm?: string | null;
            readonly checksum_mode: components["schemas"]["ChecksumMode"];
            /** @description How long in seconds after its start an upload can be resumed. */
            readonly resumable_ttl_seconds: number;
            /** @description How many multipart uploads a scope may have open. */
            readonly active_multipart_upload_limit: number;
            /** @description How many bytes a scope may start to upload in one UTC day. */
            readonly daily_ingress_budget_bytes: number;
            /** @description How many signing calls one upload may make. */
            readonly sign_requests_per_upload_limit: number;
            /** @description Size in bytes above which exports are copied by workers. The effective value may differ. */
            readonly large_export_worker_threshold_bytes: number;
        };
        /** @description Names of resources to ask for. */
        readonly ResourcePlanRequest: {
            /** @description The names, case-sensitive. */
            readonly resources: readonly string[];
        };
        /** @description The decision about one name. */
        readonly ResourcePlanItem: {
            /** @description The name, as asked for. */
            readonly resource: string;
            /** @description Whether it can be used. */
            readonly supported: boolean;
            /** @description Null when supported; otherwise `unsupported_resource`, `exports_disabled` or `file_transfers_disabled`. */
            readonly reason?: string | null;
        };
        /** @description Decisions, in the order of the names. */
        readonly ResourcePlanResponse: {
            /** @description The decisions. */
            readonly plan: readonly components["schemas"]["ResourcePlanItem"][];
        };
        /** @description What is deployed. */
        readonly ReleaseInfoResponse: {
            /** @description Name of the service. */
            readonly name: string;
            /** @description Version of the installed package. */
            readonly version: string;
            /** @description Name of the environment. `dev` where it is not configured. */
            readonly environment: string;
        };
        /** @description A sign of life. */
        readonly HealthResponse: {
            /** @description Always true. */
            readonly ok: boolean;
        };
        /** @description One result for each thing the service depends on. */
        readonly ReadinessChecks: {
            /** @description The table of idempotency keys answers. Decides only where idempotency is on. */
            readonly idempotency_store: boolean;
            /** @description Exports can be started, or are switched off. */
            readonly export_runtime: boolean;
            /** @description The table of activity answers. Never decides. */
            readonly activity_store: boolean;
            /** @description Bucket and tables of transfers are configured. Decides only where transfers are on. */
            readonly transfer_runtime: boolean;
            /** @description The issuer is configured and its keys can be fetched. */
            readonly auth_dependency: boolean;
        };
        /** @description Whether the service can do its work, and why not. */
        readonly ReadinessResponse: {
            /** @description True when every check that decides is true. */
            readonly ok: boolean;
            readonly checks: components["schemas"]["ReadinessChecks"];
        };
        /** @description Metrics of one process and activity of all. A name appears once it has been counted. */
        readonly MetricsSummaryResponse: {
            /** @description From name to count, since the process started. */
            readonly counters: {
                readonly [key: string]: number;
            };
            /** @description From name to mean duration in milliseconds, since the process started. */
            readonly latencies_ms: {
                readonly [key: string]: number;
            };
            /** @description From name to count, for the current UTC day and all processes. */
            readonly activity: {
                readonly [key: string]: number;
            };
        };
        /** @description What went wrong. */
        readonly ErrorBody: {
            /** @description Name of the failure, for programs. The root's `x-nova-error-codes` lists the known ones. */
            readonly code: string;
            /** @description The failure in words, for people. Not stable. */
            readonly message: string;
            /** @description Facts about the failure; the fields depend on operation and code. Empty when there are none. */
            readonly details: {
                readonly [key: string]: unknown;
            };
            /** @description The id of the call, the same as in the X-Request-Id header. */
            readonly request_id: string | null;
        };
        /** @description The shape of every error the service itself answers with. */
        readonly ErrorEnvelope: {
            readonly error: components["schemas"]["ErrorBody"];
        };
        /** @description One problem of the input, in the form that the service announces but never sends by itself. */
        readonly ValidationError: {
            /** @description Path to the problem, from the part of the request inwards. */
            readonly loc: readonly (string | number)[];
            /** @description The problem in words. */
            readonly msg: string;
            /** @description Name of the problem. */
            readonly type: string;
            /** @description Limits that were crossed. */
            readonly ctx?: {
                readonly [key: string]: unknown;
            };
            /** @description The value that was refused. */
            readonly input?: unknown;
        };
        /** @description The form of 422 that the service announces for `get_transfer_capabilities` and never sends; there, as everywhere, it answers with ErrorEnvelope. */
        readonly HTTPValidationError: {
            /** @description The problems. */
            readonly detail?: readonly components["schemas"]["ValidationError"][];
        };
        /** @description What the web framework answers when no route matches the path or the method. */
        readonly FrameworkDetail: {
            /** @description The problem in words. */
            readonly detail: string;
        };
        /** @description What the gateway or the firewall in front of the service answers. Foreign to the service, so fields may vary. */
        readonly GatewayMessage: {
            /** @description The problem in words. */
            readonly message: string | null;
        };
    };
    responses: {
        /** @description No usable access token. Details are empty. */
        readonly Unauthorized: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly "WWW-Authenticate": components["headers"]["Challenge"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The token is good but not enough, or the feature is off; details are empty. With a GatewayMessage instead of an envelope, a firewall or a disabled host refused the call before the service saw it. */
        readonly Forbidden: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestIdOfService"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["GatewayMessage"];
            };
        };
        /** @description No export of the caller's scope has this id. With a FrameworkDetail instead of an envelope, the id held a slash and matched no route. */
        readonly ExportNotFound: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["FrameworkDetail"];
            };
        };
        /** @description A call with this key is still running, or the key was used with another body. Details are empty; only the message tells the two apart. */
        readonly IdempotencyConflict: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /**
         * @description The input was refused. For a schema failure `details.errors` lists the problems, each with `type`, `loc`, `msg`,
         *     `input` and sometimes `ctx`; sensitive input is redacted. For anything else see the operation.
         *
         *     Malformed JSON is answered this way even without an access token; every other problem of a body comes after 401.
         */
        readonly InvalidRequest: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Something broke inside the service; details are empty. Sent without CORS headers, so a script in a browser sees a network failure. */
        readonly InternalError: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The object store failed or refused; details are empty. With a GatewayMessage instead of an envelope, the service crashed behind the gateway. */
        readonly ObjectStoreError: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestIdOfService"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["GatewayMessage"];
            };
        };
        /** @description The table of upload sessions cannot be used. Details are empty. */
        readonly SessionStoreUnavailable: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description A firewall or a disabled host refused the call before the service saw it. */
        readonly GatewayForbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description The gateway throttled the call before the service saw it. It does not say for how long. */
        readonly GatewayThrottled: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description The service crashed behind the gateway. Whether the call had an effect is unknown. */
        readonly GatewayFault: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description The service did not answer the gateway in time. Whether the call had or will have an effect is unknown. */
        readonly GatewayTimeout: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["GatewayMessage"];
            };
        };
    };
    parameters: {
        /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
        readonly RequestId: string;
        /** @description Names the intent of this call within operation and scope for 900 seconds. Surrounding whitespace is dropped; a blank key is refused. */
        readonly IdempotencyKey: string;
        /**
         * @description The id of an export.
         * @example 4b1f0a6c2d3e4f50617283940a1b2c3d
         */
        readonly ExportId: string;
    };
    requestBodies: never;
    headers: {
        /** @description The id of this call, as sent, or 32 hexadecimal digits made up by the service. */
        readonly RequestId: string;
        /** @description The id of this call. Absent when the answer came from the gateway in front of the service. */
        readonly RequestIdOfService: string;
        /**
         * @description A Bearer challenge with `error` and `error_description`. Scripts in browsers cannot read it.
         * @example Bearer error="invalid_token", error_description="token expired"
         */
        readonly Challenge: string;
    };
    pathItems: never;
}
export interface operations {
    readonly initiate_upload: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Names the intent of this call within operation and scope for 900 seconds. Surrounding whitespace is dropped; a blank key is refused. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The file that is going to be uploaded. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InitiateUploadRequest"];
            };
        };
        readonly responses: {
            /** @description The upload is open. A replay under the same key has this status and the first body, word for word. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InitiateUploadResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["IdempotencyConflict"];
            readonly 422: components["responses"]["InvalidRequest"];
            /** @description The scope has too many open multipart uploads or has spent its daily bytes, or the gateway throttled the call. */
            readonly 429: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestIdOfService"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["GatewayMessage"];
                };
            };
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["ObjectStoreError"];
            /**
             * @description A table the service depends on cannot be used.
             *
             *     `idempotency_unavailable` can also follow a finished change: the upload exists, and the key answers 409 until
             *     900 seconds have passed.
             */
            readonly 503: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly sign_upload_parts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The upload and the part numbers to sign. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignPartsRequest"];
            };
        };
        readonly responses: {
            /** @description One URL for each requested part. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignPartsResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["InvalidRequest"];
            /** @description The upload has used up its signing calls, for good, or the gateway throttled the call. */
            readonly 429: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestIdOfService"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["GatewayMessage"];
                };
            };
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["ObjectStoreError"];
            readonly 503: components["responses"]["SessionStoreUnavailable"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly introspect_upload: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The multipart upload to look into. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UploadIntrospectionRequest"];
            };
        };
        readonly responses: {
            /** @description The parts that have arrived. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UploadIntrospectionResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["InvalidRequest"];
            readonly 429: components["responses"]["GatewayThrottled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["ObjectStoreError"];
            readonly 503: components["responses"]["SessionStoreUnavailable"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly complete_upload: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The upload and all of its parts. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CompleteUploadRequest"];
            };
        };
        readonly responses: {
            /** @description The object exists. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompleteUploadResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["InvalidRequest"];
            readonly 429: components["responses"]["GatewayThrottled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["ObjectStoreError"];
            readonly 503: components["responses"]["SessionStoreUnavailable"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly abort_upload: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The multipart upload to discard. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AbortUploadRequest"];
            };
        };
        readonly responses: {
            /** @description The parts are gone. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AbortUploadResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["InvalidRequest"];
            readonly 429: components["responses"]["GatewayThrottled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["ObjectStoreError"];
            readonly 503: components["responses"]["SessionStoreUnavailable"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly presign_download: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The object, and what its download should be called. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PresignDownloadRequest"];
            };
        };
        readonly responses: {
            /** @description A URL for GET, with or without a range. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PresignDownloadResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["InvalidRequest"];
            readonly 429: components["responses"]["GatewayThrottled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["ObjectStoreError"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly list_exports: {
        readonly parameters: {
            readonly query?: {
                /** @description How many exports to return at most. */
                readonly limit?: number;
            };
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description At most `limit` exports. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExportListResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["InvalidRequest"];
            readonly 429: components["responses"]["GatewayThrottled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFault"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly create_export: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Names the intent of this call within operation and scope for 900 seconds. Surrounding whitespace is dropped; a blank key is refused. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The object to copy and the name of the copy. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateExportRequest"];
            };
        };
        readonly responses: {
            /** @description The export exists. A replay under the same key shows it as it was when it was created. */
            readonly 201: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExportResource"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["IdempotencyConflict"];
            readonly 422: components["responses"]["InvalidRequest"];
            readonly 429: components["responses"]["GatewayThrottled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFault"];
            /**
             * @description The workflow could not be started (`queue_unavailable`, details `error_type` and `error_code`), or the table
             *     of idempotency keys cannot be used.
             *
             *     `idempotency_unavailable` can also follow a finished change: the export exists, and the key answers 409 until
             *     900 seconds have passed. The list of exports tells.
             */
            readonly 503: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly get_export: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path: {
                /**
                 * @description The id of an export.
                 * @example 4b1f0a6c2d3e4f50617283940a1b2c3d
                 */
                readonly export_id: components["parameters"]["ExportId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The export, once or as a stream of its states. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExportResource"];
                    readonly "text/event-stream": string;
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ExportNotFound"];
            readonly 422: components["responses"]["InvalidRequest"];
            readonly 429: components["responses"]["GatewayThrottled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFault"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly cancel_export: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path: {
                /**
                 * @description The id of an export.
                 * @example 4b1f0a6c2d3e4f50617283940a1b2c3d
                 */
                readonly export_id: components["parameters"]["ExportId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The export, cancelled or terminal before. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExportResource"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["ExportNotFound"];
            /** @description The cancel lost eight races against other writers. Details: `export_id`, `scope_id`, `max_retries`. */
            readonly 409: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            readonly 422: components["responses"]["InvalidRequest"];
            readonly 429: components["responses"]["GatewayThrottled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFault"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly get_capabilities: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The capabilities. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CapabilitiesResponse"];
                };
            };
            readonly 403: components["responses"]["GatewayForbidden"];
            readonly 429: components["responses"]["GatewayThrottled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFault"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly get_transfer_capabilities: {
        readonly parameters: {
            readonly query?: {
                /** @description Policy profile, second choice. An unknown name selects the base policy. */
                readonly workload_class?: string | null;
                /** @description Policy profile, first choice. An unknown name selects the base policy. */
                readonly policy_hint?: string | null;
            };
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The policy. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TransferCapabilitiesResponse"];
                };
            };
            readonly 403: components["responses"]["GatewayForbidden"];
            /** @description A query value is too long. The service answers with its envelope; HTTPValidationError is what it announces and never sends. */
            readonly 422: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorEnvelope"] | components["schemas"]["HTTPValidationError"];
                };
            };
            readonly 429: components["responses"]["GatewayThrottled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFault"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly plan_resources: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The names to ask for. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResourcePlanRequest"];
            };
        };
        readonly responses: {
            /** @description The decisions. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResourcePlanResponse"];
                };
            };
            readonly 403: components["responses"]["GatewayForbidden"];
            readonly 422: components["responses"]["InvalidRequest"];
            readonly 429: components["responses"]["GatewayThrottled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFault"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly get_release_info: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The release. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReleaseInfoResponse"];
                };
            };
            readonly 403: components["responses"]["GatewayForbidden"];
            readonly 429: components["responses"]["GatewayThrottled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFault"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly health_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HealthResponse"];
                };
            };
            readonly 403: components["responses"]["GatewayForbidden"];
            readonly 429: components["responses"]["GatewayThrottled"];
            readonly 502: components["responses"]["GatewayFault"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly health_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Ready. Checks that do not decide may still be false. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReadinessResponse"];
                };
            };
            readonly 403: components["responses"]["GatewayForbidden"];
            readonly 429: components["responses"]["GatewayThrottled"];
            readonly 502: components["responses"]["GatewayFault"];
            /** @description Not ready. The body is the same report, not an error envelope. */
            readonly 503: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReadinessResponse"];
                };
            };
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
    readonly metrics_summary: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description An id for this call, echoed in the answer and in error bodies. Any text is taken; keep it ASCII and at most 256 characters, or an export created under it fails later. The service makes one up when it is absent or empty. */
                readonly "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The metrics. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MetricsSummaryResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["GatewayThrottled"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["GatewayFault"];
            readonly 504: components["responses"]["GatewayTimeout"];
        };
    };
}

export type UploadStrategy = components['schemas']['UploadStrategy']
export type ChecksumMode = components['schemas']['ChecksumMode']
export type InitiateUploadRequest = components['schemas']['InitiateUploadRequest']
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
export type ValidationError = components['schemas']['ValidationError']
export type HTTPValidationError = components['schemas']['HTTPValidationError']
export type FrameworkDetail = components['schemas']['FrameworkDetail']
export type GatewayMessage = components['schemas']['GatewayMessage']

export type ListExportsQuery = NonNullable<operations['list_exports']['parameters']['query']>
export type GetTransferCapabilitiesQuery = NonNullable<operations['get_transfer_capabilities']['parameters']['query']>
