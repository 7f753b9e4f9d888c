import { settingsSummaries } from '../../../src/edfi/years/settings-defects.ts'
import { sat } from '../jobs-world.ts'
import { calls, creating, type Look, seeEach } from './see-defect.ts'

const login = { host: 'https://ods.nova.test/other', clientId: 'key', clientSecret: 's3cret' }
const refusing = { ...login, clientId: 'refused-key' }
const years = 'GET /api/school-year-config'
const tenantYears = 'GET /api/school-year-config/tenant'
const modifiedAt = '2026-01-05T12:00:00.000Z'
const change = (schoolYearId: string, basedOn: string | null = modifiedAt) =>
  [
    'PUT /api/school-year-config',
    [{ schoolYearId, isEnabled: true, sendToOds: true }],
    basedOn === null ? {} : { 'x-if-config-modified-at': basedOn },
  ] as const
const emptyRoster: Look = async (seen) => {
  await seen.user('GET /api/school-years')
  await seen.platform.edfi.putObject(
    '__rosters/ea/grand-bend/2025/studentEducationOrganizationAssociations.jsonl',
    new Uint8Array(),
  )
  return creating({ ...sat, schoolYearId: '2425' })(seen)
}

seeEach(settingsSummaries, {
  'edfi-enable-bundle-answered': calls('partnerAdmin', 'POST /api/partners/assessments/STAR'),
  'edfi-ods-change-in-place': calls('user', ['PUT /api/ods-configs/1', login]),
  'edfi-ods-change-of-year': calls('user', ['PUT /api/ods-configs/1', { ...login, schoolYearId: '2122' }]),
  'edfi-ods-change-untried': calls('user', ['PUT /api/ods-configs/1', refusing]),
  'edfi-ods-check-400': {
    edfi: { odsRefusals: ['ea-ods-key'] },
    look: calls('user', 'POST /api/ods-configs/1/test-connection'),
  },
  'edfi-ods-check-forgotten': {
    edfi: { odsRefusals: ['ea-ods-key'] },
    look: calls('user', 'POST /api/ods-configs/1/test-connection', 'GET /api/ods-configs'),
  },
  'edfi-ods-check-with-secret': calls('user', 'POST /api/ods-configs/1/test-connection'),
  'edfi-ods-create-untried': calls('user', ['POST /api/ods-configs', { ...refusing, schoolYearId: '2627' }]),
  'edfi-ods-of-every-tenant': calls('user', 'GET /api/ods-configs'),
  'edfi-ods-retired-listed': calls('user', 'DELETE /api/ods-configs/1', 'GET /api/ods-configs'),
  'edfi-ods-second-accepted': calls('user', ['POST /api/ods-configs', { ...login, schoolYearId: '2526' }]),
  'edfi-ods-secret-created-clear': calls('user', ['POST /api/ods-configs', { ...login, schoolYearId: '2627' }]),
  'edfi-ods-secret-listed': calls('user', 'GET /api/ods-configs'),
  'edfi-partner-change-ignored': calls(
    'partnerAdmin',
    ['PUT /api/partners/config', { crossYearMatchingEnabled: true }],
    'GET /api/partners/config',
  ),
  'edfi-partner-edu-unchecked': {
    edfi: { partners: [{ id: 'ea' }, { id: 'sc' }] },
    look: calls('partnerAdmin', ['PUT /api/partners/config', { crossYearMatchingEnabled: true }]),
  },
  'edfi-roster-empty-accepted': emptyRoster,
  'edfi-tenant-years-disabled-too': calls('user', tenantYears),
  'edfi-tenant-years-roster-assumed': calls('user', tenantYears),
  'edfi-tenant-years-roster-false': calls('user', tenantYears),
  'edfi-users-answered': calls('user', 'GET /api/users'),
  'edfi-year-config-conflict-plain': calls('partnerAdmin', change('2122', 'long ago')),
  'edfi-year-config-counts-retired': calls('user', 'DELETE /api/ods-configs/1', years),
  'edfi-year-config-disables-others': calls('partnerAdmin', change('2122'), years),
  'edfi-year-config-enabled-by-default': calls('user', years),
  'edfi-year-config-header-optional': calls('partnerAdmin', change('2122', null)),
  'edfi-year-config-stale-accepted': calls('partnerAdmin', change('2122', 'long ago')),
  'edfi-year-config-unknown-accepted': calls('partnerAdmin', change('9900')),
  'edfi-year-config-without-defaults': calls('user', years),
  'edfi-year-config-without-header': calls('user', years),
  'edfi-year-disabled-accepted': creating({ ...sat, schoolYearId: '2223' }),
  'edfi-year-without-ods-accepted': creating({ ...sat, schoolYearId: '2627' }),
  'edfi-year-without-roster-accepted': creating({ ...sat, schoolYearId: '2324' }),
  'edfi-years-oldest-first': calls('user', 'GET /api/school-years'),
})
