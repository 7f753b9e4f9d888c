// A minimal executor: takes one run over, makes a record of every row of a known student, and reports all of it.
// The service launches it with INIT_JOB_URL, INIT_TOKEN and keys of the bucket; S3_ENDPOINT_URL is for stores beside it.
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { openRun, parseS3Uri } from '@nova/sdk/edfi'

const { INIT_JOB_URL: initUrl, INIT_TOKEN: initToken, S3_ENDPOINT_URL: endpoint } = process.env
if (!initUrl || !initToken) {
  console.error('usage: INIT_JOB_URL=... INIT_TOKEN=... [S3_ENDPOINT_URL=...] AWS_ACCESS_KEY_ID=... node executor.mjs')
  process.exit(2)
}

const s3 = new S3Client(endpoint ? { endpoint, forcePathStyle: true } : {})
// Works once, and makes the run `running`: from here on every way out has to end it.
const run = await openRun({ initUrl, initToken })
const { job, storage } = run
const { bucket: Bucket, basePath } = storage
const read = async (Key) => await (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body.transformToString()
const write = (name, Body) => s3.send(new PutObjectCommand({ Bucket, Key: `${basePath}/output/${name}`, Body }))
const linesOf = (text) => text.split(/\r?\n/).filter((line) => line.trim() !== '')
const step = async (action) => {
  console.log(action)
  await run.begin(action)
}

try {
  // A real one fetches job.bundle.path at job.bundle.branch here, and what that depends on.
  await step('refresh_bundle_code')
  await step('earthmover_deps')

  await step('get_student_roster')
  if (!job.rosterFilePath) throw new Error('This example knows rosters in storage only, not those of an ODS')
  const roster = linesOf(await read(parseS3Uri(job.rosterFilePath).key)).map((line) => JSON.parse(line))
  const students = new Set(roster.map(({ studentReference }) => studentReference.studentUniqueId))

  await step('get_input_files')
  const [header, ...rows] = linesOf(await read(`${basePath}/input/${job.inputFiles.INPUT_FILE}`))

  await step('earthmover_run')
  const column = header.split(',').indexOf('StudentID')
  const isKnown = (row) => students.has(row.split(',')[column])
  const known = rows.filter(isKnown)
  const unknown = rows.filter((row) => !isKnown(row))
  if (unknown.length > 0) {
    await run.unmatched({ name: 'StudentID', type: 'studentUniqueId', count: unknown.length })
    await write('input_no_student_id_match.csv', [header, ...unknown, ''].join('\n'))
  }

  await step('upload_output')
  const records = known.map((row) => ({ studentReference: { studentUniqueId: row.split(',')[column] } }))
  await write('non-ods/studentAssessments.jsonl', records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  await run.outputFiles(`${basePath}/output/non-ods`, false)
  const counts = { records_processed: records.length, records_skipped: 0, records_failed: 0 }
  await run.summary({ studentAssessments: counts })
  await run.succeed()
  console.log(`done: ${known.length} records, ${unknown.length} rows without a student`)
} catch (error) {
  console.error(String(error))
  await run.fail({ code: 'unknown', error })
  process.exitCode = 1
}
