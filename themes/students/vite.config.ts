import type { UserConfig } from 'vite'
import { fontFolders } from '../base/fontFolders.ts'

/** Let the server read the font that only this theme uses. */
const config: UserConfig = { server: { fs: { allow: fontFolders(['atkinson-hyperlegible-next']) } } }

export default config
