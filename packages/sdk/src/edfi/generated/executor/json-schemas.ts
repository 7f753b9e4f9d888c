// Generated from contracts/edfi/executor.yaml by `pnpm generate`. Edits are lost; change the contract instead.

/** Every component schema by name. References point into {@link jsonSchemaBundle}. */
export const jsonSchemas = {
  RunHandshake: {
    description: 'What the executor goes on with.',
    type: 'object',
    additionalProperties: false,
    required: ['token', 'jobUrl'],
    properties: {
      token: { description: 'The access token.', type: 'string' },
      jobUrl: { description: 'Absolute address of the job of this run.', type: 'string', format: 'uri' },
    },
  },
  RunJob: {
    description: 'Everything an executor needs to know.',
    type: 'object',
    additionalProperties: false,
    required: [
      'appDataBasePath',
      'inputFiles',
      'inputParams',
      'customDescriptorMappings',
      'bundle',
      'appUrls',
      'sendToOds',
      'crossYearMatchAvailable',
    ],
    properties: {
      appDataBasePath: {
        description: 'Bucket and base path of the job, as `s3://bucket/base`. The base is percent-encoded by segment.',
        type: 'string',
      },
      inputFiles: {
        description: 'Names below `input/`, by variable. An executor wants `INPUT_FILE`.',
        type: 'object',
        additionalProperties: { type: 'string' },
      },
      inputParams: {
        description: 'Values by variable. `API_YEAR` is always among them, the year the school year ends in; `DESCRIPTOR_NAMESPACE` where the partner has one.',
        type: 'object',
        additionalProperties: { type: 'string' },
      },
      customDescriptorMappings: {
        description: 'The partner\'s own mappings by type of descriptor, or null.',
        type: ['object', 'null'],
        additionalProperties: { type: 'array', items: { $ref: '#/$defs/DescriptorMapping' } },
      },
      bundle: { $ref: '#/$defs/BundleSource' },
      appUrls: { $ref: '#/$defs/RunUrls' },
      sendToOds: { description: 'Whether the data goes to an ODS.', type: 'boolean' },
      crossYearMatchAvailable: { description: 'Whether students may be looked up in other years.', type: 'boolean' },
      rosterFilePath: {
        description: 'Where the roster lies, as `s3://`. Only without an ODS and without matching across years.',
        type: 'string',
      },
      assessmentDatastore: { $ref: '#/$defs/AssessmentDatastore' },
    },
  },
  DescriptorMapping: {
    description: 'One row of a mapping.',
    type: 'object',
    additionalProperties: false,
    required: ['v_other_columns', 'edfi_descriptor', 'local_descriptor'],
    properties: {
      v_other_columns: { description: 'Further columns the row is found by.', type: 'object' },
      edfi_descriptor: { description: 'The descriptor that is meant.', type: 'string' },
      local_descriptor: { description: 'The word of the file; null stands for a blank.', type: ['string', 'null'] },
    },
  },
  BundleSource: {
    description: 'Where the code of the bundle is.',
    type: 'object',
    additionalProperties: false,
    required: ['path', 'branch'],
    properties: {
      path: { description: 'Path in the repository of bundles.', type: 'string' },
      branch: { description: 'Branch of it.', type: 'string' },
    },
  },
  RunUrls: {
    description: 'Absolute addresses to report to.',
    type: 'object',
    additionalProperties: false,
    required: ['status', 'error', 'summary', 'unmatchedIds', 'outputFiles'],
    properties: {
      status: { description: 'Where actions are reported.', type: 'string', format: 'uri' },
      error: { description: 'Where the error is reported.', type: 'string', format: 'uri' },
      summary: { description: 'Where the summary is reported.', type: 'string', format: 'uri' },
      unmatchedIds: { description: 'Where unmatched students are reported.', type: 'string', format: 'uri' },
      outputFiles: { description: 'Where folders of output are reported.', type: 'string', format: 'uri' },
      roster: {
        description: 'Where the roster across years is read. Only where that is switched on.',
        type: 'string',
        format: 'uri',
      },
    },
  },
  AssessmentDatastore: {
    description: 'The ODS the data goes to, with its secret. Absent when nothing is sent.',
    type: 'object',
    additionalProperties: false,
    required: ['apiYear', 'url', 'clientId', 'clientSecret'],
    properties: {
      apiYear: { description: 'The year the school year ends in.', type: 'string' },
      url: { description: 'Base address of its API.', type: 'string' },
      clientId: { description: 'Key.', type: 'string' },
      clientSecret: { description: 'Secret, in clear text.', type: 'string' },
    },
  },
  RosterRow: {
    description: 'One student of a roster; rows of an ODS have more members.',
    type: 'object',
    required: ['educationOrganizationReference', 'studentReference', 'studentIdentificationCodes'],
    properties: {
      educationOrganizationReference: {
        description: 'The organization.',
        type: 'object',
        required: ['educationOrganizationId'],
        properties: {
          educationOrganizationId: { description: 'Its id.', type: 'integer' },
          link: {
            description: 'What kind of organization it is.',
            type: 'object',
            properties: { rel: { description: 'Such as `LocalEducationAgency`.', type: 'string' } },
          },
        },
      },
      studentReference: {
        description: 'The student.',
        type: 'object',
        required: ['studentUniqueId'],
        properties: { studentUniqueId: { description: 'The id within the state.', type: 'string' } },
      },
      studentIdentificationCodes: {
        description: 'Further ids.',
        type: 'array',
        items: {
          type: 'object',
          required: ['studentIdentificationSystemDescriptor', 'identificationCode'],
          properties: {
            studentIdentificationSystemDescriptor: {
              description: 'Which system the id is of, bare or as a URI with the word behind `#`.',
              type: 'string',
            },
            identificationCode: { description: 'The id.', type: 'string' },
          },
        },
      },
    },
  },
  StatusReport: {
    description: 'Where an action is.',
    type: 'object',
    required: ['action', 'status'],
    properties: {
      action: {
        description: 'One of `refresh_bundle_code`, `earthmover_deps`, `get_student_roster`, `get_input_files`, `earthmover_run`, `lightbeam_send`, `upload_output`, `done`; the service stores any word.',
        type: 'string',
        minLength: 1,
      },
      status: {
        description: '`begin`, `success` or `failure`; the service stores any word.',
        type: 'string',
        minLength: 1,
      },
    },
  },
  ErrorReport: {
    description: 'Why a run fails.',
    type: 'object',
    required: ['code', 'payload'],
    properties: {
      code: { description: 'One of the executor\'s codes; the service stores any word.', type: 'string' },
      payload: {
        description: 'The end of the stack trace, and what the code adds to it.',
        type: 'object',
        properties: { stacktrace: { description: 'Its last 6144 bytes.', type: 'string' } },
      },
    },
  },
  UnmatchedIdsReport: {
    description: 'Students that are in no roster.',
    type: 'object',
    required: ['name', 'type'],
    properties: {
      name: { description: 'Column of the file.', type: 'string', minLength: 1 },
      type: {
        description: 'What its ids were compared with, an identification system or `studentUniqueId`.',
        type: 'string',
        minLength: 1,
      },
      count: { description: 'How many students.', type: 'integer' },
    },
  },
  OutputFilesReport: {
    description: 'A folder of output.',
    type: 'object',
    required: ['path', 'sentToOds'],
    properties: {
      path: {
        description: 'Key in the job\'s bucket, below the job\'s base path; no scheme and no leading slash.',
        type: 'string',
        minLength: 1,
      },
      sentToOds: { description: 'Whether the content went to the ODS.', type: 'boolean' },
    },
  },
  OutputSetCreated: {
    description: 'The set that was made of it.',
    type: 'object',
    additionalProperties: false,
    required: ['uid'],
    properties: { uid: { description: 'Names the set.', type: 'string', format: 'uuid' } },
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
  RunSummary: {
    description: 'What became of the records, by resource. Sets sent to an ODS and others are added up.',
    type: 'object',
    additionalProperties: { $ref: '#/$defs/ResourceCounts' },
  },
  ResourceCounts: {
    description: 'What became of the records of one resource. Missing counts are 0.',
    type: 'object',
    properties: {
      records_processed: { description: 'All of them.', type: 'integer' },
      records_skipped: { description: 'Not sent because they had been sent before.', type: 'integer' },
      records_failed: { description: 'Refused by the ODS.', type: 'integer' },
    },
  },
} as const

/**
 * One document to add to a validator; a schema is then found as `urn:nova:edfi:executor#/$defs/Name`.
 */
export const jsonSchemaBundle = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:nova:edfi:executor',
  $defs: jsonSchemas,
} as const

/** What values of path and query parameters may be: operation -> parameter -> schema. */
export const parameterSchemas = {
  initRun: { runId: { type: 'integer' } },
  getRunJob: { runId: { type: 'integer' } },
  getRunRoster: { runId: { type: 'integer' } },
  reportStatus: { runId: { type: 'integer' } },
  reportError: { runId: { type: 'integer' } },
  reportSummary: { runId: { type: 'integer' } },
  reportUnmatchedIds: { runId: { type: 'integer' } },
  reportOutputFiles: { runId: { type: 'integer' } },
} as const
