/** A file of its own, as a module that is loaded when needed is loaded as a whole. */
export { md5 } from '@noble/hashes/legacy.js'
