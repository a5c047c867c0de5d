import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { type Article, isSection, type Section } from '../article/article.ts'
import { plainText } from '../article/nodes/plainText.ts'
import { amountSentence } from './amounts/amountSentence.ts'
import { markAsColophon, markForAppendix } from './appendix.ts'
import { backMatterOf } from './backMatter.ts'
import { colophonLine } from './colophonLine.ts'
import { sentencesOf } from './condense.ts'
import { coverSlide } from './coverSlide.ts'
import type { Brand, Deck, Props, Slide } from './deck.ts'
import type { Density } from './density.ts'
import { articleFacts } from './dramaturgy/articleFacts.ts'
import { isConclusion } from './dramaturgy/isConclusion.ts'
import { enlargeAmount } from './enlargeAmount.ts'
import { toFlow } from './flows.ts'
import { footnotesToNotes } from './footnotesToNotes.ts'
import { gatheredSlides } from './gatheredSlides.ts'
import { allGathered, type Gathered, gatherSections } from './gatherSections.ts'
import { isLabel } from './headline/isLabel.ts'
import { isPictureLine } from './isPicture.ts'
import { isProse } from './isProse.ts'
import { joinTitles, numberedTitle } from './joinTitles.ts'
import { lastSections } from './lastSections.ts'
import { chooseLayout } from './layouts/index.ts'
import type { Chunk } from './layouts/layout.ts'
import { mergeEmptySlides } from './mergeEmptySlides.ts'
import { blocksForNotes, type MovableKind, moveToNotes } from './moveToNotes.ts'
import { nameChunk } from './nameChunk.ts'
import { heading, newSlide } from './newSlide.ts'
import { ownTitle } from './ownTitle.ts'
import { paragraphsThatEnd } from './paragraphsThatEnd.ts'
import { introductionOf, isPart, openingOf, partSlide, showsIntroduction } from './part.ts'
import { placePictureLines, takePictureLines } from './placePictureLines.ts'
import { lineOf } from './standsAfter.ts'
import { phrasingWidth, textWidthOf } from './textWidthOf.ts'
import { toChunks } from './toChunks.ts'

/** Greatest `textWidth` of a section's title above cards. In place of a longer one stands the talk's title. */
const nameLimit = 56

/** Greatest `textWidth` of a section's title joined with the title of the section around it. */
const longestJoined = 72

/** Greatest `textWidth` of the article's last words for them to become a closing slide. */
const closingLimit = 240

export interface ToDeckOptions {
  /** Kinds of block that go into the notes instead of on slides; a block with `keep` stays on its slide. */
  said?: readonly MovableKind[] | undefined
  /** Kinds of block that stand in the appendix; a block with `keep` stays in the talk. */
  appendixKinds?: readonly MovableKind[] | undefined
  /** The brand of the organisation that gives the talk. */
  brand?: Brand | undefined
  /** The file that gets a message for each directive that cannot be followed. */
  file?: VFile | undefined
}

/** Lay an article out as a talk: cover, and slides for each section in the article's order. */
export function toDeck(
  article: Article,
  density: Density,
  { said: kinds = [], appendixKinds = [], brand, file }: ToDeckOptions = {},
): Deck {
  const { root, frontMatter, lang, title } = article
  const backMatter = backMatterOf(article)
  const end = lastSections(root, backMatter).at(-1)
  const colophon = colophonLine(article) ?? Number.POSITIVE_INFINITY
  const needsOwnSlide = (section: Section) =>
    blocksForNotes(openingOf(section), kinds).length > 0 ||
    openingOf(section).some((block) => isProse(block) && amountSentence(block)) ||
    (section === end && (isTooMuchForCard(section) || isConclusion(section))) ||
    backMatter.has(section)
  const gathered = gatherSections(root, { lang, density, needsOwnSlide })
  const divided = root.children.filter(isSection).filter((child) => isPart(child) && !allGathered(child, gathered))
  // Leave dividers out of brief talks. Keep the divider of a part without a title, because nothing else names that part.
  const parts = divided.length > 1 ? divided.filter(({ title }) => density !== 'brief' || title.length === 0) : []

  const slidesOfBlocks = (written: RootContent[], title: PhrasingContent[], props: Props, isEnd: boolean): Slide[] => {
    const all = written.map(toFlow)
    const said = new Set(blocksForNotes(all, kinds))
    const blocks = all.filter((block) => !said.has(block))
    return moveToNotes([...said], slidesOfShown(blocks, title, props, isEnd), title, props)
  }

  const slidesOfShown = (blocks: RootContent[], title: PhrasingContent[], props: Props, isEnd: boolean): Slide[] => {
    const closing = isEnd ? lastWordsOf(blocks, lang) : []
    const callsToAction = isEnd && props.number === undefined
    const chunks = toChunks(blocks.slice(0, blocks.length - closing.length), { lang, density, appendixKinds })
    const slides = chunks.flatMap((all) => {
      const { words, lines } = takePictureLines(all)
      const chunk: Chunk = { ...nameChunk(words, title), props, lang, density, callsToAction }
      const made = words.length > 0 ? chooseLayout(chunk, file).make(chunk).map(enlargeAmount) : []
      const placed = placePictureLines(lines, made, chunk.title, props)
      const isColophon = all.every((block) => lineOf(block) > colophon)
      return markForAppendix(isColophon ? placed.map(markAsColophon) : placed, all)
    })
    return closing.length > 0
      ? [
          ...slides,
          newSlide(
            'closing',
            {},
            closing.flatMap((last) => sentencesOf(last, lang)),
            [],
            closing,
          ),
        ]
      : slides
  }

  const slidesOfSection = (section: Section, parent: Section, around: PhrasingContent[]): Slide[] => {
    // If the parent's title is joined before this one, the number stands in the title, else in the frontmatter.
    const isJoined = around.length > 0
    const props: Props = section.number === undefined || isJoined ? {} : { number: section.number }
    const opening = openingOf(section)
    const all = allGathered(section, gathered)
    if (all) return moveToNotes(section.notes, slidesOfGathered(all, section, opening, props), [], {})
    const name = isJoined ? joinTitles(around, numberedTitle(section.title, section.number)) : section.title
    const rest = section.children.slice(opening.length)
    if (holdsOnlyMissingPictures(section) && !isJoined)
      return moveToNotes(opening, [slideThatSaysTitle(section)], [], {})
    const slides = parts.includes(section)
      ? slidesOfPart(section, props)
      : slidesOfBlocks(opening, name, props, section === end)
    if (slides.length > 0 || section.title.length === 0)
      return moveToNotes(section.notes, [...slides, ...slidesOfChildren(rest, section === end, section)], [], {})
    const [next] = rest.filter(isSection)
    const above = isJoined ? name : numberedTitle(name, section.number)
    // A slide that several subsections share has this title anyway.
    const isTitledBelow = next !== undefined && gathered.has(next) && !isJoined && section.number === undefined
    if (isTitledBelow && phrasingWidth(section.title) <= nameLimit)
      return moveToNotes(section.notes, slidesOfChildren(rest, section === end, section), [], {})
    if (
      next &&
      !gathered.has(next) &&
      !allGathered(next, gathered) &&
      phrasingWidth(joinTitles(above, next.title)) <= longestJoined
    )
      return moveToNotes(section.notes, slidesOfChildren(rest, section === end, section, above), [], {})
    slides.push(
      !isJoined && isTitleSaid(section, parent)
        ? slideThatSaysTitle(section)
        : newSlide('statement', props, heading(2, name), [], [section]),
    )
    return moveToNotes(section.notes, [...slides, ...slidesOfChildren(rest, section === end, section)], [], {})
  }

  const contentKnown = new Map<Section, boolean>()
  const hasContent = (parent: Section): boolean => {
    const known =
      contentKnown.get(parent) ?? parent.children.some((child) => !isSection(child) || child.children.length > 0)
    contentKnown.set(parent, known)
    return known
  }

  /**
   * Tell whether a section's title is to be said, not shown: it is a label with nothing under it, and its parent has
   * other content.
   */
  const isTitleSaid = ({ title, number, children }: Section, parent: Section): boolean =>
    number === undefined &&
    children.length === 0 &&
    hasContent(parent) &&
    isLabel(plainText({ type: 'paragraph', children: title }), lang)

  const slidesOfPart = (section: Section, props: Props): Slide[] => {
    const order: Props = { part: parts.indexOf(section) + 1, parts: parts.length }
    const divider = partSlide(section, { ...props, ...order }, lang)
    if (section.title.length === 0)
      return [...slidesOfBlocks(introductionOf(section, lang).before, [], {}, false), divider]
    const opening = showsIntroduction(section, lang) ? [] : openingOf(section)
    const said = blocksForNotes(opening, kinds)
    const shown = opening.filter((block) => !said.includes(block))
    return moveToNotes(said, [divider, ...slidesOfShown(shown, section.title, {}, false)], [], {})
  }

  const slidesOfGathered = (run: Gathered, parent: Section, opening: RootContent[], props: Props): Slide[] => {
    const own = parent.title.length > 0 || parent === root ? parent.title : introductionOf(parent, lang).name
    const name = own.length === 0 || textWidthOf([{ type: 'paragraph', children: own }]) > nameLimit ? title : own
    return gatheredSlides(run, { title: name, opening, props })
  }

  const slidesOfChildren = (
    children: (RootContent | Section)[],
    isEnd: boolean,
    parent: Section,
    above: PhrasingContent[] = [],
  ): Slide[] => {
    const slides: Slide[] = []
    const first = children.find(isSection)
    let blocks: RootContent[] = []
    const done = new Set<Section>()
    for (const child of children) {
      if (!isSection(child)) {
        blocks.push(child)
        continue
      }
      slides.push(...slidesOfBlocks(blocks, [], {}, false))
      blocks = []
      const run = gathered.get(child)
      for (const { section } of run?.pages.flat() ?? []) done.add(section)
      if (run) slides.push(...slidesOfGathered(run, parent, [], {}))
      else if (!done.has(child)) slides.push(...slidesOfSection(child, parent, child === first ? above : []))
    }
    return [...slides, ...slidesOfBlocks(blocks, [], {}, isEnd)]
  }

  const opening = openingOf(root)
  const facts = articleFacts(opening)
  const preamble = slidesOfBlocks(opening.slice(facts.length), [], {}, root.children.length === opening.length)
  const before = [coverSlide(article, facts), ...preamble.map((slide) => withArticleTitle(slide, ownTitle(article)))]
  const talk = moveToNotes(
    root.notes,
    [...before, ...slidesOfChildren(root.children.slice(opening.length), true, root)],
    [],
    {},
  )
  const { author, tags } = frontMatter
  return {
    type: 'deck',
    headmatter: {
      title: plainText({ type: 'paragraph', children: title }),
      lang,
      ...(author ? { author } : {}),
      ...(tags.length > 0 ? { keywords: tags } : {}),
      ...(brand ? { brand } : {}),
    },
    children: footnotesToNotes(mergeEmptySlides(talk), article.footnotes),
  }
}

/**
 * Tell whether the article's last section is too much for a card: it has no number, and is long or has a list, which may
 * ask the audience to do something.
 */
function isTooMuchForCard(section: Section): boolean {
  const isLong = textWidthOf(openingOf(section)) > closingLimit
  return section.number === undefined && (isLong || openingOf(section).some(({ type }) => type === 'list'))
}

/**
 * Put the article's title on a slide that stands before the first section. `titleByClaims` may later set a claim large
 * under that title.
 */
function withArticleTitle(slide: Slide, title: PhrasingContent[]): Slide {
  const [slot, ...others] = slide.children
  const isTitled = slot?.children.some((block) => block.type === 'heading' && block.depth < 3)
  if (!slot || slot.children.length === 0 || isTitled || slide.layout === 'closing') return slide
  return { ...slide, children: [{ ...slot, children: [...heading(2, title), ...slot.children] }, ...others] }
}

/** Tell whether a section holds nothing but missing pictures, so that its slide would show the title alone. */
function holdsOnlyMissingPictures({ number, children, notes }: Section): boolean {
  const isMissing = (child: RootContent | Section) => !isSection(child) && isPictureLine(child)
  return number === undefined && notes.length === 0 && children.length > 0 && children.every(isMissing)
}

/** Make a slide that shows nothing and has a section's title in its notes. `mergeEmptySlides` moves these to the slide before. */
function slideThatSaysTitle(section: Section): Slide {
  return newSlide('default', {}, [], [{ type: 'paragraph', children: section.title }], [section])
}

/** Find the article's last words: short prose after a list at its end. */
function lastWordsOf(blocks: RootContent[], lang: string): Paragraph[] {
  const first = blocks.findLastIndex((block) => !isProse(block)) + 1
  const prose = blocks.slice(first).filter(isProse)
  const isBehind = prose.some(({ data }) => data?.directives?.appendix)
  const isSaying = paragraphsThatEnd(prose, lang).length === prose.length
  return !isBehind && isSaying && blocks[first - 1]?.type === 'list' && textWidthOf(prose) <= closingLimit ? prose : []
}
