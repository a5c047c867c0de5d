import type { UserConfig } from 'vite'
import { fontFolders } from '../base/fontFolders.ts'

const fonts = ['source-serif-4', 'noto-serif-sc', 'noto-serif-kr', 'noto-naskh-arabic', 'noto-serif-hebrew']

/** The fonts that the base does not bring. */
const config: UserConfig = { server: { fs: { allow: fontFolders(fonts) } } }

export default config
