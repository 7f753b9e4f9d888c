import { bytesText, plural } from '@nova/example-harness/format-text'
import { announce, make, makeButton, saveBlob } from '@nova/example-harness/make-element'
import {
  type BundleEntry,
  type BundleProgress,
  type BundleProof,
  bundleFilename,
  fetchBundle,
  listBundle,
  readBundleMember,
  type SpectraRelease,
} from '@nova/sdk/spectra'
import { durationText } from './format.ts'
import { makeProblem } from './show-problem.ts'

export interface BundleInit {
  readonly release: SpectraRelease
  readonly nova_id: string
  readonly primary_name: string
  /** Ends with the page it is on. */
  readonly signal: AbortSignal
}

/** Everything there is of a nova in one file, proved before it is handed out; and single files out of it. */
export function makeBundle({ release, nova_id, primary_name, signal }: BundleInit): readonly Node[] {
  const outcome = make('div', { className: 'outcome' })
  const listing = make('div', { className: 'listing' })
  const download = makeButton('Download bundle', () => void fetchAll(), { className: 'primary' })
  const look = makeButton('Look inside', () => void list())

  const fetchAll = async () => {
    const stop = new AbortController()
    const progress = makeProgress(() => stop.abort())
    outcome.replaceChildren(progress.element)
    download.disabled = true
    try {
      const { blob, proof } = await fetchBundle(release, nova_id, {
        to: 'blob',
        signal: AbortSignal.any([signal, stop.signal]),
        onProgress: progress.show,
      })
      const built = new Date(proof.manifest?.created_at ?? release.generated_at)
      const name = bundleFilename(primary_name, built)
      saveBlob(blob, name)
      outcome.replaceChildren(makeProof(proof, name))
      announce(`${name} is ${proof.state}.`)
    } catch (error) {
      if (stop.signal.aborted)
        outcome.replaceChildren(make('p', { className: 'faint' }, ['Stopped. Nothing was saved.']))
      else if (!signal.aborted) outcome.replaceChildren(makeProblem(error, () => void fetchAll()))
    } finally {
      download.disabled = false
    }
  }
  const list = async () => {
    look.disabled = true
    try {
      const { members, state, received_bytes, size_bytes } = await listBundle(release, nova_id, { signal })
      const promise = state === 'manifest' ? 'as the manifest promises' : 'without a manifest'
      listing.replaceChildren(
        make('p', { className: 'faint' }, [
          `${plural(members.length, 'file')} ${promise}; this took ${bytesText(received_bytes)} of ${bytesText(size_bytes)}.`,
        ]),
        make(
          'ul',
          { className: 'members' },
          members.map((member) => makeMember({ release, nova_id, primary_name, signal }, member)),
        ),
      )
    } catch (error) {
      if (!signal.aborted) listing.replaceChildren(makeProblem(error, () => void list()))
    } finally {
      look.disabled = false
    }
  }
  return [
    make('p', { className: 'faint' }, [
      'All spectra as their archives gave them, the photometry, sources and references, in one ZIP file.',
    ]),
    make('div', { className: 'actions' }, [download, look]),
    outcome,
    listing,
  ]
}

const phases: Readonly<Record<BundleProgress['phase'], string>> = {
  manifest: 'Reading the manifest',
  download: 'Downloading',
  verify: 'Checking every file',
  publish: 'Handing out',
}

function makeProgress(stop: () => void) {
  const bar = make('progress', { max: 1, ariaLabel: 'Progress of the bundle' })
  const phase = make('strong', {}, ['Asking for the bundle'])
  const numbers = make('span', { className: 'faint' })
  const element = make('div', { className: 'progress' }, [phase, bar, numbers, makeButton('Stop', stop)])
  let told = ''
  return {
    element,
    show(progress: BundleProgress) {
      const { bytes, totalBytes, rateBytesPerSecond, etaMs, files, totalFiles } = progress
      if (totalBytes) bar.value = bytes / totalBytes
      phase.textContent = phases[progress.phase]
      element.dataset['phase'] = progress.phase
      numbers.textContent = [
        totalBytes === null ? bytesText(bytes) : `${bytesText(bytes)} of ${bytesText(totalBytes)}`,
        ...(rateBytesPerSecond === null ? [] : [`${bytesText(Math.round(rateBytesPerSecond))}/s`]),
        ...(etaMs === null || progress.phase !== 'download' ? [] : [`${durationText(etaMs)} left`]),
        ...(totalFiles === null ? [] : [`${files} of ${totalFiles} files checked`]),
      ].join(', ')
      if (told !== progress.phase) announce(phases[progress.phase])
      told = progress.phase
    },
  }
}

function makeProof(
  { state, archive, manifest, counts, checked_at, release_id }: BundleProof,
  name: string,
): HTMLElement {
  const fact = (term: string, text: string) => make('div', {}, [make('dt', {}, [term]), make('dd', {}, [text])])
  const said =
    state === 'verified'
      ? `Archive and all ${plural(counts.members, 'file')} have the lengths and SHA-256 digests of the manifest, and nothing else is in it.`
      : `This release has no manifest to compare with. The archive is undamaged as far as its own checksums tell; who made it, they do not.`
  const proof = make('div', { className: `proof ${state}` }, [
    make('p', {}, [
      make('strong', { className: 'state' }, [state === 'verified' ? 'Verified' : 'Unverified']),
      ' ',
      name,
    ]),
    make('p', {}, [said]),
    make('dl', {}, [
      fact('SHA-256', archive.sha256),
      fact('Size', `${archive.size_bytes.toLocaleString('en')} bytes, ${plural(counts.members, 'file')}`),
      ...(manifest ? [fact('Build', `${manifest.bundle_build_id}, ${manifest.created_at}`)] : []),
      ...(release_id === null ? [] : [fact('Release', release_id)]),
      fact('Checked', checked_at),
    ]),
  ])
  proof.dataset['state'] = state
  return proof
}

function makeMember({ release, nova_id, signal }: BundleInit, { path, size_bytes, role }: BundleEntry): HTMLLIElement {
  const note = make('span', { className: 'faint note' })
  const fetchOne = async () => {
    button.disabled = true
    note.className = 'faint note'
    note.textContent = 'Reading …'
    try {
      const { blob, state, received_bytes } = await readBundleMember(release, nova_id, path, { to: 'blob', signal })
      // Paths have folders, and names of instruments have slashes.
      saveBlob(blob, path.replaceAll('/', '_'))
      note.textContent = `${state}, ${bytesText(received_bytes)} read`
    } catch (error) {
      note.className = 'note'
      if (!signal.aborted) note.replaceChildren(makeProblem(error))
    } finally {
      button.disabled = false
    }
  }
  const button = makeButton('Save', () => void fetchOne())
  button.ariaLabel = `Save ${path}`
  return make('li', {}, [
    make('span', { className: 'path' }, [path]),
    make('span', { className: 'faint' }, [role ?? '']),
    make('span', { className: 'number' }, [bytesText(size_bytes)]),
    button,
    note,
  ])
}
