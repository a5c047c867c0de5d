import type { Root } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { endAddresses } from './addresses/endAddresses.ts'
import { looseLinks } from './addresses/looseLinks.ts'
import { readAttributes } from './attributes/readAttributes.ts'
import { fencedQuotes } from './callouts/fencedQuotes.ts'
import { signedQuotes } from './callouts/signedQuotes.ts'
import { commentFromSyntax, commentSyntax } from './comments/commentSyntax.ts'
import { percentComments } from './comments/percentComments.ts'
import { separateComments } from './comments/separateComments.ts'
import { blockComponents } from './containers/blockComponents.ts'
import { containersToQuotes } from './containers/containersToQuotes.ts'
import { containerTagFromSyntax, containerTagSyntax } from './containers/containerTags.ts'
import { docsComponents } from './containers/docsComponents.ts'
import { inlineComponents } from './containers/inlineComponents.ts'
import { leaveOutModules } from './containers/leaveOutModules.ts'
import { definitionsBelowComments } from './definitions/definitionsBelowComments.ts'
import { diagramContainers } from './diagrams/diagramContainers.ts'
import { linkEmbedComponents } from './embeds/linkEmbedComponents.ts'
import { linkEmbedTags } from './embeds/linkEmbedTags.ts'
import { mediaImages, videoImage } from './embeds/mediaImages.ts'
import { emojiCodes, emojiFromSyntax } from './emoji/emojiCodes.ts'
import { closeFences } from './fences/closeFences.ts'
import { fencedDirectives } from './fences/fencedDirectives.ts'
import { linkTargets } from './fences/linkTargets.ts'
import { listTables } from './fences/listTables.ts'
import { magicMoves } from './fences/magicMoves.ts'
import { removeColours, splitOutputs } from './fences/notebookNoise.ts'
import { readFences } from './fences/readFences.ts'
import { readRoles } from './fences/readRoles.ts'
import { backLinks } from './footnotes/backLinks.ts'
import { inlineNoteFromSyntax, inlineNoteSyntax } from './footnotes/inlineNoteSyntax.ts'
import { nameEmptyLinks } from './headingLinks/nameEmptyLinks.ts'
import { commentHidden } from './html/commentHidden.ts'
import { fillHiddenElements } from './html/fillHiddenElements.ts'
import { inlineDrawings } from './html/inlineDrawings.ts'
import { markdownInHtml } from './html/markdownInHtml.ts'
import { markdownInSummaries } from './html/markdownInSummaries.ts'
import { rawCodeToHtml } from './html/rawCodeToHtml.ts'
import { unquotedTags } from './html/unquotedTags.ts'
import { headingIcons } from './images/headingIcons.ts'
import { imageAttributesFromSyntax } from './images/imageAttributes.ts'
import { looseImages, looseImagesFromSyntax } from './images/looseImages.ts'
import { rowsOfImages } from './images/rowsOfImages.ts'
import { keepYears } from './lines/keepYears.ts'
import { criticFromSyntax, criticSyntax } from './marks/criticSyntax.ts'
import { keyFromSyntax, keySyntax } from './marks/keySyntax.ts'
import { markFromSyntax, markSyntax } from './marks/markSyntax.ts'
import { spacedMarks } from './marks/spacedMarks.ts'
import { spoilers } from './marks/spoilers.ts'
import { mathmlToTex } from './math/mathmlToTex.ts'
import { mathFromSyntax, mathSyntax } from './math/mathSyntax.ts'
import { readTex } from './math/readTex.ts'
import { readMdc } from './mdc/readMdc.ts'
import { beamerNotes } from './notes/beamerNotes.ts'
import { deckOf } from './notes/deckComments.ts'
import { noteComments, noteCommentsFromSyntax } from './notes/noteComments.ts'
import { citationsToWords } from './pandoc/citationsToWords.ts'
import { crossReferences } from './pandoc/crossReferences.ts'
import { doubleHeaders } from './pandoc/doubleHeaders.ts'
import { exampleLists } from './pandoc/exampleLists.ts'
import { gridTables } from './pandoc/gridTables.ts'
import { headingReferences } from './pandoc/headingReferences.ts'
import { readPandoc } from './pandoc/readPandoc.ts'
import { simpleTables } from './pandoc/simpleTables.ts'
import { readings } from './scripts/readings.ts'
import { scriptFromSyntax, scriptSyntax } from './scripts/scriptSyntax.ts'
import type { Syntax } from './syntax.ts'
import { bracketTags } from './templates/bracketTags.ts'
import { calloutTags } from './templates/calloutTags.ts'
import { codeTags } from './templates/codeTags.ts'
import { figureTags } from './templates/figureTags.ts'
import { filteredAddresses } from './templates/filteredAddresses.ts'
import { joinTags } from './templates/joinTags.ts'
import { linkTags } from './templates/linkTags.ts'
import { logicTags } from './templates/logicTags.ts'
import { mathTags } from './templates/mathTags.ts'
import { pageValues } from './templates/pageValues.ts'
import { tableTags } from './templates/tableTags.ts'
import { templateComponents } from './templates/templateComponents.ts'
import { templatedImages, templatedImagesFromSyntax } from './templates/templatedImages.ts'
import { templatedLinks, templatedLinksFromSyntax } from './templates/templatedLinks.ts'
import { templateTags } from './templates/templateTags.ts'
import { wordTags } from './templates/wordTags.ts'
import { leaveOutSlideFrontmatter } from './titleBlocks/leaveOutSlideFrontmatter.ts'
import { takeTitleBlock, titleBlockFromSyntax } from './titleBlocks/titleBlockSyntax.ts'
import { blockIds, blockIdsFromSyntax } from './wiki/blockIds.ts'
import { blockPropertiesFromSyntax } from './wiki/blockProperties.ts'
import { headingItemsFromSyntax } from './wiki/headingItems.ts'
import { orgBlocks } from './wiki/orgBlocks.ts'
import { queries, queriesFromSyntax } from './wiki/queries.ts'
import { taskStatesFromSyntax } from './wiki/taskStates.ts'
import { hasWikiLinks, trailingTags } from './wiki/trailingTags.ts'
import { wikiLinks, wikiLinksFromSyntax } from './wiki/wikiLinks.ts'

/** Match the start of a tag that HTML does not have: a component, or an element that a site defines. */
const component = /<(?:[A-Z]|[a-z][a-z\d]*-|arrow\b)/

/**
 * Return transforms of the tree, but only if a pattern matches the text. This saves time, because each transform walks over the
 * whole tree.
 */
function whereThereIs(pattern: RegExp, text: string, ...transforms: ((tree: Root) => void)[]): FromMarkdown[] {
  return pattern.test(text) ? [{ transforms }] : []
}

/**
 * All syntaxes that the parser reads. A syntax that is read from the finished tree is a pass: see src/article/passes/.
 *
 * A function is named after the syntax that it handles. In `rewrite`, `gridTables` rewrites grid tables in the text. In
 * `micromark`, `emojiCodes` creates the extension that finds emoji codes. In `fromMarkdown`, `emojiFromSyntax` creates the
 * extension that makes nodes of them.
 */
export const syntaxes: readonly Syntax[] = [
  {
    name: 'titleBlocks',
    rewrite: (source) => {
      const taken = { ...source, ...takeTitleBlock(source.text) }
      const tags = new Map(taken.containerTags)
      const text = leaveOutSlideFrontmatter(taken.text, (line, written) =>
        tags.set(line, { source: written, isInText: true, rule: 'front-matter-key' }),
      )
      return { ...taken, text, containerTags: tags }
    },
    fromMarkdown: ({ titleBlock }) => (titleBlock ? [titleBlockFromSyntax(titleBlock)] : []),
    nodes: ['omitted'],
  },
  { name: 'mdc', rewrite: readMdc, nodes: ['omitted'] },
  {
    name: 'templates',
    rewrite: ({ text, containerTags, ...others }) => {
      const tags = new Map(containerTags)
      const leaveOut = (line: number, source: string) =>
        tags.set(line, { source, isInText: true, rule: 'template-tag' })
      const rewritten = logicTags(codeTags(docsComponents(bracketTags(text)), leaveOut), leaveOut)
      return {
        ...others,
        text: templateComponents(figureTags(mathTags(tableTags(calloutTags(filteredAddresses(rewritten)))))),
        containerTags: tags,
      }
    },
    micromark: ({ text }) => [templateTags(text), templatedImages(), templatedLinks()],
    fromMarkdown: ({ text }) => [
      templatedImagesFromSyntax(),
      templatedLinksFromSyntax(),
      ...whereThereIs(/\{[%{]|<%/, text, joinTags, pageValues, linkTags, wordTags),
      ...whereThereIs(/^export const |\{front[mM]atter\./m, text, pageValues),
    ],
    nodes: ['omitted'],
  },
  { name: 'diagrams', rewrite: (source) => ({ ...source, text: diagramContainers(source.text) }) },
  {
    name: 'fences',
    rewrite: ({ text, containerTags, ...others }) => {
      const rewritten = fencedDirectives(magicMoves(closeFences(text)))
      return { ...others, ...rewritten, containerTags: new Map([...containerTags, ...rewritten.containerTags]) }
    },
    fromMarkdown: ({ text, asWritten, containerTags }) => [
      { transforms: [(tree) => readFences(tree, containerTags)] },
      ...whereThereIs(/^(?: {4}|\t).*(?:Warning: |>\]?$|\d%\|)/m, text, splitOutputs),
      ...whereThereIs(/^(?: {4}|\t).*\[0?m/m, text, removeColours),
      ...whereThereIs(/\}`/, text, readRoles),
      ...whereThereIs(/^[ \t>]*\([^()\n]+\)=[ \t]*\r?\n[ \t>]*\S/m, text, linkTargets),
      ...whereThereIs(/^\s*[:`~]{3,}\s*\{list-table\}/m, asWritten, listTables),
    ],
    nodes: ['omitted'],
  },
  {
    name: 'comments',
    rewrite: (source) => ({ ...source, text: separateComments(source.text) }),
    micromark: ({ text, asWritten }) => [commentSyntax(text), percentComments(asWritten)],
    fromMarkdown: () => [commentFromSyntax()],
    nodes: ['omitted'],
  },
  {
    name: 'math',
    rewrite: (source) => ({ ...source, text: mathmlToTex(crossReferences(source.text, source.asWritten)) }),
    micromark: ({ text, dialect }) => [mathSyntax(text, readTex(text), dialect?.dollars ?? true)],
    fromMarkdown: ({ text }) => [mathFromSyntax(readTex(text))],
    nodes: ['math', 'inlineMath'],
  },
  {
    name: 'scripts',
    rewrite: (source) => ({ ...source, text: readings(source.text) }),
    micromark: ({ dialect }) => [scriptSyntax(dialect?.scripts)],
    fromMarkdown: () => [scriptFromSyntax()],
    nodes: ['superscript', 'subscript'],
  },
  { name: 'emoji', micromark: () => [emojiCodes()], fromMarkdown: () => [emojiFromSyntax()], nodes: ['omitted'] },
  {
    name: 'marks',
    rewrite: (source) => ({ ...source, text: spacedMarks(source.text) }),
    micromark: ({ dialect }) => [criticSyntax(), ...(dialect?.marks === false ? [] : [markSyntax(), keySyntax()])],
    fromMarkdown: ({ text }) => [
      markFromSyntax(),
      criticFromSyntax(),
      keyFromSyntax(),
      ...whereThereIs(/\|\|[\p{L}\p{N}]|!!\S|>!\S/u, text, spoilers),
    ],
  },
  {
    name: 'wiki',
    rewrite: (source) => ({ ...source, text: orgBlocks(source.text) }),
    micromark: () => [wikiLinks(), blockIds(), queries()],
    fromMarkdown: ({ asWritten }) => [
      wikiLinksFromSyntax(),
      blockIdsFromSyntax(),
      queriesFromSyntax(),
      blockPropertiesFromSyntax(),
      taskStatesFromSyntax(asWritten),
      headingItemsFromSyntax(),
      ...(/#/.test(asWritten) && hasWikiLinks(asWritten) ? [{ transforms: [trailingTags] }] : []),
    ],
    nodes: ['omitted'],
  },
  { name: 'definitions', rewrite: (source) => ({ ...source, text: definitionsBelowComments(source.text) }) },
  { name: 'callouts', rewrite: (source) => ({ ...source, text: signedQuotes(fencedQuotes(source.text)) }) },
  {
    name: 'footnotes',
    micromark: () => [inlineNoteSyntax()],
    fromMarkdown: ({ text }) => [inlineNoteFromSyntax(), ...whereThereIs(/[↩↵⏎↑⤴]|&[#\w]/, text, backLinks)],
    nodes: ['omitted'],
  },
  {
    name: 'html',
    rewrite: (source) => ({ ...source, text: markdownInSummaries(fillHiddenElements(commentHidden(source.text))) }),
    micromark: ({ text }) => [markdownInHtml(text), unquotedTags()],
    fromMarkdown: ({ text }) => [
      ...whereThereIs(/\{(?:=|raw\})/, text, rawCodeToHtml),
      ...whereThereIs(/<svg\b/i, text, inlineDrawings),
    ],
    nodes: ['omitted'],
  },
  {
    name: 'images',
    rewrite: (source) => ({ ...source, text: rowsOfImages(source.text) }),
    micromark: () => [looseImages()],
    fromMarkdown: ({ text }) => [
      imageAttributesFromSyntax(),
      looseImagesFromSyntax(),
      ...whereThereIs(/^[ \t>]*#.*(?:!\[|<img\b)|<h[1-6]\b[^<>]*>[^\n]*<img\b/im, text, headingIcons),
    ],
    nodes: ['omitted'],
  },
  {
    name: 'notes',
    micromark: ({ text, asWritten }) => [noteComments(text, asWritten)],
    fromMarkdown: ({ text }) => [noteCommentsFromSyntax(), ...whereThereIs(/\\note[[{<]/, text, beamerNotes)],
    nodes: ['speakerNotes'],
  },
  {
    name: 'embeds',
    fromMarkdown: ({ text }) => [
      ...whereThereIs(/\{[%{]|@\[|`[a-z]+: https?:/, text, linkEmbedTags),
      ...whereThereIs(/<[A-Z]/, text, linkEmbedComponents),
      ...whereThereIs(videoImage, text, mediaImages),
    ],
  },
  {
    name: 'addresses',
    fromMarkdown: ({ text }) => [
      ...whereThereIs(/https?:|www\./i, text, endAddresses),
      ...whereThereIs(/\]\([^()\n]* [^()\n]*\.\w/, text, looseLinks),
      ...whereThereIs(/(?<!!)\[\]\((?!https?:)/, text, nameEmptyLinks),
    ],
  },
  {
    name: 'lines',
    fromMarkdown: ({ text }) =>
      whereThereIs(/^[ \t>]*(?:[-*+][ \t]+)*[12]\d{3}[.)][ \t]/m, text, (tree) => keepYears(tree, text)),
  },
  {
    name: 'pandoc',
    rewrite: (source) => ({ ...source, text: exampleLists(doubleHeaders(simpleTables(gridTables(source.text)))) }),
    fromMarkdown: ({ text, asWritten }) => [
      { transforms: [readPandoc, (tree) => citationsToWords(tree, asWritten)] },
      ...whereThereIs(/\]\[/, text, headingReferences),
    ],
    nodes: ['omitted'],
  },
  { name: 'attributes', fromMarkdown: () => [{ transforms: [readAttributes] }], nodes: ['omitted', 'speakerNotes'] },
  {
    name: 'containers',
    rewrite: ({ text, containerTags, ...others }) => {
      const tags = new Map(containerTags)
      const isSlidev = deckOf(others.asWritten) === 'slidev'
      const modules = leaveOutModules(text, (line, source) =>
        tags.set(line, { source, isInText: true, rule: 'module-line' }),
      )
      const rewritten = containersToQuotes(modules, isSlidev)
      return { ...others, ...rewritten, containerTags: new Map([...tags, ...rewritten.containerTags]) }
    },
    micromark: ({ containerTags }) => [containerTagSyntax(containerTags)],
    fromMarkdown: ({ text, containerTags }) => [
      containerTagFromSyntax(containerTags),
      ...whereThereIs(component, text, blockComponents, inlineComponents),
    ],
    nodes: ['omitted', 'speakerNotes'],
  },
]
