// Runs one file of scores through a template and says what became of it. Run it again after a crash and it goes on.
//
//   NOVA_EDFI_URL=https://... NOVA_EDFI_COOKIE=connect.sid=... node submit-scores.mjs scores.csv 2026 [STATE_FOLDER]
import { createEdfiClient, createFileJobTokenStore, downloadOutput, isEdfiError, runJob } from '@nova/sdk/edfi'

const [file, schoolYear, stateFolder = '.edfi-jobs'] = process.argv.slice(2)
const { NOVA_EDFI_URL: baseUrl, NOVA_EDFI_COOKIE: cookie } = process.env
if (!file || !schoolYear || !baseUrl || !cookie) {
  console.error('usage: NOVA_EDFI_URL=... NOVA_EDFI_COOKIE=... node submit-scores.mjs FILE YEAR [STATE_FOLDER]')
  process.exit(2)
}

const client = createEdfiClient({ baseUrl, auth: { cookie } })
const spec = {
  template: 'assessments/PSAT_SAT',
  schoolYear,
  files: { results: file },
  params: { TEST_TYPE: 'SAT' },
}
try {
  const { job, status, resources, unmatched, errors } = await runJob(client, spec, {
    tokenStore: createFileJobTokenStore(stateFolder),
    onProgress: ({ bytes, totalBytes }) => console.error(`${bytes} of ${totalBytes} bytes`),
    onObservation(seen) {
      if (seen.type === 'action') console.error(seen.action, seen.status)
    },
  })
  console.log(`job ${job.id}: ${status}`)
  for (const { resource, success, failed } of resources) console.log(`${resource}: ${success} in, ${failed} failed`)
  for (const { title, explanation, whatToDo } of errors) console.log(`${title}. ${explanation} ${whatToDo}`)
  if (unmatched?.fileName) {
    const { bytes } = await downloadOutput(client, job.id, unmatched.fileName)
    console.log(`${unmatched.count} rows of students nobody knows:\n${new TextDecoder().decode(bytes).trim()}`)
  }
  process.exitCode = status === 'success' ? 0 : 1
} catch (error) {
  if (!isEdfiError(error)) throw error
  console.error(`${error.code}: ${error.message}${error.advice ? `\n${error.advice}` : ''}`)
  for (const { message, advice } of error.details.problems ?? []) console.error(`  ${message} ${advice}`)
  process.exitCode = 2
}
