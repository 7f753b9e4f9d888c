import { byId, make, makeButton } from '@nova/example-harness/make-element'
import { discardJob, type JobToken, type JobTokenStore, listUnfinishedJobs, type UnfinishedJob } from '@nova/sdk/edfi'

/** Jobs this browser began and has not seen to their end, because the page was closed or reloaded. */
export async function showUnfinished(store: JobTokenStore, follow: (token: JobToken) => void): Promise<void> {
  const section = byId('unfinished', HTMLElement)
  const jobs = await listUnfinishedJobs(store)
  const forget = async (id: string) => {
    await discardJob(store, id)
    await showUnfinished(store, follow)
  }
  section.hidden = jobs.length === 0
  section.querySelector('ul')?.replaceChildren(...jobs.map((job) => makeItem(job, follow, forget)))
}

function makeItem(
  { id, token, jobId, state, fileNames }: UnfinishedJob,
  follow: (token: JobToken) => void,
  forget: (id: string) => Promise<void>,
): HTMLLIElement {
  const name = `Job ${jobId ?? id} (${fileNames.join(', ')})`
  const forgetIt = makeButton('Forget it', () => void forget(id))
  if (token && state === 'started')
    return make('li', {}, [`${name} was started. `, makeButton('Follow it', () => follow(token)), ' ', forgetIt])
  return make('li', {}, [`${name} was not started: choose the same files again and it goes on. `, forgetIt])
}
