// Generated from contracts/edfi/external.yaml by `pnpm generate`. Edits are lost; change the contract instead.

/** Every component schema by name. References point into {@link jsonSchemaBundle}. */
export const jsonSchemas = {
  JobSubmission: {
    description: 'A job as a machine asks for it.',
    type: 'object',
    required: ['partner', 'tenant', 'bundle', 'schoolYear', 'files'],
    properties: {
      partner: { description: 'Code of the partner.', type: 'string', minLength: 1 },
      tenant: { description: 'Code of the tenant, unique within its partner only.', type: 'string', minLength: 1 },
      bundle: { description: 'Path of the bundle.', type: 'string', minLength: 1 },
      schoolYear: {
        description: 'The year the school year ends in, four digits, as text. Not the id that people\'s API uses.',
        type: 'string',
        pattern: '^\\d{4}$',
      },
      files: {
        description: 'File names by the variable of the bundle each stands for. Blanks around them are dropped.',
        type: 'object',
        additionalProperties: { type: 'string', pattern: '\\S' },
      },
      params: {
        description: 'Values by the variable of the bundle. `API_YEAR` may be left out, the service fills it in.',
        type: ['object', 'null'],
        additionalProperties: { type: 'string' },
      },
    },
  },
  SubmittedJob: {
    description: 'A job that waits for its files.',
    type: 'object',
    additionalProperties: false,
    required: ['uid', 'uploadUrls'],
    properties: {
      uid: { description: 'Names the job on this API.', type: 'string', format: 'uuid' },
      uploadUrls: {
        description: 'Where each file goes, by its variable. Good for an hour, for one PUT of the whole file each.',
        type: 'object',
        additionalProperties: { type: 'string', format: 'uri' },
      },
    },
  },
  OutputSetList: {
    description: 'Sets in the order they were made.',
    type: 'array',
    items: { $ref: '#/$defs/OutputSet' },
  },
  OutputSet: {
    description: 'Files of one kind that one run produced.',
    type: 'object',
    additionalProperties: false,
    required: ['uid', 'files', 'sentToOds', 'createdAt', 'jobUid', 'partner', 'tenant', 'schoolYear', 'bundle'],
    properties: {
      uid: { description: 'Names the set.', type: 'string', format: 'uuid' },
      files: { description: 'File names within the set.', type: 'array', items: { type: 'string' } },
      sentToOds: { description: 'Whether this set went to the ODS.', type: 'boolean' },
      createdAt: {
        description: 'When the files were reported, cut to milliseconds. Not when the set began to show.',
        type: 'string',
        format: 'date-time',
      },
      jobUid: { description: 'The job it is of.', type: 'string', format: 'uuid' },
      partner: { description: 'Code of the partner.', type: 'string' },
      tenant: { description: 'Code of the tenant.', type: 'string' },
      schoolYear: { description: 'The year the school year ends in.', type: 'string' },
      bundle: {
        description: 'Path of the bundle; null when the job has none on record.',
        type: ['string', 'null'],
      },
    },
  },
  DownloadLinks: {
    description: 'Where the files of a set can be read.',
    type: 'object',
    additionalProperties: false,
    required: ['downloadLinks'],
    properties: {
      downloadLinks: {
        description: 'Presigned URLs by file name.',
        type: 'object',
        additionalProperties: { type: 'string', format: 'uri' },
      },
    },
  },
  ErrorBody: {
    description: 'How the service refuses. `message` is a list where a body was validated, else one sentence; `error` is the phrase of the status, left out where nobody gave a reason.',
    type: 'object',
    additionalProperties: false,
    required: ['message', 'statusCode'],
    properties: {
      message: {
        description: 'What was wrong, for people. Free text that changes between versions; nothing may depend on it.',
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
      },
      error: { description: 'The reason phrase of the status.', type: 'string' },
      statusCode: { description: 'The HTTP status again.', type: 'integer', minimum: 400, maximum: 599 },
    },
  },
} as const

/**
 * One document to add to a validator; a schema is then found as `urn:nova:edfi:external#/$defs/Name`.
 */
export const jsonSchemaBundle = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:nova:edfi:external',
  $defs: jsonSchemas,
} as const

/** What values of path and query parameters may be: operation -> parameter -> schema. */
export const parameterSchemas = {
  startSubmission: { jobUid: { type: 'string', format: 'uuid' } },
  listOutputSets: {
    partner: { type: 'string', minLength: 1 },
    tenant: { type: 'string' },
    schoolYear: { type: 'string' },
    sentToOds: { type: 'string', enum: ['true', 'false', ''] },
    createdAfter: { type: 'string' },
    bundle: { type: 'string' },
  },
  createDownloadLinks: { setUid: { type: 'string', format: 'uuid' } },
} as const
