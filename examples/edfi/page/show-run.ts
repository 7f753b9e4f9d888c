import { bytesText, plural } from '@nova/example-harness/format-text'
import { announce, byId, make } from '@nova/example-harness/make-element'
import {
  type JobObservation,
  type JobUploadProgress,
  type ProgressGroup,
  progressGroups,
  type RunUpdateFacts,
} from '@nova/sdk/edfi'

/** The run as it goes on: bytes, then groups of steps as the service's own pages have them. */
export interface RunView {
  progress(progress: JobUploadProgress): void
  observe(observation: JobObservation): void
  /** Whether there is a group `sending`. */
  setSendsToOds(sendsToOds: boolean): void
}

export function showRun(): RunView {
  const section = byId('run', HTMLElement)
  const title = byId('run-title', HTMLHeadingElement)
  const bar = byId('upload', HTMLProgressElement)
  const bytes = byId('bytes', HTMLSpanElement)
  let updates: RunUpdateFacts[] = []
  let sendsToOds = false
  let told = ''
  section.hidden = false
  title.textContent = 'Run'
  bar.value = 0
  bytes.textContent = ''

  const draw = () => {
    const seesSending = sendsToOds || updates.some(({ action }) => action === 'lightbeam_send')
    const groups = progressGroups(updates, { sendToOds: seesSending })
    byId('groups', HTMLOListElement).replaceChildren(...groups.map(makeGroup))
    const now = groups.findLast(({ state }) => state !== 'not started')
    const text = now ? `${now.name}: ${now.state}` : ''
    if (text !== told) announce(text)
    told = text
  }
  draw()

  return {
    progress({ bytes: sent, totalBytes, filesDone, filesTotal }) {
      bar.value = totalBytes === 0 ? 0 : sent / totalBytes
      bytes.textContent = `${bytesText(sent)} of ${bytesText(totalBytes)}, ${filesDone} of ${plural(filesTotal, 'file')}`
    },
    observe(observation) {
      if (observation.type === 'run') {
        if (observation.previousRunId !== null) updates = []
        title.textContent = `Run of job ${observation.jobId}: ${observation.status === 'new' ? 'queued' : observation.status}`
        // Uploads are over, whoever made them.
        bar.value = 1
      }
      if (observation.type === 'action') updates = [...updates, observation]
      draw()
    },
    setSendsToOds(is) {
      sendsToOds = is
      draw()
    },
  }
}

function makeGroup({ name, state, actions }: ProgressGroup): HTMLLIElement {
  const seen = actions.filter(({ action, state }) => state !== 'not started' && action !== 'done')
  const item = make('li', {}, [
    make('strong', {}, [name]),
    make('span', { className: 'state' }, [state]),
    make(
      'ul',
      {},
      seen.map(({ action, state, durationMs }) =>
        make('li', {}, [
          action,
          ' ',
          make('span', { className: 'faint' }, [durationMs === null ? state : seconds(durationMs)]),
        ]),
      ),
    ),
  ])
  item.dataset['group'] = name
  item.dataset['state'] = state
  return item
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
