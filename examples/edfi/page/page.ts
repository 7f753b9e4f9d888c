// Scores become Ed-Fi results: everything the page knows about the service comes from `@nova/sdk/edfi`.

import { byId } from '@nova/example-harness/make-element'
import {
  createEdfiClient,
  createIndexedDbJobTokenStore,
  discardJob,
  type EdfiClient,
  type JobResults,
  type JobSpec,
  type JobToken,
  runJob,
  waitForJob,
} from '@nova/sdk/edfi'
import { showJobForm } from './job-form.ts'
import { showSession } from './session.ts'
import { clearProblems, showProblems } from './show-problems.ts'
import { showResults } from './show-results.ts'
import { type RunView, showRun } from './show-run.ts'
import { showUnfinished } from './show-unfinished.ts'

const tokenStore = createIndexedDbJobTokenStore()

async function enter(): Promise<void> {
  // The cookies of the page are the session: no token, no secret, nothing to keep.
  const client = createEdfiClient({ baseUrl: await readBaseUrl() })
  if (!(await showSession(client))) return
  byId('work', HTMLElement).hidden = false
  await Promise.all([showJobForm(client, (spec) => void submit(client, spec)), refreshUnfinished(client)])
}

/** What `config.json` says; a page without one is served by the host itself. */
async function readBaseUrl(): Promise<string> {
  const answer = await fetch('config.json').catch(() => null)
  const config: { readonly baseUrl?: string } = answer?.ok ? await answer.json() : {}
  return config.baseUrl ?? location.origin
}

const submit = (client: EdfiClient, spec: JobSpec) =>
  work(client, (view) =>
    runJob(client, spec, {
      tokenStore,
      onProgress: view.progress,
      onObservation: view.observe,
      onToken: once(({ jobId }) => void tellGroups(client, jobId, view)),
    }),
  )

/** Takes up the run of a page that is gone. */
const follow = (client: EdfiClient, token: JobToken) =>
  work(client, async (view) => {
    void tellGroups(client, token.jobId, view)
    const results = await waitForJob(client, token, { onObservation: view.observe })
    await discardJob(tokenStore, token)
    return results
  })

async function work(client: EdfiClient, body: (view: RunView) => Promise<JobResults>): Promise<void> {
  const button = byId('job', HTMLFormElement).querySelector('button')
  clearProblems()
  byId('results', HTMLElement).hidden = true
  if (button) button.disabled = true
  try {
    showResults(client, await body(showRun()))
  } catch (error) {
    showProblems(error)
  } finally {
    if (button) button.disabled = false
    await refreshUnfinished(client)
  }
}

const refreshUnfinished = (client: EdfiClient) => showUnfinished(tokenStore, (token) => void follow(client, token))

/** Which groups there are. Without the answer they come as they are seen. */
async function tellGroups(client: EdfiClient, jobId: number, view: RunView): Promise<void> {
  const job = await client.getJob(jobId).catch(() => null)
  if (job) view.setSendsToOds(job.sendToOds)
}

function once<Value>(call: (value: Value) => void): (value: Value) => void {
  let isCalled = false
  return (value) => {
    if (!isCalled) call(value)
    isCalled = true
  }
}

enter().catch(showProblems)
