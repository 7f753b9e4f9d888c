import type { EdfiOperationName } from '@nova/sdk/edfi/contract'
import type { MockControl, Suite } from '../check.ts'
import type { EdfiCredentials } from '../credentials/edfi-credentials.ts'
import { authChecks } from './checks/auth.ts'
import { catalogueChecks } from './checks/catalogue.ts'
import { createJobChecks } from './checks/create-job.ts'
import { downloadLinkChecks } from './checks/download-links.ts'
import { executedChecks } from './checks/executed.ts'
import { fileChecks } from './checks/files.ts'
import { givenLaunchChecks } from './checks/given-launch.ts'
import { httpChecks } from './checks/http.ts'
import { jobListChecks } from './checks/job-lists.ts'
import { lifecycleChecks } from './checks/lifecycle.ts'
import { noteChecks } from './checks/notes.ts'
import { odsChangeChecks } from './checks/ods-changes.ts'
import { odsConfigChecks } from './checks/ods-configs.ts'
import { orderChecks } from './checks/order.ts'
import { outputPathChecks } from './checks/output-paths.ts'
import { outputSetFilterChecks } from './checks/output-set-filters.ts'
import { outputSetChecks } from './checks/output-sets.ts'
import { partnerChecks } from './checks/partner.ts'
import { refusedJobChecks } from './checks/refused-jobs.ts'
import { reportChecks } from './checks/reports.ts'
import { resolveChecks } from './checks/resolve.ts'
import { runEndChecks } from './checks/run-end.ts'
import { runJobChecks } from './checks/run-job.ts'
import { runReportChecks } from './checks/run-reports.ts'
import { runRosterChecks } from './checks/run-roster.ts'
import { runTokenChecks } from './checks/run-tokens.ts'
import { sessionChecks } from './checks/sessions.ts'
import { startChecks } from './checks/start.ts'
import { submissionStartChecks } from './checks/submission-start.ts'
import { submitChecks } from './checks/submit.ts'
import { tokenClaimChecks } from './checks/token-claims.ts'
import { tokenChecks } from './checks/tokens.ts'
import { updateStreamChecks } from './checks/update-stream.ts'
import { uploadChecks } from './checks/uploads.ts'
import { yearChangeChecks } from './checks/year-changes.ts'
import { yearChecks } from './checks/years.ts'
import { discoverFacts } from './discover-facts.ts'
import type { EdfiFacts } from './edfi-check.ts'
import { remoteHost } from './remote-host.ts'
import { whyUnreachable } from './why-unreachable.ts'

/** The checks of all three surfaces of the Ed-Fi ingestion. @param control what a mock offers, hands on its host included */
export function createEdfiSuite(control: MockControl | null): Suite<EdfiOperationName, EdfiFacts, EdfiCredentials> {
  const host = remoteHost(control)
  return {
    service: 'edfi',
    discover: (context) => discoverFacts(context, { host, control }),
    checks: [
      ...authChecks,
      ...sessionChecks,
      ...httpChecks,
      ...orderChecks,
      ...createJobChecks,
      ...refusedJobChecks,
      ...uploadChecks,
      ...startChecks,
      ...jobListChecks,
      ...reportChecks,
      ...updateStreamChecks,
      ...fileChecks,
      ...noteChecks,
      ...resolveChecks,
      ...catalogueChecks,
      ...yearChecks,
      ...yearChangeChecks,
      ...partnerChecks,
      ...odsConfigChecks,
      ...odsChangeChecks,
      ...tokenChecks,
      ...tokenClaimChecks,
      ...submitChecks,
      ...submissionStartChecks,
      ...outputSetChecks,
      ...outputSetFilterChecks,
      ...downloadLinkChecks,
      ...runTokenChecks,
      ...runJobChecks,
      ...runRosterChecks,
      ...runReportChecks,
      ...outputPathChecks,
      ...runEndChecks,
      ...lifecycleChecks,
      ...executedChecks,
      ...givenLaunchChecks,
    ],
    unreachable: (operation, status, code) => whyUnreachable(operation, status, code, host !== null),
  }
}
