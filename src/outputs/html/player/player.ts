import { actionOf } from '../../../presenter/page/actionOf.ts'
import { followSpeech } from '../../../presenter/page/followSpeech.ts'
import { markSlide } from '../../../presenter/page/markSlide.ts'
import { openJump } from '../../../presenter/page/openJump.ts'
import { showPresenter } from '../../../presenter/page/showPresenter.ts'
import { ownTalk } from './ownTalk.ts'
import { playSlides } from './playSlides.ts'
import { openSpeakerWindow, speakerTalk } from './speakerWindow.ts'

/*
 * The script of a talk that is one HTML file. It runs in the window of the hall, and in the one of the speaker, which
 * the first one has opened and written.
 */
const talk = speakerTalk()
if (talk) showPresenter({ talk, markSlide, actionOf, followSpeech, openJump })
else {
  const own = ownTalk()
  const script = document.currentScript?.textContent ?? ''
  playSlides(own, () => openSpeakerWindow(own, script))
}
