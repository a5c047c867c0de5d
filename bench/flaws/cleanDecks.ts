import { basename, dirname, join } from 'node:path'
import type { Audience } from '../../src/audience/audience.ts'
import { themeSettings } from '../../src/audience/themeSettings.ts'
import type { Deck } from '../../src/deck/deck.ts'
import { readSource } from '../../src/files/readSource.ts'
import { BrowserOwner } from '../../src/pipeline/browserOwner.ts'
import { copyArticleImages } from '../../src/pipeline/copyArticleImages.ts'
import { fitTalk } from '../../src/pipeline/fitTalk.ts'
import { measureTalk } from '../../src/pipeline/measureTalk.ts'
import { parseSource } from '../../src/pipeline/parseSource.ts'
import { planTalk } from '../../src/pipeline/planTalk.ts'
import { StageOwner } from '../../src/pipeline/stageOwner.ts'
import { type OpenDeck, readAndCheck } from '../../src/render/openDeck.ts'
import { writeDeck } from '../../src/slidev/writeDeck.ts'

/** Decks of one language on one page, and the article of each slide. */
export interface CleanDecks {
  open: OpenDeck
  articles: string[]
}

/** Make articles into decks as the product does, and show those of one language below one another. */
export async function* cleanDecks(paths: string[], audience: Audience, folder: string): AsyncGenerator<CleanDecks> {
  const deckPath = join(folder, `${audience.name}.md`)
  const plans = []
  for (const path of paths) {
    const file = await readSource(path)
    const article = await parseSource({ file, name: nameOf(path) })
    await copyArticleImages(article, file, { article: path, deckFolder: folder })
    plans.push({ path, plan: planTalk(article, audience, { file }) })
  }
  for (const lang of new Set(plans.map(({ plan }) => plan.whole.headmatter.lang))) {
    const own = plans.filter(({ plan }) => plan.whole.headmatter.lang === lang)
    const [first] = own
    if (!first) continue
    await using browser = new BrowserOwner(undefined)
    await using stage = new StageOwner(deckPath, browser)
    const whole = { ...first.plan.whole, children: own.flatMap(({ plan }) => plan.whole.children) }
    const breaks = await measureTalk({ ...first.plan, whole }, deckPath, stage, () => {})
    const decks = own.map(({ path, plan }) => ({ path, deck: withoutAliases(fitTalk(plan, breaks).deck) }))
    const text = writeDeck(
      { ...whole, children: decks.flatMap(({ deck }) => deck.children) },
      themeSettings(audience, deckPath),
    )
    const open = await readAndCheck(await stage.showText(text))
    yield { open, articles: decks.flatMap(({ path, deck }) => deck.children.map(() => nameOf(path))) }
  }
}

/** Call a fixture after its folder. */
function nameOf(path: string): string {
  const name = basename(path, '.md')
  return name === 'input' ? basename(dirname(path)) : name
}

/** Decks that are shown together must not have the same addresses of slides. */
function withoutAliases(deck: Deck): Deck {
  for (const slide of deck.children) delete slide.props.routeAlias
  return deck
}
