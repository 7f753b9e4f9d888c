// Generated from contracts/transfer/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

/** Every component schema by name. References point into {@link jsonSchemaBundle}. */
export const jsonSchemas = {
  UploadStrategy: {
    description: 'One PUT of the whole file, or many PUTs of its parts.',
    type: 'string',
    enum: ['single', 'multipart'],
  },
  ChecksumMode: {
    description: 'Whether checksums are unused, possible or demanded. For multipart uploads `optional` binds too: once the upload declares SHA256, the object store wants the checksum of every part.',
    type: 'string',
    enum: ['none', 'optional', 'required'],
  },
  InitiateUploadRequest: {
    description: 'A file that is going to be uploaded.',
    type: 'object',
    additionalProperties: false,
    required: ['filename', 'size_bytes'],
    properties: {
      filename: {
        description: 'Display name. A cleaned form of it becomes the last segment of the key.',
        type: 'string',
        minLength: 1,
        maxLength: 512,
      },
      size_bytes: {
        description: 'Size in bytes. Decides strategy, part size and quota; never compared with what arrives.',
        type: 'integer',
        exclusiveMinimum: 0,
      },
      content_type: {
        description: 'Media type to store with the object. When given, the PUT of a single upload must send exactly this.',
        type: ['string', 'null'],
        maxLength: 256,
      },
      workload_class: {
        description: 'Policy profile, second choice. An unknown name selects the base policy.',
        type: ['string', 'null'],
        minLength: 1,
        maxLength: 128,
      },
      policy_hint: {
        description: 'Policy profile, first choice. An unknown name selects the base policy.',
        type: ['string', 'null'],
        minLength: 1,
        maxLength: 128,
      },
      checksum_preference: {
        description: 'What the caller would like; the policy decides. `strict` makes checksums required where they are off.',
        type: ['string', 'null'],
        pattern: '^(none|standard|strict)$',
      },
      checksum_value: {
        description: 'Base64 of the SHA-256 of the whole file. Used by single uploads only.',
        type: ['string', 'null'],
        minLength: 1,
        maxLength: 256,
      },
    },
  },
  InitiateUploadResponse: {
    description: 'An open upload. `url` belongs to a single one, `upload_id` and `part_size_bytes` to a multipart one.',
    type: 'object',
    additionalProperties: false,
    required: [
      'strategy',
      'bucket',
      'key',
      'session_id',
      'expires_in_seconds',
      'policy_id',
      'policy_version',
      'max_concurrency_hint',
      'sign_batch_size_hint',
      'accelerate_enabled',
      'checksum_mode',
      'resumable_until',
    ],
    properties: {
      strategy: { $ref: '#/$defs/UploadStrategy' },
      bucket: { description: 'Bucket of the object.', type: 'string' },
      key: {
        description: 'Key of the object. Not URL-safe; spaces and letters of any script occur.',
        type: 'string',
      },
      session_id: {
        description: 'Id of the session, 32 hexadecimal digits, for logs. No operation takes it.',
        type: 'string',
      },
      expires_in_seconds: {
        description: 'Life of upload URLs in seconds, counted from when they are signed.',
        type: 'integer',
      },
      policy_id: { description: 'Policy this upload was admitted under.', type: 'string' },
      policy_version: { description: 'Version of that policy.', type: 'string' },
      max_concurrency_hint: { description: 'How many parts to send at once.', type: 'integer' },
      sign_batch_size_hint: { description: 'How many parts one signing call may ask for. A hard cap.', type: 'integer' },
      accelerate_enabled: { description: 'True when upload URLs point at the accelerated host.', type: 'boolean' },
      checksum_algorithm: {
        description: 'Algorithm of part checksums, `SHA256`, or null for none.',
        type: ['string', 'null'],
      },
      checksum_mode: { $ref: '#/$defs/ChecksumMode' },
      resumable_until: { description: 'Parts can be signed until this instant.', type: 'string', format: 'date-time' },
      url: {
        description: 'Presigned URL for the PUT of a single upload. A secret until it expires.',
        type: ['string', 'null'],
      },
      upload_id: { description: 'Id of the multipart upload.', type: ['string', 'null'] },
      part_size_bytes: {
        description: 'Size in bytes of every part but the last. Any integer; not rounded to MiB.',
        type: ['integer', 'null'],
      },
    },
  },
  SignPartsRequest: {
    description: 'Parts to sign.',
    type: 'object',
    additionalProperties: false,
    required: ['key', 'upload_id', 'part_numbers'],
    properties: {
      key: { description: 'Key of the object.', type: 'string', minLength: 1, maxLength: 2048 },
      upload_id: { description: 'Id of the multipart upload.', type: 'string', minLength: 1, maxLength: 1024 },
      part_numbers: {
        description: 'Numbers of the parts, each once. A duplicate is answered with 500 instead of 422.',
        type: 'array',
        minItems: 1,
        maxItems: 1000,
        uniqueItems: true,
        items: { type: 'integer', minimum: 1, maximum: 10000 },
      },
      checksums_sha256: {
        description: 'From part number to the Base64 of the SHA-256 of that part. A blank value or a number out of range is answered with 500 instead of 422.',
        type: ['object', 'null'],
        propertyNames: { pattern: '^([1-9][0-9]{0,3}|10000)$' },
        additionalProperties: { type: 'string', pattern: '\\S' },
      },
    },
  },
  SignPartsResponse: {
    description: 'URLs for the requested parts.',
    type: 'object',
    additionalProperties: false,
    required: ['expires_in_seconds', 'urls'],
    properties: {
      expires_in_seconds: {
        description: 'Life of these URLs in seconds, counted from when they were signed.',
        type: 'integer',
      },
      urls: {
        description: 'From part number to the presigned URL for its PUT. Secrets until they expire.',
        type: 'object',
        propertyNames: { pattern: '^([1-9][0-9]{0,3}|10000)$' },
        additionalProperties: { type: 'string' },
      },
    },
  },
  UploadIntrospectionRequest: {
    description: 'A multipart upload to look into.',
    type: 'object',
    additionalProperties: false,
    required: ['key', 'upload_id'],
    properties: {
      key: { description: 'Key of the object.', type: 'string', minLength: 1, maxLength: 2048 },
      upload_id: { description: 'Id of the multipart upload.', type: 'string', minLength: 1, maxLength: 1024 },
    },
  },
  UploadedPart: {
    description: 'A part the object store holds.',
    type: 'object',
    additionalProperties: false,
    required: ['part_number', 'etag'],
    properties: {
      part_number: { description: 'Number of the part.', type: 'integer', minimum: 1, maximum: 10000 },
      etag: {
        description: 'ETag as the object store gave it, with its double quotes.',
        type: 'string',
        minLength: 1,
        maxLength: 256,
      },
    },
  },
  UploadIntrospectionResponse: {
    description: 'What the object store holds of a multipart upload.',
    type: 'object',
    additionalProperties: false,
    required: ['bucket', 'key', 'upload_id', 'part_size_bytes', 'parts'],
    properties: {
      bucket: { description: 'Bucket of the object.', type: 'string' },
      key: { description: 'Key of the object.', type: 'string' },
      upload_id: { description: 'Id of the multipart upload.', type: 'string' },
      part_size_bytes: {
        description: 'Part size in bytes. A guess once the session is gone; trust the one from `initiate_upload`.',
        type: 'integer',
        exclusiveMinimum: 0,
      },
      parts: {
        description: 'Parts that have arrived, by number. Gaps are possible.',
        type: 'array',
        maxItems: 10000,
        items: { $ref: '#/$defs/UploadedPart' },
      },
    },
  },
  CompletedPart: {
    description: 'A part that belongs to the object.',
    type: 'object',
    additionalProperties: false,
    required: ['part_number', 'etag'],
    properties: {
      part_number: { description: 'Number of the part.', type: 'integer', minimum: 1, maximum: 10000 },
      etag: {
        description: 'ETag that the PUT of the part returned, with or without quotes.',
        type: 'string',
        minLength: 1,
        maxLength: 256,
      },
      checksum_sha256: {
        description: 'Base64 of the SHA-256 of the part. As soon as one part has it, parts must be listed in order from 1 without a gap; otherwise the answer is 500 instead of 422.',
        type: ['string', 'null'],
        minLength: 1,
        maxLength: 256,
      },
    },
  },
  CompleteUploadRequest: {
    description: 'A multipart upload and the parts to join.',
    type: 'object',
    additionalProperties: false,
    required: ['key', 'upload_id', 'parts'],
    properties: {
      key: { description: 'Key of the object.', type: 'string', minLength: 1, maxLength: 2048 },
      upload_id: { description: 'Id of the multipart upload.', type: 'string', minLength: 1, maxLength: 1024 },
      parts: {
        description: 'Parts to join. Parts that are left out are left out of the object.',
        type: 'array',
        minItems: 1,
        maxItems: 10000,
        items: { $ref: '#/$defs/CompletedPart' },
      },
    },
  },
  CompleteUploadResponse: {
    description: 'The joined object.',
    type: 'object',
    additionalProperties: false,
    required: ['bucket', 'key'],
    properties: {
      bucket: { description: 'Bucket of the object.', type: 'string' },
      key: { description: 'Key of the object.', type: 'string' },
      etag: {
        description: 'ETag as the object store gave it, with double quotes and the count of parts. Not a digest of the bytes.',
        type: ['string', 'null'],
      },
      version_id: { description: 'Version of the object, where the bucket keeps versions.', type: ['string', 'null'] },
    },
  },
  AbortUploadRequest: {
    description: 'A multipart upload to discard.',
    type: 'object',
    additionalProperties: false,
    required: ['key', 'upload_id'],
    properties: {
      key: { description: 'Key of the object.', type: 'string', minLength: 1, maxLength: 2048 },
      upload_id: { description: 'Id of the multipart upload.', type: 'string', minLength: 1, maxLength: 1024 },
    },
  },
  AbortUploadResponse: {
    description: 'Confirmation of an abort.',
    type: 'object',
    additionalProperties: false,
    properties: { ok: { description: 'Always true.', type: 'boolean', default: true } },
  },
  PresignDownloadRequest: {
    description: 'An object to download.',
    type: 'object',
    additionalProperties: false,
    required: ['key'],
    properties: {
      key: {
        description: 'Key of the object, within the caller\'s scope.',
        type: 'string',
        minLength: 1,
        maxLength: 2048,
      },
      content_disposition: {
        description: 'Content-Disposition of the download, word for word. Wins over `filename`, also when empty.',
        type: ['string', 'null'],
        maxLength: 512,
      },
      filename: {
        description: 'Name to save the download under. The object store refuses letters outside ISO-8859-1 here.',
        type: ['string', 'null'],
        maxLength: 512,
      },
      content_type: { description: 'Content-Type of the download.', type: ['string', 'null'], maxLength: 256 },
    },
  },
  PresignDownloadResponse: {
    description: 'A URL to download from.',
    type: 'object',
    additionalProperties: false,
    required: ['bucket', 'key', 'url', 'expires_in_seconds'],
    properties: {
      bucket: { description: 'Bucket of the object.', type: 'string' },
      key: { description: 'Key of the object.', type: 'string' },
      url: { description: 'Presigned URL for GET. A secret until it expires.', type: 'string' },
      expires_in_seconds: { description: 'Life of the URL in seconds, counted from when it was signed.', type: 'integer' },
    },
  },
  CreateExportRequest: {
    description: 'A copy to make.',
    type: 'object',
    additionalProperties: false,
    required: ['source_key', 'filename'],
    properties: {
      source_key: {
        description: 'Key of the object to copy. Checked later, by the export itself.',
        type: 'string',
        minLength: 1,
        maxLength: 2048,
      },
      filename: { description: 'Name of the copy.', type: 'string', minLength: 1, maxLength: 512 },
    },
  },
  ExportStatus: {
    description: 'Where an export stands. It moves from `queued` over `validating`, `copying` and `finalizing` to `succeeded`, and from each of these to `failed` or `cancelled`. The last three are terminal.',
    type: 'string',
    enum: ['queued', 'validating', 'copying', 'finalizing', 'succeeded', 'failed', 'cancelled'],
  },
  ExportOutput: {
    description: 'The copy an export made.',
    type: 'object',
    additionalProperties: false,
    required: ['key', 'download_filename'],
    properties: {
      key: { description: 'Key of the copy.', type: 'string', minLength: 1, maxLength: 2048 },
      download_filename: { description: 'Name to save the copy under.', type: 'string', minLength: 1, maxLength: 512 },
    },
  },
  ExportResource: {
    description: 'An export and how far it is.',
    type: 'object',
    additionalProperties: false,
    required: ['export_id', 'source_key', 'filename', 'status', 'created_at', 'updated_at'],
    properties: {
      export_id: { description: 'Id of the export, 32 hexadecimal digits.', type: 'string' },
      source_key: {
        description: 'Key of the copied object, as asked for.',
        type: 'string',
        minLength: 1,
        maxLength: 2048,
      },
      filename: { description: 'Name of the copy, as asked for.', type: 'string', minLength: 1, maxLength: 512 },
      status: { $ref: '#/$defs/ExportStatus' },
      output: {
        description: 'The copy, from `finalizing` on. May stay when the export is cancelled after that.',
        anyOf: [{ $ref: '#/$defs/ExportOutput' }, { type: 'null' }],
      },
      error: {
        description: 'Why it failed, as free text; sometimes a stack trace as JSON. For support, not for display.',
        type: ['string', 'null'],
      },
      execution_arn: {
        description: 'The workflow execution behind the export, for operators.',
        type: ['string', 'null'],
      },
      cancel_requested_at: { description: 'When it was cancelled.', type: ['string', 'null'], format: 'date-time' },
      created_at: { description: 'When it was asked for.', type: 'string', format: 'date-time' },
      updated_at: { description: 'When its state last changed.', type: 'string', format: 'date-time' },
    },
  },
  ExportListResponse: {
    description: 'Exports, newest first.',
    type: 'object',
    additionalProperties: false,
    required: ['exports'],
    properties: {
      exports: {
        description: 'The exports.',
        type: 'array',
        maxItems: 200,
        items: { $ref: '#/$defs/ExportResource' },
      },
    },
  },
  CapabilityDescriptor: {
    description: 'One thing a deployment offers or does not.',
    type: 'object',
    additionalProperties: false,
    required: ['key', 'enabled'],
    properties: {
      key: { description: 'Name of the capability.', type: 'string' },
      enabled: { description: 'Whether it is switched on.', type: 'boolean' },
      details: {
        description: 'More about it; the fields depend on the capability.',
        type: 'object',
        additionalProperties: true,
      },
    },
  },
  CapabilitiesResponse: {
    description: 'What a deployment offers.',
    type: 'object',
    additionalProperties: false,
    required: ['capabilities'],
    properties: {
      capabilities: {
        description: 'The capabilities, in a fixed order.',
        type: 'array',
        maxItems: 256,
        items: { $ref: '#/$defs/CapabilityDescriptor' },
      },
    },
  },
  TransferCapabilitiesResponse: {
    description: 'The transfer policy. Limits are those of a scope, not what is left of them.',
    type: 'object',
    additionalProperties: false,
    required: [
      'policy_id',
      'policy_version',
      'max_upload_bytes',
      'multipart_threshold_bytes',
      'target_upload_part_count',
      'minimum_part_size_bytes',
      'maximum_part_size_bytes',
      'max_concurrency_hint',
      'sign_batch_size_hint',
      'accelerate_enabled',
      'checksum_mode',
      'resumable_ttl_seconds',
      'active_multipart_upload_limit',
      'daily_ingress_budget_bytes',
      'sign_requests_per_upload_limit',
      'large_export_worker_threshold_bytes',
    ],
    properties: {
      policy_id: { description: 'Name of the policy.', type: 'string' },
      policy_version: { description: 'Version of the policy.', type: 'string' },
      max_upload_bytes: { description: 'Largest file in bytes.', type: 'integer' },
      multipart_threshold_bytes: { description: 'Size in bytes from which an upload is multipart.', type: 'integer' },
      target_upload_part_count: { description: 'How many parts the service aims for with large files.', type: 'integer' },
      minimum_part_size_bytes: { description: 'Smallest part size in bytes the service plans with.', type: 'integer' },
      maximum_part_size_bytes: { description: 'Largest part size in bytes the service plans with.', type: 'integer' },
      max_concurrency_hint: { description: 'How many parts to send at once.', type: 'integer' },
      sign_batch_size_hint: { description: 'How many parts one signing call may ask for. A hard cap.', type: 'integer' },
      accelerate_enabled: { description: 'Whether upload URLs point at the accelerated host.', type: 'boolean' },
      checksum_algorithm: {
        description: 'Algorithm of part checksums, `SHA256`, or null for none.',
        type: ['string', 'null'],
      },
      checksum_mode: { $ref: '#/$defs/ChecksumMode' },
      resumable_ttl_seconds: { description: 'How long in seconds after its start an upload can be resumed.', type: 'integer' },
      active_multipart_upload_limit: { description: 'How many multipart uploads a scope may have open.', type: 'integer' },
      daily_ingress_budget_bytes: { description: 'How many bytes a scope may start to upload in one UTC day.', type: 'integer' },
      sign_requests_per_upload_limit: { description: 'How many signing calls one upload may make.', type: 'integer' },
      large_export_worker_threshold_bytes: {
        description: 'Size in bytes above which exports are copied by workers. The effective value may differ.',
        type: 'integer',
      },
    },
  },
  ResourcePlanRequest: {
    description: 'Names of resources to ask for.',
    type: 'object',
    additionalProperties: false,
    required: ['resources'],
    properties: {
      resources: {
        description: 'The names, case-sensitive.',
        type: 'array',
        minItems: 1,
        maxItems: 256,
        items: { type: 'string', minLength: 1, maxLength: 256 },
      },
    },
  },
  ResourcePlanItem: {
    description: 'The decision about one name.',
    type: 'object',
    additionalProperties: false,
    required: ['resource', 'supported'],
    properties: {
      resource: { description: 'The name, as asked for.', type: 'string' },
      supported: { description: 'Whether it can be used.', type: 'boolean' },
      reason: {
        description: 'Null when supported; otherwise `unsupported_resource`, `exports_disabled` or `file_transfers_disabled`.',
        type: ['string', 'null'],
      },
    },
  },
  ResourcePlanResponse: {
    description: 'Decisions, in the order of the names.',
    type: 'object',
    additionalProperties: false,
    required: ['plan'],
    properties: {
      plan: {
        description: 'The decisions.',
        type: 'array',
        maxItems: 256,
        items: { $ref: '#/$defs/ResourcePlanItem' },
      },
    },
  },
  ReleaseInfoResponse: {
    description: 'What is deployed.',
    type: 'object',
    additionalProperties: false,
    required: ['name', 'version', 'environment'],
    properties: {
      name: { description: 'Name of the service.', type: 'string' },
      version: { description: 'Version of the installed package.', type: 'string' },
      environment: { description: 'Name of the environment. `dev` where it is not configured.', type: 'string' },
    },
  },
  HealthResponse: {
    description: 'A sign of life.',
    type: 'object',
    additionalProperties: false,
    required: ['ok'],
    properties: { ok: { description: 'Always true.', type: 'boolean' } },
  },
  ReadinessChecks: {
    description: 'One result for each thing the service depends on.',
    type: 'object',
    additionalProperties: false,
    required: ['idempotency_store', 'export_runtime', 'activity_store', 'transfer_runtime', 'auth_dependency'],
    properties: {
      idempotency_store: {
        description: 'The table of idempotency keys answers. Decides only where idempotency is on.',
        type: 'boolean',
      },
      export_runtime: { description: 'Exports can be started, or are switched off.', type: 'boolean' },
      activity_store: { description: 'The table of activity answers. Never decides.', type: 'boolean' },
      transfer_runtime: {
        description: 'Bucket and tables of transfers are configured. Decides only where transfers are on.',
        type: 'boolean',
      },
      auth_dependency: { description: 'The issuer is configured and its keys can be fetched.', type: 'boolean' },
    },
  },
  ReadinessResponse: {
    description: 'Whether the service can do its work, and why not.',
    type: 'object',
    additionalProperties: false,
    required: ['ok', 'checks'],
    properties: {
      ok: { description: 'True when every check that decides is true.', type: 'boolean' },
      checks: { $ref: '#/$defs/ReadinessChecks' },
    },
  },
  MetricsSummaryResponse: {
    description: 'Metrics of one process and activity of all. A name appears once it has been counted.',
    type: 'object',
    additionalProperties: false,
    required: ['counters', 'latencies_ms', 'activity'],
    properties: {
      counters: {
        description: 'From name to count, since the process started.',
        type: 'object',
        additionalProperties: { type: 'integer' },
      },
      latencies_ms: {
        description: 'From name to mean duration in milliseconds, since the process started.',
        type: 'object',
        additionalProperties: { type: 'number' },
      },
      activity: {
        description: 'From name to count, for the current UTC day and all processes.',
        type: 'object',
        additionalProperties: { type: 'integer' },
      },
    },
  },
  ErrorBody: {
    description: 'What went wrong.',
    type: 'object',
    additionalProperties: false,
    required: ['code', 'message', 'details', 'request_id'],
    properties: {
      code: {
        description: 'Name of the failure, for programs. The root\'s `x-nova-error-codes` lists the known ones.',
        type: 'string',
      },
      message: { description: 'The failure in words, for people. Not stable.', type: 'string' },
      details: {
        description: 'Facts about the failure; the fields depend on operation and code. Empty when there are none.',
        type: 'object',
        additionalProperties: true,
      },
      request_id: {
        description: 'The id of the call, the same as in the X-Request-Id header.',
        type: ['string', 'null'],
      },
    },
  },
  ErrorEnvelope: {
    description: 'The shape of every error the service itself answers with.',
    type: 'object',
    additionalProperties: false,
    required: ['error'],
    properties: { error: { $ref: '#/$defs/ErrorBody' } },
  },
  ValidationError: {
    description: 'One problem of the input, in the form that the service announces but never sends by itself.',
    type: 'object',
    required: ['loc', 'msg', 'type'],
    properties: {
      loc: {
        description: 'Path to the problem, from the part of the request inwards.',
        type: 'array',
        maxItems: 32,
        items: { anyOf: [{ type: 'string' }, { type: 'integer' }] },
      },
      msg: { description: 'The problem in words.', type: 'string' },
      type: { description: 'Name of the problem.', type: 'string' },
      ctx: { description: 'Limits that were crossed.', type: 'object', additionalProperties: true },
      input: { description: 'The value that was refused.' },
    },
  },
  HTTPValidationError: {
    description: 'The form of 422 that the service announces for `get_transfer_capabilities` and never sends; there, as everywhere, it answers with ErrorEnvelope.',
    type: 'object',
    properties: {
      detail: {
        description: 'The problems.',
        type: 'array',
        maxItems: 256,
        items: { $ref: '#/$defs/ValidationError' },
      },
    },
  },
  FrameworkDetail: {
    description: 'What the web framework answers when no route matches the path or the method.',
    type: 'object',
    required: ['detail'],
    properties: { detail: { description: 'The problem in words.', type: 'string' } },
  },
  GatewayMessage: {
    description: 'What the gateway or the firewall in front of the service answers. Foreign to the service, so fields may vary.',
    type: 'object',
    required: ['message'],
    properties: { message: { description: 'The problem in words.', type: ['string', 'null'] } },
  },
} as const

/**
 * One document to add to a validator; a schema is then found as `urn:nova:transfer#/$defs/Name`.
 */
export const jsonSchemaBundle = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:nova:transfer',
  $defs: jsonSchemas,
} as const

/** What values of path and query parameters may be: operation -> parameter -> schema. */
export const parameterSchemas = {
  listExports: { limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 } },
  getExport: { export_id: { type: 'string', minLength: 1, maxLength: 128 } },
  cancelExport: { export_id: { type: 'string', minLength: 1, maxLength: 128 } },
  getTransferCapabilities: {
    workload_class: { type: ['string', 'null'], maxLength: 128 },
    policy_hint: { type: ['string', 'null'], maxLength: 128 },
  },
} as const
