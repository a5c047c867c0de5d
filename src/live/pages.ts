import { createHash } from 'node:crypto'
import { actionOf } from '../presenter/page/actionOf.ts'
import { followSpeech } from '../presenter/page/followSpeech.ts'
import { jumpDialog } from '../presenter/page/jumpDialog.ts'
import { markSlide } from '../presenter/page/markSlide.ts'
import { showPresenter } from '../presenter/page/showPresenter.ts'
import { presenterMarkup, stageMarkup } from '../presenter/presenterMarkup.ts'
import { presenterStyles } from '../presenter/presenterStyles.ts'
import { listenTo } from './page/listenTo.ts'
import { openSlides } from './page/openSlides.ts'
import { poster } from './page/poster.ts'
import { serverTalk } from './page/serverTalk.ts'
import { showHall } from './page/showHall.ts'
import { showRemote } from './page/showRemote.ts'
import { hallStyles, remoteStyles } from './pageStyles.ts'

interface LivePage {
  html: string
  /** Content security policy: whatever the notes contain, run only the page's own script, and reach no other host. */
  policy: string
}

const frame = 'src="/1?embedded=true"'

const hall = `<main>${stageMarkup(frame)}</main><div class="cover"></div>`

const remote = `
<header><span class="left"><b></b> left</span><span class="pace"></span><span class="no"></span></header>
<h1 class="title"></h1>
<section class="notes"></section>
<p class="coming"></p>
<nav><button type="button" data-do="back">Back</button><button type="button" data-do="next">Next</button>
<button type="button" data-do="black">Black</button></nav>`

/**
 * Fonts for notes and titles, because a machine may lack those of the article's language. A browser loads only what it
 * needs.
 */
const fonts = ['sc', 'tc', 'jp', 'kr', 'arabic', 'hebrew', 'bengali', 'thai'].map((script) => `noto-sans-${script}`)

const forHall = { openSlides, markSlide, listenTo, poster, actionOf }
const talk = callOf(serverTalk, { openSlides, listenTo, poster })

/** The pages of a talk. A key is the page's path. */
export const pages: Record<string, LivePage> = {
  '/': pageOf('Talk', hallStyles, hall, callOf(showHall, { ...forHall, turns: true })),
  '/follow': pageOf('Talk', hallStyles, hall, callOf(showHall, { ...forHall, turns: false })),
  '/presenter': pageOf(
    'Presenter',
    presenterStyles,
    presenterMarkup({ frame, hasRemote: true }),
    callOf(showPresenter, { talk, markSlide, actionOf, followSpeech, jumpDialog }),
  ),
  '/remote': pageOf('Remote control', remoteStyles, remote, callOf(showRemote, { listenTo, poster })),
}

/**
 * Write code that calls a function with an object of other functions. Only their source text reaches the page, so
 * none of them may use a variable from outside itself.
 *
 * @param parts the members of that object: functions, and other values as code
 */
function callOf(run: (parts: never) => unknown, parts: Record<string, unknown>): string {
  const given = Object.entries(parts).map(([name, part]) => `${name}: ${String(part)}`)
  return `(${run})({ ${given.join(',\n')} })`
}

function pageOf(title: string, styles: string, body: string, script: string): LivePage {
  const hash = createHash('sha256').update(script).digest('base64')
  return {
    policy: `default-src 'none'; connect-src 'self'; frame-src 'self'; img-src 'self' data:; font-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    html: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${fonts.map((name) => `<link rel="stylesheet" href="/fonts/@fontsource-variable/${name}/index.css">`).join('\n')}
<title>${title}</title><style>${styles}</style></head>
<body>${body}<script>${script}</script></body></html>
`,
  }
}
