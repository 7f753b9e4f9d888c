export interface DockerImage {
  readonly id: string
  readonly repo_tags: readonly string[]
  readonly size: number
  readonly created: string
}

/** Labs may use what has a tag in here. */
export const markerNamespace = 'nova-ve-lab'

export const dockerImageSet: readonly DockerImage[] = [
  {
    id: 'sha256:1d34ffeaf190',
    repo_tags: ['alpine:3', `${markerNamespace}/alpine:3`],
    size: 8_830_000,
    created: '2026-01-02 10:00:00 +0000 UTC',
  },
  {
    id: 'sha256:63a41026379f',
    repo_tags: ['frrouting/frr:v8.4.1', `${markerNamespace}/frr:v8.4.1`],
    size: 141_000_000,
    created: '2026-01-03 10:00:00 +0000 UTC',
  },
  { id: 'sha256:5ef79149e0ec', repo_tags: ['nginx:1.27'], size: 192_000_000, created: '2026-01-04 10:00:00 +0000 UTC' },
]

export const isMarker = (tag: string): boolean => tag.startsWith(`${markerNamespace}/`)

/** The mark of an image: its last name and tag in the namespace. */
export function markerOf(reference: string): string {
  const name = reference.slice(reference.lastIndexOf('/') + 1)
  return `${markerNamespace}/${name.includes(':') ? name : `${name}:latest`}`
}

/** Whether a reference names an image: `alpine` and `alpine:latest` are one. */
export function isNamed(image: DockerImage, reference: string): boolean {
  const full = reference.slice(reference.lastIndexOf('/') + 1).includes(':') ? reference : `${reference}:latest`
  return image.id === reference || image.repo_tags.includes(full)
}

/** An image as the list shows it. */
export function showDockerImage({ id, repo_tags: tags, size, created }: DockerImage) {
  const markers = tags.filter(isMarker)
  const own = tags.filter((tag) => !isMarker(tag))
  return {
    id,
    repo_tags: own,
    marker_tags: markers,
    marked: markers.length > 0,
    size,
    created,
    primary_repo_tag: own[0] ?? null,
  }
}
