import { expect, test } from 'vitest'
import { type DockerImage, isNamed, markerOf, showDockerImage } from './docker-images.ts'

test.each([
  ['alpine', 'nova-ve-lab/alpine:latest'],
  ['alpine:3', 'nova-ve-lab/alpine:3'],
  ['ghcr.io/frr/frr:v8', 'nova-ve-lab/frr:v8'],
  ['localhost:5000/app', 'nova-ve-lab/app:latest'],
])('%s is marked %s', (reference, want) => expect(markerOf(reference)).toBe(want))

test('knows an image by its names and its id', () => {
  const image: DockerImage = {
    id: 'sha256:1',
    repo_tags: ['alpine:latest', 'nova-ve-lab/alpine:latest'],
    size: 1,
    created: '',
  }
  expect(['alpine', 'alpine:latest', 'sha256:1', 'alpine:3'].map((name) => isNamed(image, name))).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(showDockerImage(image)).toMatchObject({
    repo_tags: ['alpine:latest'],
    marker_tags: ['nova-ve-lab/alpine:latest'],
    marked: true,
    primary_repo_tag: 'alpine:latest',
  })
})
