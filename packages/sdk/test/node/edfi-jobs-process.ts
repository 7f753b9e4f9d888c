/** A process that runs one job of two files and says what became of it, to be killed by the test that started it. */
import { join } from 'node:path'
import { createEdfiClient, createFileJobTokenStore, runJob } from '../../src/edfi/index.ts'

const [baseUrl = '', cookie = '', folder = '', tokens = ''] = process.argv.slice(2)
const client = createEdfiClient({ baseUrl, auth: { cookie } })
const results = await runJob(
  client,
  {
    template: 'assessments/STAR',
    schoolYear: 2026,
    files: { INPUT_FILE: join(folder, 'INPUT_FILE.csv'), INPUT_FILE_DS: join(folder, 'district.csv') },
  },
  { tokenStore: createFileJobTokenStore(tokens), watch: { minIntervalMs: 250, maxIntervalMs: 250 } },
)
process.stdout.write(JSON.stringify({ jobId: results.job.id, status: results.status }))
