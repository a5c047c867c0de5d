import type { UserConfig } from 'vite'
import { fontFolders } from '../base/fontFolders.ts'

const fonts = [
  'source-serif-4',
  'noto-serif-sc',
  'noto-serif-tc',
  'noto-serif-jp',
  'noto-serif-kr',
  'noto-naskh-arabic',
  'noto-serif-hebrew',
]

/** Let the server read the fonts that only this theme uses. */
const config: UserConfig = { server: { fs: { allow: fontFolders(fonts) } } }

export default config
