/** What a script can rely on. `nova --help` and the help of every command print it. */
export const exitCodes = {
  ok: { code: 0, meaning: 'done' },
  failed: { code: 1, meaning: 'failed; the message says why' },
  usage: { code: 2, meaning: 'wrong arguments, settings or job files, or the suite could not run' },
  authentication: {
    code: 3,
    meaning: 'the access token, API key, session or password is missing, wrong, expired or not allowed to do this',
  },
  notFound: {
    code: 4,
    meaning: 'the file, key, upload, export, lab, job, nova, task or memory does not exist, or the name is of several',
  },
  integrity: { code: 5, meaning: 'bytes, digests or counts do not agree; nothing was published' },
  incomplete: { code: 6, meaning: 'the job is complete with errors: records failed or students did not match' },
  stalled: { code: 7, meaning: 'nothing is heard of the run or task any more; most likely only a new one helps' },
  temporary: { code: 75, meaning: 'failed for now; the same command may succeed later and goes on where it can' },
  interrupted: {
    code: 130,
    meaning: 'stopped by Ctrl-C; an upload, download, job or bundle can be resumed, a memory is kept',
  },
  terminated: { code: 143, meaning: 'stopped by SIGTERM; likewise' },
} as const

/** The table for help texts. */
export function listExitCodes(): string {
  return Object.values(exitCodes)
    .map(({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning}`)
    .join('\n')
}
