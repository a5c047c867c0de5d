import { actionOf } from '../../../presenter/page/actionOf.ts'
import { followSpeech } from '../../../presenter/page/followSpeech.ts'
import { jumpDialog } from '../../../presenter/page/jumpDialog.ts'
import { markSlide } from '../../../presenter/page/markSlide.ts'
import { showPresenter } from '../../../presenter/page/showPresenter.ts'
import { openLocalTalk } from './openLocalTalk.ts'
import { playSlides } from './playSlides.ts'
import { openSpeakerWindow, speakerTalk } from './speakerWindow.ts'

/*
 * The script of a talk that is one HTML file. It runs in the hall's window, and in the speaker's window, which the hall's
 * window has opened and written.
 */
const talk = speakerTalk()
if (talk) showPresenter({ talk, markSlide, actionOf, followSpeech, jumpDialog })
else {
  const own = openLocalTalk()
  const script = document.currentScript?.textContent ?? ''
  playSlides(own, () => openSpeakerWindow(own, script))
}
