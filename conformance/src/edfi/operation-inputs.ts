import { type EdfiOperationName, type OperationSpec, operations } from '@nova/sdk/edfi/contract'
import type { EdfiCallInput } from './expect-answer.ts'

/** A number that nothing has. */
export const unknownId = '2147483000'
export const unknownUid = '00000000-0000-4000-8000-000000000000'

/** Bodies that are valid and change nothing where they land. */
const bodies: Partial<Record<EdfiOperationName, unknown>> = {
  createJob: {
    name: 'conformance',
    schoolYearId: '0',
    files: [],
    inputParams: [],
    template: { path: 'conformance/none' },
  },
  resolveJob: { isResolved: true },
  createNote: { noteText: 'conformance' },
  updateNote: { noteText: 'conformance' },
  updateSchoolYearConfig: [],
  updatePartnerConfig: { crossYearMatchingEnabled: false },
  createOdsConfig: { host: 'https://ods.invalid', clientId: 'none', clientSecret: 'none', schoolYearId: '0' },
  updateOdsConfig: { host: 'https://ods.invalid', clientId: 'none', clientSecret: 'none' },
  submitJob: { partner: 'none', tenant: 'none', bundle: 'conformance/none', schoolYear: '1999', files: {} },
  reportStatus: { action: 'conformance', status: 'begin' },
  reportError: { code: 'unknown', payload: {} },
  reportSummary: {},
  reportUnmatchedIds: { name: 'none', type: 'none' },
  reportOutputFiles: { path: 'none', sentToOds: false },
}

const pathValues: Readonly<Record<string, string>> = {
  idpId: 'conformance-none',
  jobId: unknownId,
  noteId: unknownId,
  odsConfigId: unknownId,
  userId: unknownId,
  runId: unknownId,
  jobUid: unknownUid,
  setUid: unknownUid,
  templateKey: 'INPUT_FILE',
  fileName: 'none.csv',
  type: 'assessments',
  bundleKey: 'conformance-none',
}

const rows: Readonly<Record<string, OperationSpec>> = operations

/** A call that is well-formed and finds nothing, but for what `path` names. */
export function nowhere(operation: EdfiOperationName, path: Readonly<Record<string, string>> = {}): EdfiCallInput {
  const names = [...operations[operation].path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const body = bodies[operation]
  return {
    path: Object.fromEntries(names.map((name) => [name, path[name] ?? pathValues[name] ?? ''])),
    ...(operation === 'listOutputSets' && { query: { partner: 'none' } }),
    ...(body !== undefined && { body }),
  }
}

/** Names of the operations whose row fits. */
export const operationsWhere = (fits: (spec: OperationSpec) => boolean): readonly EdfiOperationName[] =>
  Object.values(rows)
    .filter(fits)
    .map(({ name }) => name as EdfiOperationName)
