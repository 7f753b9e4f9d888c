import type { LabStore } from '../context.ts'
import { isCurrent } from '../lab/document-file.ts'
import { type CloudReference, cloudId, cloudReferences, type PlacedLab } from '../lab/networks/shared-cloud.ts'

/** Labs whose files the service reads. */
export function readableLabs(labs: LabStore): readonly PlacedLab[] {
  return labs.entries().flatMap(([path, { document }]) => (document && isCurrent(document) ? [{ path, document }] : []))
}

/** Networks of labs that stay which join a NAT cloud of a lab that goes. */
export function findOutsideReferences(labs: LabStore, goes: (path: string) => boolean): readonly CloudReference[] {
  const all = readableLabs(labs)
  const staying = all.filter(({ path }) => !goes(path))
  return all
    .filter(({ path }) => goes(path))
    .flatMap(({ document }) =>
      Object.values(document.networks).flatMap(({ id }) => cloudReferences(staying, cloudId(document, id))),
    )
}
