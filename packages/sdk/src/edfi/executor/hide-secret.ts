import type { RunJob } from '../generated/executor/types.ts'

/**
 * The job with the secret of its ODS where printing does not find it: `clientSecret` is there for whoever reads it by
 * name, and for no log, spread or JSON.
 */
export function hideSecret(job: RunJob): RunJob {
  const { assessmentDatastore } = job
  if (!assessmentDatastore) return job
  const { clientSecret, ...shown } = assessmentDatastore
  // A getter, because inspecting shows the value of a hidden property when it is asked for hidden ones.
  const store = Object.defineProperty(shown, 'clientSecret', { get: () => clientSecret, enumerable: false })
  return { ...job, assessmentDatastore: store as typeof assessmentDatastore }
}
