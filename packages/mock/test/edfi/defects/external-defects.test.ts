import { externalSummaries } from '../../../src/edfi/external/external-defects.ts'
import { submission, tick } from '../jobs-world.ts'
import { calls, type Line, type Look, type Seen, seeEach, shown } from './see-defect.ts'

const sets = (query = '') => `GET /api/v1/output-sets?partner=ea${query && `&${query}`}`
const set = { outputs: ['ods/a.jsonl'], sets: [['ods', true]] } as const
const submitting = (body: object): Look => calls('client', ['POST /api/v1/jobs', { ...submission, ...body }])

/** What is listed of two jobs, the second of another tenant, year, bundle and kind. */
const listing =
  (...lines: string[]): Look =>
  async (seen) => {
    await seen.play({ ...set, done: 'success' })
    await tick(seen)
    const other = { schoolYearId: '2425', template: { path: 'assessments/STAR' }, inputParams: [] }
    const nonOds = { outputs: ['non-ods/b.jsonl'], sets: [['non-ods', false]], done: 'success' } as const
    await seen.play(nonOds, other, seen.otherTenant)
    return calls('readOnly', ...lines)(seen)
  }

const newestTime = async (seen: Seen): Promise<string> => (await seen.readOnly(sets())).json.at(-1).createdAt

/** What is listed from the time on at which the last set was made, as it is shown. */
const listingAfterLast =
  (shiftMs: number): Look =>
  async (seen) => {
    const found: unknown[] = []
    for (let count = 0; count < 4; count++) {
      await seen.play({ ...set, done: 'success' })
      const after = new Date(Date.parse(await newestTime(seen)) + shiftMs).toISOString()
      found.push(shown(await seen.readOnly(sets(`createdAfter=${after}`))))
    }
    return found
  }

/** What becomes of links to the first set there is. */
const linking =
  (who: 'readOnly' | 'foreignClient', done: 'success' | 'failure' | null = 'success'): Look =>
  async (seen) => {
    await seen.play(done ? { ...set, done } : set)
    const uid = (await seen.readOnly(sets())).json[0]?.uid
    return calls(who, `POST /api/v1/output-sets/${uid}/download-links`)(seen)
  }

/** What becomes of the start of a job of a program whose files have these texts. */
const starting =
  (texts: Readonly<Record<string, string>>, who: 'client' | 'foreignClient' = 'client', ...lines: Line[]): Look =>
  async (seen) => {
    const files = { INPUT_FILE: 'a.csv', INPUT_FILE_DS: 'b.csv' }
    const { uid, uploadUrls } = await seen.submit({ bundle: 'assessments/STAR', params: null, files })
    for (const [key, text] of Object.entries(texts)) await seen.put(uploadUrls[key], text)
    return calls(who, `POST /api/v1/jobs/${uid}/start`, ...lines)(seen)
  }
const both = { INPUT_FILE: 'x', INPUT_FILE_DS: 'x' }

seeEach(externalSummaries, {
  'edfi-links-201': linking('readOnly'),
  'edfi-links-before-the-end': async (seen) => {
    const { runId } = await seen.createStarted()
    const init = seen.as({ authorization: `Bearer ${await seen.platform.edfi.mintRunToken(runId, 'init')}` })
    await init(`GET /api/earthbeam/auth/${runId}/init`)
    await seen.platform.edfi.putObject('ea/grand-bend/2526/1/output/ods/a.jsonl', '{}')
    const run = seen.as({ authorization: `Bearer ${await seen.platform.edfi.mintRunToken(runId, 'access')}` })
    const path = 'ea/grand-bend/2526/1/output/ods'
    const { json } = await run(`POST /api/earthbeam/jobs/${runId}/output-files`, { path, sentToOds: true })
    return calls('readOnly', `POST /api/v1/output-sets/${json.uid}/download-links`)(seen)
  },
  'edfi-links-of-foreign-partner': linking('foreignClient'),
  'edfi-sets-before-the-end': async (seen) => {
    await seen.play(set)
    return calls('readOnly', sets())(seen)
  },
  'edfi-sets-bundle-ignored': listing(sets('bundle=assessments/STAR')),
  'edfi-sets-created-after-cut': listingAfterLast(0),
  'edfi-sets-created-after-ignored': listingAfterLast(1),
  'edfi-sets-empty-filter-counts': listing(sets('tenant=')),
  'edfi-sets-foreign-403': calls('readOnly', 'GET /api/v1/output-sets?partner=sc'),
  'edfi-sets-newest-first': listing(sets()),
  'edfi-sets-of-failed-runs': async (seen) => {
    await seen.play({ ...set, done: 'failure' })
    return calls('readOnly', sets())(seen)
  },
  'edfi-sets-of-foreign-partner': calls('readOnly', 'GET /api/v1/output-sets?partner=sc'),
  'edfi-sets-of-machines-only': listing(sets()),
  'edfi-sets-sent-to-ods-ignored': listing(sets('sentToOds=false')),
  'edfi-sets-tenant-ignored': listing(sets('tenant=grand-bend')),
  'edfi-sets-unknown-year-empty': calls('readOnly', sets('schoolYear=1999')),
  'edfi-sets-with-micros': listing(sets()),
  'edfi-sets-year-by-id': listing(sets()),
  'edfi-sets-year-ignored': listing(sets('schoolYear=2025')),
  'edfi-submission-empty-file-accepted': starting({ INPUT_FILE: '', INPUT_FILE_DS: 'x' }),
  'edfi-submission-files-unchecked': starting({}),
  'edfi-submission-foreign-403': starting(both, 'foreignClient'),
  'edfi-submission-of-foreign-partner': starting(both, 'foreignClient'),
  'edfi-submission-optional-files-skipped': starting({ INPUT_FILE: 'x' }),
  'edfi-submission-start-200': starting(both),
  'edfi-submission-start-answered': starting(both),
  'edfi-submit-answers-id': submitting({}),
  'edfi-submit-blank-name-accepted': submitting({ files: { INPUT_FILE: ' ' } }),
  'edfi-submit-client-optional': async (seen) => {
    const call = await seen.holding({ scope: 'create:jobs partner:ea', client_id: null, azp: null })
    return shown(await call('POST /api/v1/jobs', submission))
  },
  'edfi-submit-client-unrecorded': async (seen) => {
    await seen.submit()
    return calls('user', 'GET /api/jobs/1')(seen)
  },
  'edfi-submit-disabled-bundle-accepted': calls('foreignClient', [
    'POST /api/v1/jobs',
    { ...submission, partner: 'sc', bundle: 'assessments/WIN', params: null },
  ]),
  'edfi-submit-lists-urls': submitting({}),
  'edfi-submit-names-untrimmed': async (seen) => {
    await seen.submit({ files: { INPUT_FILE: ' a.csv ' } })
    return calls('user', 'GET /api/jobs/1')(seen)
  },
  'edfi-submit-partner-404': submitting({ partner: 'sc' }),
  'edfi-submit-partner-unchecked': submitting({ partner: 'sc' }),
  'edfi-submit-tenant-unchecked': async (seen) => {
    await seen.partnerAdmin('PUT /api/partners/config', { crossYearMatchingEnabled: true })
    return submitting({ tenant: 'nowhere', schoolYear: '2025' })(seen)
  },
  'edfi-submit-year-as-number': submitting({ schoolYear: 2026 }),
  'edfi-submit-year-by-id': submitting({ schoolYear: '2526' }),
  'edfi-verify-200': calls('client', 'POST /api/v1/token/verify'),
  'edfi-verify-hides-partners': calls('client', 'POST /api/v1/token/verify'),
})
