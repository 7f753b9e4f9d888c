import { defineConfig } from 'tsup'
import { buildsOf } from '../../.config/build.mjs'

export default defineConfig(buildsOf('packages/mock'))
