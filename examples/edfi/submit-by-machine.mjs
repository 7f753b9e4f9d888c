// Submits one file as a program, waits until its results show, and downloads them. No browser, no cookie.
//
//   NOVA_EDFI_URL=https://... NOVA_EDFI_TOKEN_URL=... NOVA_EDFI_CLIENT_ID=... NOVA_EDFI_CLIENT_SECRET=... \
//     node submit-by-machine.mjs PARTNER TENANT scores.csv RESULTS_FOLDER
import {
  clientCredentials,
  createEdfiExternalClient,
  downloadOutputSet,
  isEdfiError,
  runSubmission,
} from '@nova/sdk/edfi'

const [partner, tenant, file, folder] = process.argv.slice(2)
const {
  NOVA_EDFI_URL: baseUrl,
  NOVA_EDFI_TOKEN_URL: tokenUrl,
  NOVA_EDFI_CLIENT_ID: clientId,
  NOVA_EDFI_CLIENT_SECRET: clientSecret,
} = process.env
if (!folder || !baseUrl || !tokenUrl || !clientId || !clientSecret) {
  console.error('usage: node submit-by-machine.mjs PARTNER TENANT FILE RESULTS_FOLDER, and NOVA_EDFI_URL, _TOKEN_URL,')
  console.error('       _CLIENT_ID and _CLIENT_SECRET in the environment')
  process.exit(2)
}

const auth = clientCredentials({ tokenUrl, clientId, clientSecret })
const client = createEdfiExternalClient({ baseUrl, auth })
const spec = {
  partner,
  tenant,
  bundle: 'assessments/PSAT_SAT',
  schoolYear: 2026,
  files: { INPUT_FILE: file },
  params: { TEST_TYPE: 'SAT' },
}
try {
  // A program sees runs that succeeded and no others: whatever else became of one shows as a timeout.
  const { jobUid, sets } = await runSubmission(client, spec, { wait: { timeoutMs: 3_600_000, minIntervalMs: 1000 } })
  console.log(`job ${jobUid}: ${sets.length} output set${sets.length === 1 ? '' : 's'}`)
  for (const set of sets) {
    const files = await downloadOutputSet(client, set, { to: `${folder}/${set.uid}` })
    for (const { path, size_bytes } of files) console.log(`${path}: ${size_bytes} bytes`)
  }
} catch (error) {
  if (!isEdfiError(error)) throw error
  console.error(`${error.code}: ${error.message}${error.advice ? `\n${error.advice}` : ''}`)
  process.exitCode = 1
}
