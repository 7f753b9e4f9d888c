import { whileTimePasses } from '../../while-time-passes.ts'
import { refuse, succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { makeLab, scratchName } from '../scratch-lab.ts'

const reference = 'conformance/none'

/** Templates, images, and what an administrator does with them. */
export const catalogueChecks: readonly LabsCheck[] = [
  {
    id: 'catalogue/templates',
    title: 'Templates of a type are listed by key, with what their machines are capable of.',
    operations: ['listTemplates', 'listImages'],
    async run(context: LabsContext) {
      for (const type of ['docker', 'qemu', 'iol', 'dynamips'] as const) {
        const { data } = await succeed(context, 'listTemplates', { path: { template_type: type } })
        for (const [key, { id, template, type: own, capabilities }] of Object.entries(data)) {
          wantJson(context, [id, template, own], [key, key, type], `the list of names of ${key}`)
          const known = typeof capabilities?.hotplug === 'boolean' && Number.isInteger(capabilities.max_nics)
          context.want(known, `the capabilities of ${key} have hotplug and max_nics`, capabilities)
        }
      }
      for (const { type, template, image } of context.facts.materials) {
        const path = { template_type: type, template_key: template }
        const { data } = await succeed(context, 'listImages', { path })
        context.want(data[image]?.image === image, `images of ${template} are listed by name`, Object.keys(data))
      }
    },
  },
  {
    id: 'catalogue/unknown',
    title: 'An unknown type or template is 400 inside 200.',
    operations: ['listTemplates', 'listImages'],
    async run(context: LabsContext) {
      await refuse(context, 'listTemplates', { path: { template_type: 'no-type' } }, 200, 'template_rejected')
      const path = { template_type: 'qemu', template_key: 'no-template' }
      await refuse(context, 'listImages', { path }, 200, 'template_rejected')
    },
  },
  {
    id: 'catalogue/node-catalog',
    title: 'The node catalog of a lab has what can be created, with defaults, images and what may be changed when.',
    operations: ['getNodeCatalog', 'createLab', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const { data } = await succeed(context, 'getNodeCatalog', { path: lab.at })
      for (const { template, image } of context.facts.materials) {
        const entry = data.templates.find(({ key }) => key === template)
        const offered = JSON.stringify(entry?.images ?? [])
        context.want(offered.includes(image), `the catalog has ${template} with ${image}`, offered)
        context.want(entry?.defaults.template === template, 'the defaults name their template', entry?.defaults)
      }
      const { immutable } = data.runtime_editability
      context.want(immutable.includes('template'), 'the template of a node is immutable', immutable)
    },
  },
  {
    id: 'catalogue/docker',
    title: 'Docker images are listed with their markers.',
    operations: ['listDockerImages', 'listDynamipsImages'],
    async run(context: LabsContext) {
      const { data } = await succeed(context, 'listDockerImages')
      context.want(data.marker_namespace === 'nova-ve-lab', 'the namespace of markers', data.marker_namespace)
      for (const { marked, marker_tags } of data.images)
        context.want(marked === marker_tags.length > 0, 'marked goes with the markers', { marked, marker_tags })
      await succeed(context, 'listDynamipsImages')
    },
  },
  {
    id: 'catalogue/refused-images',
    title: 'Images nobody has are refused inside 200 when they are marked, pulled or uploaded.',
    operations: ['markDockerImage', 'unmarkDockerImage', 'pullDockerImage', 'uploadImage'],
    needs: ['admin'],
    consent: ['admin'],
    async run(context: LabsContext) {
      const as = 'admin'
      await refuse(context, 'markDockerImage', { as, body: { image: reference } }, 200, 'image_rejected')
      await refuse(context, 'unmarkDockerImage', { as, body: { image: reference } }, 200, 'image_rejected')
      await refuse(context, 'pullDockerImage', { as, body: { reference: 'NOT A NAME' } }, 200, 'image_rejected')
      const path = { template_type: 'qemu', template_key: 'no-template' }
      const form = { image: new Blob(['no image']), image_name: 'conformance' }
      await refuse(context, 'uploadImage', { as, path, form }, 200, 'image_rejected')
      await refuse(context, 'uploadImage', { as, path, form: { image_name: 'x' } }, 422, 'validation_failed')
    },
  },
  {
    id: 'catalogue/images',
    title: 'An image can be pulled, marked and unmarked, and uploaded to a template.',
    operations: [
      'listDockerImages',
      'pullDockerImage',
      'markDockerImage',
      'unmarkDockerImage',
      'uploadImage',
      'listImages',
    ],
    needs: ['admin'],
    consent: ['admin', 'destructive'],
    async run(context: LabsContext) {
      const as = 'admin'
      const image = 'hello-world:latest'
      const { data: pulled } = await succeed(context, 'pullDockerImage', {
        as,
        body: { reference: image, mark: false },
      })
      context.want(pulled.reference === image, 'what was pulled is told', pulled)
      const { data: marked } = await succeed(context, 'markDockerImage', { as, body: { image } })
      const { data: listed } = await succeed(context, 'listDockerImages', { as })
      const known = listed.images.some(({ marker_tags }) => marker_tags.includes(marked.marker))
      context.want(known, `an image has the marker ${marked.marker}`, listed.images.length)
      await succeed(context, 'unmarkDockerImage', { as, body: { image } })

      const target = context.facts.materials.find(({ type }) => type === 'qemu')
      if (!target) context.skip('no QEMU template to upload an image to')
      const path = { template_type: target.type, template_key: target.template }
      const name = scratchName(context)
      await succeed(context, 'uploadImage', { as, path, form: { image: new Blob(['disk']), image_name: name } })
      const { data: images } = await succeed(context, 'listImages', { path })
      context.want(name in images, `the image ${name} is listed`, Object.keys(images))
    },
  },
  {
    id: 'catalogue/calibration-refused',
    title: 'Dynamips images without a valid name are 400, unknown ones 404, both with text.',
    operations: ['calibrateDynamips'],
    async run(context: LabsContext) {
      await refuse(context, 'calibrateDynamips', { body: { image: '../x' } }, 400, 'image_rejected')
      await refuse(context, 'calibrateDynamips', { body: { image: 'c7200-none.image' } }, 404, 'image_not_found')
    },
  },
  {
    id: 'catalogue/calibration',
    title: 'A Dynamips image is calibrated, which the list then tells; a calibration without result is 502.',
    operations: ['listDynamipsImages', 'calibrateDynamips'],
    consent: ['long-wait'],
    async run(context: LabsContext) {
      const { data: images } = await succeed(context, 'listDynamipsImages')
      const [first] = images
      if (!first) context.skip('no Dynamips image here')
      const body = { image: first.image }
      if (context.facts.host) {
        await context.facts.host.failNext('calibrate')
        await whileTimePasses(context, refuse(context, 'calibrateDynamips', { body }, 502, 'calibration_failed'))
      }
      const { data } = await whileTimePasses(context, succeed(context, 'calibrateDynamips', { body }))
      const { data: after } = await succeed(context, 'listDynamipsImages')
      const entry = after.find(({ image }) => image === first.image)
      wantJson(context, [entry?.calibrated, entry?.idle_pc], [true, data.idle_pc], 'what the list says of it')
    },
  },
]
