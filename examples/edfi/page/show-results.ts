import { announce, byId, make, makeButton, saveBlob } from '@nova/example-harness/make-element'
import {
  downloadOutput,
  type EdfiClient,
  type ExplainedError,
  type JobResults,
  jobStatusLabel,
  type OutputEntry,
  type ResourceSummary,
} from '@nova/sdk/edfi'
import { describeUnmatched } from './describe-unmatched.ts'
import { explain } from './show-problems.ts'

/** What became of a job, with everything of it to fetch. */
export function showResults(client: EdfiClient, results: JobResults): void {
  const { job, status, resources, unmatched, errors, outputs } = results
  const section = byId('results', HTMLElement)
  const verdict = byId('verdict', HTMLParagraphElement)
  const fetch = (name: string) => void save(client, job.id, name)
  const words = verdicts[status] ?? jobStatusLabel(status)
  section.hidden = false
  section.dataset['status'] = status
  verdict.textContent = `Job ${job.id}: ${words}`
  byId('fetch-problem', HTMLParagraphElement).textContent = ''
  const table = byId('resources', HTMLTableElement)
  table.hidden = resources.length === 0
  table.tBodies[0]?.replaceChildren(...resources.map(makeRow))
  byId('unmatched', HTMLDivElement).replaceChildren(...makeUnmatched(unmatched, fetch))
  byId('errors', HTMLDivElement).replaceChildren(...errors.map(makeError))
  byId('outputs', HTMLUListElement).replaceChildren(...outputs.map((output) => makeOutput(output, fetch)))
  announce(`Job ${job.id}: ${words}`)
  section.focus()
}

const verdicts: Partial<Record<JobResults['status'], string>> = {
  success: 'complete. Everything went in.',
  'complete with errors': 'complete with errors. Some of it did not go in.',
  error: 'failed. Nothing more will happen to it.',
}

function makeRow({ resource, processed, success, skipped, failed }: ResourceSummary): HTMLTableRowElement {
  const cells = [processed, success, skipped].map((count) => make('td', {}, [String(count)]))
  const failures = make('td', { className: failed > 0 ? 'bad' : '' }, [String(failed)])
  return make('tr', {}, [make('th', { scope: 'row' }, [resource]), ...cells, failures])
}

function makeUnmatched(unmatched: JobResults['unmatched'], fetch: (name: string) => void): HTMLElement[] {
  if (!unmatched) return []
  const { fileName } = unmatched
  return [
    make('h3', {}, ['Students that did not match']),
    make('p', {}, [describeUnmatched(unmatched)]),
    ...(fileName === null ? [] : [makeButton('Download these rows', () => fetch(fileName))]),
  ]
}

const makeError = ({ title, code, explanation, whatToDo }: ExplainedError): HTMLElement =>
  make('article', {}, [
    make('h3', {}, [title]),
    make('p', {}, [explanation]),
    make('p', {}, [make('strong', {}, ['What to do: ']), whatToDo]),
    make('p', { className: 'faint' }, [code]),
  ])

const makeOutput = ({ name, artifact }: OutputEntry, fetch: (name: string) => void): HTMLLIElement =>
  make('li', {}, [
    makeButton(name, () => fetch(name)),
    artifact.personalData === 'yes' ? make('span', { className: 'faint' }, [' data of students']) : '',
  ])

/** Into the downloads of the browser, once every byte is there and proven. */
async function save(client: EdfiClient, jobId: number, name: string): Promise<void> {
  const problem = byId('fetch-problem', HTMLParagraphElement)
  problem.textContent = ''
  try {
    const { blob } = await downloadOutput(client, jobId, name, { to: 'blob' })
    saveBlob(blob, name.slice(name.lastIndexOf('/') + 1))
    announce(`Downloaded ${name}.`)
  } catch (error) {
    problem.textContent = explain(error)
  }
}
