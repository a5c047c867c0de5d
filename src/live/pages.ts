import { createHash } from 'node:crypto'
import { actionOf } from './page/actionOf.ts'
import { followSpeech } from './page/followSpeech.ts'
import { listenTo } from './page/listenTo.ts'
import { markSlide } from './page/markSlide.ts'
import { openJump } from './page/openJump.ts'
import { openSlides } from './page/openSlides.ts'
import { post } from './page/post.ts'
import { showHall } from './page/showHall.ts'
import { showPresenter } from './page/showPresenter.ts'
import { showRemote } from './page/showRemote.ts'
import { hallStyles, presenterStyles, remoteStyles } from './pageStyles.ts'

interface LivePage {
  html: string
  /** Content security policy: whatever the notes contain, run only the page's own script, and reach no other host. */
  policy: string
}

const stage = `<div class="stage"><div class="zoomed"><iframe src="/1?embedded=true" tabindex="-1" title="Slide"></iframe>
<svg class="ink" viewBox="0 0 1000 1000" preserveAspectRatio="none"></svg><i class="dot" hidden></i></div><div class="glass"></div></div>`

const hall = `<main>${stage}</main><div class="cover"></div>`

const button = (attribute: string, name: string, key: string) =>
  `<button type="button" ${attribute}>${name} <kbd>${key}</kbd></button>`

const presenter = `
<header>
  <span class="left"><b></b> left</span>
  <span class="pace" role="status"></span>
  <span class="gone"><b></b> gone</span>
  <span class="clock"></span>
  <span class="where"><span class="section"></span><span class="bar"><i></i></span></span>
  <span class="no"></span>
</header>
<p class="problem" role="alert"></p><p class="skip" role="status"></p><p class="told" role="status"></p><p class="hall" role="status"></p>
<main>
  <section class="now">${stage}</section>
  <section class="notes" tabindex="0"></section>
  <section class="coming"><h2></h2>${stage}</section>
  <nav>
    ${button('data-do="back"', 'Back', '←')}${button('data-do="next" class="main"', 'Next', '→')}
    ${button('data-do="black"', 'Black', 'B')}${button('data-do="white"', 'White', 'W')}
    ${button('data-do="freeze"', 'Hold', 'H')}${button('data-mode="point"', 'Pointer', 'L')}
    ${button('data-mode="draw"', 'Draw', 'D')}${button('data-key="z"', 'Zoom', 'Z')}
    ${button('data-key="g"', 'Go to', 'G')}${button('data-do="return"', 'Return', 'R')}
    ${button('data-key="-"', 'Smaller', '−')}${button('data-key="+"', 'Larger', '+')}
    ${button('data-key="?"', 'Keys', '?')}
  </nav>
</main>
<dialog class="jump"><label>Number or word <input autocomplete="off" spellcheck="false"></label><output></output></dialog>
<dialog class="code"><div></div><p></p></dialog>
<dialog class="help"><table>
${Object.entries({
  '→ Space PgDn': 'next step or slide',
  '← PgUp': 'back',
  '0-9 G /': 'go to a slide, by its number or a word',
  R: 'return to where a jump began',
  'E End': 'last slide before the appendix',
  'B W': 'hall black, white',
  H: 'hold: the hall keeps what it sees',
  'L D C': 'pointer, draw, wipe what is drawn',
  Z: 'enlarge where the mouse is',
  'S A': 'skip what is offered, keep all',
  'T Shift+R': 'start the clock, start anew',
  '+ −': 'larger, smaller notes',
  'Q N': 'code for a phone; a new one',
})
  .map(([keys, what]) => `<tr><th>${keys}</th><td>${what}</td></tr>`)
  .join('\n')}
</table><form method="dialog"><button>Close <kbd>Esc</kbd></button></form></dialog>`

const remote = `
<header><span class="left"></span><span class="pace"></span><span class="no"></span></header>
<h1 class="title"></h1>
<section class="notes"></section>
<p class="coming"></p>
<nav><button type="button" data-do="back">Back</button><button type="button" data-do="next">Next</button>
<button type="button" data-do="black">Black</button></nav>`

/**
 * Fonts for notes and titles, because a machine may lack those of the article's language. A browser loads only what it
 * needs.
 */
const fonts = ['sc', 'kr', 'arabic', 'hebrew', 'bengali', 'thai'].map((script) => `noto-sans-${script}`)

const shared = { openSlides, markSlide, listenTo, post, actionOf }

/** The pages of a talk. A key is the page's path. */
export const pages: Record<string, LivePage> = {
  '/': pageOf('Talk', hallStyles, hall, scriptOf(showHall, { ...shared, turns: true })),
  '/follow': pageOf('Talk', hallStyles, hall, scriptOf(showHall, { ...shared, turns: false })),
  '/presenter': pageOf(
    'Presenter',
    presenterStyles,
    presenter,
    scriptOf(showPresenter, { ...shared, followSpeech, openJump }),
  ),
  '/remote': pageOf('Remote control', remoteStyles, remote, scriptOf(showRemote, { listenTo, post })),
}

/**
 * Write a script that calls a function with an object of other functions. Only their source text reaches the page, so
 * none of them may use a variable from outside itself.
 */
function scriptOf(run: (parts: never) => void, parts: Record<string, unknown>): string {
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
