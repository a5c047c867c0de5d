import type { UserConfig } from 'vite'
import { fontFolders } from '../base/fontFolders.ts'

/** The font that the base does not bring. */
const config: UserConfig = { server: { fs: { allow: fontFolders(['atkinson-hyperlegible-next']) } } }

export default config
