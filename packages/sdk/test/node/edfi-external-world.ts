import { clientCredentials } from '../../src/edfi/external/access/client-credentials.ts'
import { createEdfiExternalClient } from '../../src/edfi/external/create-external-client.ts'
import type { EdfiExternalClient } from '../../src/edfi/external/external-client.ts'
import type { SubmissionSpec } from '../../src/edfi/external/submissions/submission-spec.ts'
import { type JobsWorld, largeFile, openJobsWorld, scores, textFile } from './edfi-jobs-world.ts'

export interface ExternalWorld extends JobsWorld {
  readonly machine: EdfiExternalClient
  readonly issuer: string
  /** A client with tokens from the identity provider of the platform. */
  connectMachine(clientId?: string, clientSecret?: string, scope?: string): EdfiExternalClient
  /** A client with a token of these claims. */
  connectToken(claims: Readonly<Record<string, unknown>>): Promise<EdfiExternalClient>
}

const secrets: Readonly<Record<string, string>> = {
  'runway-api': 'nova-runway-secret',
  'carolina-api': 'nova-carolina-secret',
  'reader-api': 'nova-reader-secret',
  'stray-api': 'nova-stray-secret',
}

/** A platform of its own, and programs that may use it. */
export async function openExternalWorld(...given: Parameters<typeof openJobsWorld>): Promise<ExternalWorld> {
  const world = await openJobsWorld(...given)
  const { platform, clock } = world
  const { baseUrl } = platform.edfi
  const issuer = (await platform.edfi.credentials()).tokenUrl.replace(/\/token$/, '')
  const common = { fetch: platform.fetch, runtime: { clock, random: () => 0.5 } }
  const connectMachine = (clientId = 'runway-api', clientSecret = secrets[clientId] ?? '', scope?: string) =>
    createEdfiExternalClient({
      baseUrl,
      ...common,
      auth: clientCredentials({
        ...common,
        issuer,
        clientId,
        clientSecret,
        audience: 'runway-local',
        allowInsecureHttp: true,
        ...(scope === undefined ? {} : { scope }),
      }),
    })
  return {
    ...world,
    issuer,
    machine: connectMachine(),
    connectMachine,
    connectToken: async (claims) =>
      createEdfiExternalClient({ baseUrl, ...common, auth: await platform.edfi.issueToken(claims) }),
  }
}

/** A submission that may be sent. */
export const satSubmission = (over: Partial<SubmissionSpec> = {}): SubmissionSpec => ({
  partner: 'ea',
  tenant: 'grand-bend',
  bundle: 'assessments/PSAT_SAT',
  schoolYear: 2026,
  files: { INPUT_FILE: textFile(scores()) },
  params: { TEST_TYPE: 'SAT' },
  ...over,
})

/** A submission of three files. */
export const starSubmission = (over: Partial<SubmissionSpec> = {}): SubmissionSpec => ({
  partner: 'ea',
  tenant: 'grand-bend',
  bundle: 'assessments/STAR',
  schoolYear: '2026',
  files: {
    INPUT_FILE: textFile(scores()),
    INPUT_FILE_DS: largeFile(300 * 1024, 'district.csv', 2),
    INPUT_FILE_SA: largeFile(20 * 1024, ' school.csv ', 3),
  },
  ...over,
})
