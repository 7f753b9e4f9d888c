import type { TransferOperationName } from '@nova/sdk/transfer/contract'
import type { CallInput } from '../../check.ts'
import { invalid, refuse, succeed } from '../expect-answer.ts'
import { refuseFields, type WantedFieldError } from '../expect-field-errors.ts'
import type { TransferCheck, TransferContext } from '../transfer-check.ts'
import { initiateBody } from '../uploads.ts'

type Case = readonly [TransferOperationName, CallInput, readonly WantedFieldError[]]

const file = { filename: 'a.bin', size_bytes: 1 }
const upload = { key: 'uploads/a/b', upload_id: 'c' }
const part = { part_number: 1, etag: 'e' }
const body = (value: unknown): CallInput => ({ body: value })
const at = (type: string, ...loc: (string | number)[]): WantedFieldError => ({ type, loc: ['body', ...loc] })
const long = (length: number) => 'x'.repeat(length)

const missing: readonly Case[] = [
  ['initiateUpload', body({}), [at('missing', 'filename'), at('missing', 'size_bytes')]],
  ['signUploadParts', body({}), [at('missing', 'key'), at('missing', 'upload_id'), at('missing', 'part_numbers')]],
  ['introspectUpload', body({ key: 'a' }), [at('missing', 'upload_id')]],
  ['completeUpload', body(upload), [at('missing', 'parts')]],
  ['completeUpload', body({ ...upload, parts: [{ etag: 'e' }] }), [at('missing', 'parts', 0, 'part_number')]],
  ['abortUpload', body({ upload_id: 'c' }), [at('missing', 'key')]],
  ['presignDownload', body({}), [at('missing', 'key')]],
  ['createExport', body({ filename: 'a' }), [at('missing', 'source_key')]],
  ['planResources', body({}), [at('missing', 'resources')]],
  ['initiateUpload', {}, [at('missing')]],
  ['planResources', { rawBody: 'null' }, [at('missing')]],
]

const extra: readonly Case[] = [
  ['initiateUpload', body({ ...file, session_id: 'x' }), [{ ...at('extra_forbidden', 'session_id'), input: 'x' }]],
  ['signUploadParts', body({ ...upload, part_numbers: [1], extra: 1 }), [at('extra_forbidden', 'extra')]],
  ['introspectUpload', body({ ...upload, extra: 1 }), [at('extra_forbidden', 'extra')]],
  ['completeUpload', body({ ...upload, parts: [{ ...part, size: 1 }] }), [at('extra_forbidden', 'parts', 0, 'size')]],
  ['abortUpload', body({ ...upload, force: true }), [at('extra_forbidden', 'force')]],
  ['presignDownload', body({ key: 'a', expires: 1 }), [at('extra_forbidden', 'expires')]],
  ['createExport', body({ source_key: 'a', filename: 'b', extra: null }), [at('extra_forbidden', 'extra')]],
  ['planResources', body({ resources: ['a'], extra: {} }), [at('extra_forbidden', 'extra')]],
]

const bounds: readonly Case[] = [
  ['initiateUpload', body({ ...file, filename: '' }), [{ ...at('string_too_short', 'filename'), input: '' }]],
  ['initiateUpload', body({ ...file, filename: long(513) }), [at('string_too_long', 'filename')]],
  ['initiateUpload', body({ ...file, size_bytes: 0 }), [{ ...at('greater_than', 'size_bytes'), input: 0 }]],
  ['initiateUpload', body({ ...file, size_bytes: -1 }), [at('greater_than', 'size_bytes')]],
  ['initiateUpload', body({ ...file, content_type: long(257) }), [at('string_too_long', 'content_type')]],
  ['initiateUpload', body({ ...file, policy_hint: '' }), [at('string_too_short', 'policy_hint')]],
  ['initiateUpload', body({ ...file, workload_class: long(129) }), [at('string_too_long', 'workload_class')]],
  [
    'initiateUpload',
    body({ ...file, checksum_preference: 'maybe' }),
    [at('string_pattern_mismatch', 'checksum_preference')],
  ],
  ['initiateUpload', body({ ...file, checksum_value: '' }), [at('string_too_short', 'checksum_value')]],
  ['signUploadParts', body({ ...upload, part_numbers: [] }), [at('too_short', 'part_numbers')]],
  ['signUploadParts', body({ ...upload, part_numbers: [0] }), [at('greater_than_equal', 'part_numbers', 0)]],
  ['signUploadParts', body({ ...upload, part_numbers: [10_001] }), [at('less_than_equal', 'part_numbers', 0)]],
  [
    'signUploadParts',
    body({ ...upload, part_numbers: Array.from({ length: 1001 }, (_, index) => index + 1) }),
    [at('too_long', 'part_numbers')],
  ],
  ['introspectUpload', body({ ...upload, key: long(2049) }), [at('string_too_long', 'key')]],
  ['completeUpload', body({ ...upload, parts: [] }), [at('too_short', 'parts')]],
  ['completeUpload', body({ ...upload, parts: [{ ...part, etag: '' }] }), [at('string_too_short', 'parts', 0, 'etag')]],
  ['abortUpload', body({ ...upload, upload_id: long(1025) }), [at('string_too_long', 'upload_id')]],
  [
    'presignDownload',
    body({ key: '', filename: long(513) }),
    [at('string_too_short', 'key'), at('string_too_long', 'filename')],
  ],
  [
    'createExport',
    body({ source_key: '', filename: '' }),
    [at('string_too_short', 'source_key'), at('string_too_short', 'filename')],
  ],
  ['planResources', body({ resources: [''] }), [at('string_too_short', 'resources', 0)]],
  ['planResources', body({ resources: [] }), [at('too_short', 'resources')]],
]

const types: readonly Case[] = [
  ['initiateUpload', body({ ...file, size_bytes: 12.5 }), [{ ...at('int_from_float', 'size_bytes'), input: 12.5 }]],
  ['initiateUpload', body({ ...file, size_bytes: 'ten' }), [at('int_parsing', 'size_bytes')]],
  ['initiateUpload', body({ ...file, size_bytes: null }), [at('int_type', 'size_bytes')]],
  ['initiateUpload', body({ ...file, filename: 5 }), [{ ...at('string_type', 'filename'), input: 5 }]],
  ['completeUpload', body({ ...upload, parts: {} }), [at('list_type', 'parts')]],
  [
    'signUploadParts',
    body({ ...upload, part_numbers: [1], checksums_sha256: [] }),
    [at('dict_type', 'checksums_sha256')],
  ],
  ['planResources', body(['exports']), [at('model_attributes_type')]],
  ['initiateUpload', body('text'), [at('model_attributes_type')]],
]

const query = (type: string, name: string): WantedFieldError => ({ type, loc: ['query', name] })
const parameters: readonly Case[] = [
  ['listExports', { query: { limit: 0 } }, [query('greater_than_equal', 'limit')]],
  ['listExports', { query: { limit: 201 } }, [query('less_than_equal', 'limit')]],
  ['listExports', { query: { limit: 'many' } }, [query('int_parsing', 'limit')]],
  ['getTransferCapabilities', { query: { policy_hint: long(129) } }, [query('string_too_long', 'policy_hint')]],
  ['getExport', { path: { export_id: long(129) } }, [{ type: 'string_too_long', loc: ['path', 'export_id'] }]],
  ['cancelExport', { path: { export_id: long(129) } }, [{ type: 'string_too_long', loc: ['path', 'export_id'] }]],
]

/** Rules between fields: how they are worded is the business of the service, where they are broken is not. */
const rules: readonly (readonly [TransferOperationName, object, string])[] = [
  ['signUploadParts', { ...upload, part_numbers: [1, 1] }, 'part_numbers'],
  ['signUploadParts', { ...upload, part_numbers: [1], checksums_sha256: { 1: ' ' } }, 'checksums_sha256'],
  ['signUploadParts', { ...upload, part_numbers: [1], checksums_sha256: { 10001: 'x' } }, 'checksums_sha256'],
  ['completeUpload', { ...upload, parts: [{ ...part, part_number: 2, checksum_sha256: 'x' }] }, 'parts'],
]

const table = (id: string, title: string, cases: readonly Case[]): TransferCheck => ({
  id: `validation/${id}`,
  title,
  operations: [...new Set(cases.map(([operation]) => operation))],
  async run(context: TransferContext) {
    for (const [operation, input, wanted] of cases) await refuseFields(context, operation, input, wanted)
  },
})

/** What does not fit the contract, and how that is told. */
export const validationChecks: readonly TransferCheck[] = [
  table('missing', 'Missing fields and bodies are named.', missing),
  table('extra', 'Unknown fields are refused, also inside lists.', extra),
  table('bounds', 'Values outside their bounds are refused.', bounds),
  table('types', 'Values of another type are refused.', types),
  table('parameters', 'Parameters of path and query are held to their bounds too.', parameters),
  {
    id: 'validation/rules',
    title: 'Rules between fields answer 422 like every other, and name the field.',
    operations: ['signUploadParts', 'completeUpload'],
    async run(context: TransferContext) {
      for (const [operation, value, field] of rules) {
        const details = await refuse(context, operation, body(value), invalid())
        const errors = (details['errors'] ?? []) as readonly { loc: readonly unknown[] }[]
        const isNamed = errors.some(({ loc }) => loc[0] === 'body' && loc[1] === field)
        context.want(isNamed, `an error at ["body", "${field}"]`, JSON.stringify(details))
      }
    },
  },
  {
    id: 'validation/lax-integers',
    title: 'Whole numbers count however they are written: as text, with a fraction of zero, as true.',
    operations: ['initiateUpload', 'listExports'],
    async run(context: TransferContext) {
      for (const literal of ['"12"', '12.0', 'true', '1.2e1']) {
        const rawBody = JSON.stringify(initiateBody(context)).replace('"size_bytes":10', `"size_bytes":${literal}`)
        await succeed(context, 'initiateUpload', { rawBody })
      }
      await succeed(context, 'listExports', { query: { limit: '1.0' } })
    },
  },
  {
    id: 'validation/content-type',
    title: 'Only bodies declared as JSON are read as JSON.',
    operations: ['initiateUpload', 'planResources'],
    async run(context: TransferContext) {
      const wanted = [at('model_attributes_type')]
      for (const type of ['text/plain', 'application/octet-stream', null]) {
        const headers = { 'content-type': type }
        await refuseFields(context, 'initiateUpload', { body: initiateBody(context), headers }, wanted)
        await refuseFields(context, 'planResources', { body: { resources: ['exports'] }, headers }, wanted)
      }
      for (const type of ['application/json; charset=utf-8', 'application/vnd.nova+json'])
        await succeed(context, 'planResources', {
          body: { resources: ['exports'] },
          headers: { 'content-type': type },
        })
    },
  },
  {
    id: 'validation/redaction',
    title: 'Errors do not repeat what looks like a secret.',
    operations: ['planResources', 'presignDownload'],
    async run(context: TransferContext) {
      const [secret, masked] = ['do-not-repeat', '[REDACTED]']
      for (const name of ['token', 'access_token', 'url', 'signature', 'password'])
        await refuseFields(context, 'planResources', body({ resources: ['a'], [name]: secret }), [
          { ...at('extra_forbidden', name), input: masked },
        ])
      const signed = 'https://example.invalid/?X-Amz-Signature=do-not-repeat'
      await refuseFields(context, 'presignDownload', body({ key: 'a', link: signed }), [
        { ...at('extra_forbidden', 'link'), input: masked },
      ])
    },
  },
  {
    id: 'validation/together',
    title: 'All faults of a request are told at once.',
    operations: ['initiateUpload'],
    run: (context: TransferContext) =>
      refuseFields(context, 'initiateUpload', body({ filename: '', size_bytes: 0, extra: 1 }), [
        at('string_too_short', 'filename'),
        at('greater_than', 'size_bytes'),
        at('extra_forbidden', 'extra'),
      ]),
  },
]
