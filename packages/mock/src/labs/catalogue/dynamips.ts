import { sha256 } from '@noble/hashes/sha2.js'
import type { Exchange } from '../../engine/exchange.ts'
import type { LabsCall } from '../context.ts'
import { detail, success } from '../http/answer.ts'
import type { CatalogueContext } from './change-images.ts'

const calibrationMs = 90_000
const candidates = ['0x60630338', '0x606df9d8', '0x60618adc']

const digestOf = (image: string): string =>
  [...sha256(new TextEncoder().encode(image))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const platformOf = (image: string): string | null => /^(c3725|c7200)/.exec(image)?.[1] ?? null

export function listDynamipsImages({ catalogue }: CatalogueContext): Exchange {
  const data = [...catalogue.images('dynamips', 'c7200').values()].map(({ image, path }) => ({
    image,
    path,
    size_bytes: 118_000_000,
    platform: platformOf(image),
    image_sha256: digestOf(image),
    calibrated: catalogue.idle.has(image),
    idle_pc: catalogue.idle.get(image) ?? null,
  }))
  return success(data, { message: 'Dynamips images listed.' })
}

/** Takes a minute and a half of the platform's time. */
export async function calibrateDynamips(
  { catalogue, clock, pass }: CatalogueContext,
  call: LabsCall,
): Promise<Exchange> {
  const { image } = call.body as { readonly image: string }
  if (image === '' || /[/\\]/.test(image)) return detail(400, 'The image name is not valid')
  if (!catalogue.images('dynamips', 'c7200').has(image)) return detail(404, 'Image not found')
  const platform = platformOf(image)
  if (platform === null) return detail(400, 'The platform of the image is not known')
  const works = await pass('labs:calibrate').then(
    () => true,
    () => false,
  )
  if (!works) return detail(502, 'No idle value was found')
  await clock.sleep(calibrationMs, call.request.signal)
  const [idle = ''] = candidates
  catalogue.idle.set(image, idle)
  const found = {
    image,
    image_sha256: digestOf(image),
    idle_pc: idle,
    candidates,
    duration_s: calibrationMs / 1000,
    platform,
  }
  return success(found, { message: 'Image calibrated.' })
}
