import { takeTitle } from '../outline/takeTitle.ts'
import { toParts } from '../outline/toParts.ts'
import { toSections } from '../outline/toSections.ts'
import { quoteLabelsToBold } from '../syntax/callouts/quoteLabelsToBold.ts'
import { takeComments } from '../syntax/comments/takeComments.ts'
import { definitionListsToLists } from '../syntax/definitions/definitionListsToLists.ts'
import { attachDirectives } from '../syntax/directives/attachDirectives.ts'
import { leaveOutSkipped } from '../syntax/directives/leaveOutSkipped.ts'
import { readDirectives } from '../syntax/directives/readDirectives.ts'
import { spreadDirectives } from '../syntax/directives/spreadDirectives.ts'
import { takeFootnotes } from '../syntax/footnotes/takeFootnotes.ts'
import { nameHeadings } from '../syntax/headingLinks/nameHeadings.ts'
import { resolveHtml } from '../syntax/html/resolveHtml.ts'
import { showUnknownTags } from '../syntax/html/showUnknownTags.ts'
import { tellUnclosed } from '../syntax/html/tellUnclosed.ts'
import { liftImages } from '../syntax/images/liftImages.ts'
import { mergeLightAndDark } from '../syntax/images/mergeLightAndDark.ts'
import { linesToLists } from '../syntax/lines/linesToLists.ts'
import { liftFormulas } from '../syntax/math/liftFormulas.ts'
import { splitFormulas } from '../syntax/math/splitFormulas.ts'
import { readNotes } from '../syntax/notes/readNotes.ts'
import { boldLinesToHeadings } from './boldLinesToHeadings.ts'
import { dropAnchors } from './dropAnchors.ts'
import { inlineReferences } from './inlineReferences.ts'
import { joinLines } from './joinLines.ts'
import { keepLines } from './keepLines.ts'
import { leaveOut } from './leaveOut.ts'
import type { Pass } from './pass.ts'
import { splitAtBreaks } from './splitAtBreaks.ts'
import { splitParagraphs } from './splitParagraphs.ts'

/**
 * The passes that turn a parsed tree into an outline, in order. A pass may rely on the guarantees of the passes before it
 * and must not break them. A pass that splits a block copies the block's directives to the new blocks with `copyDirectives`.
 */
export const passes: readonly Pass[] = [
  {
    name: 'readDirectives',
    needs: 'Comments are still in the tree.',
    guarantees: 'Each comment with directives is a `directive` node on the top level.',
    run: ({ tree, file }) => readDirectives(tree, file),
  },
  {
    name: 'tellUnclosed',
    needs: 'HTML is as written, with its comments.',
    guarantees: 'What hides the rest of the article by mistake is reported.',
    run: ({ tree, file }) => tellUnclosed(tree, file),
  },
  {
    name: 'readNotes',
    needs: 'Separators between slides are still thematic breaks and lines of dashes.',
    guarantees: 'Speaker notes in Markdown are `speakerNotes`; those in HTML are still HTML.',
    run: ({ tree, file }) => readNotes(tree, String(file)),
  },
  {
    name: 'showUnknownTags',
    needs: 'HTML is as written, with its comments.',
    guarantees: 'Every `html` node has HTML tags only, and an inline one closes what it opens.',
    run: ({ tree }) => showUnknownTags(tree),
  },
  {
    name: 'takeComments',
    needs: 'Directives are read (`readDirectives`).',
    guarantees: 'No comment and no `omitted` is a node of the tree.',
    run: takeComments,
  },
  {
    name: 'resolveHtml',
    needs: 'Every `html` node has HTML tags only (`showUnknownTags`) and is no comment (`takeComments`).',
    guarantees: 'No `html` is left, `speakerNotes` are on the top level, and the tree is valid mdast.',
    run: ({ tree, file }) => resolveHtml(tree, file),
  },
  {
    name: 'inlineReferences',
    needs: 'Links in HTML are `link` nodes (`resolveHtml`).',
    guarantees: 'Links and images have their addresses; no `definition` is left.',
    run: ({ tree }) => inlineReferences(tree),
  },
  {
    name: 'mergeLightAndDark',
    needs: 'Images have their addresses (`inlineReferences`) and are phrasing content (`resolveHtml`).',
    guarantees:
      'Of two images for a light and a dark ground the light one is left, with the URL of the dark one in `data.dark`.',
    run: ({ tree }) => mergeLightAndDark(tree),
  },
  {
    name: 'nameHeadings',
    needs: 'Headings written in HTML are `heading` nodes (`resolveHtml`) and have their attributes.',
    guarantees: 'Each heading has the names that links lead to.',
    run: ({ tree, file }) => nameHeadings(tree, file),
  },
  {
    name: 'attachDirectives',
    needs: 'Blocks written in HTML are mdast (`resolveHtml`).',
    guarantees: 'Directives are in the `data` of the block that they stand above; no `directive` is left.',
    run: ({ tree, file }) => attachDirectives(tree, file),
  },
  {
    name: 'leaveOutSkipped',
    needs: 'Directives are attached (`attachDirectives`); footnotes are still in the tree.',
    guarantees: 'No block with `skip` is left.',
    run: leaveOutSkipped,
  },
  {
    name: 'liftImages',
    needs: 'Images have their addresses (`inlineReferences`) and are phrasing content (`resolveHtml`).',
    guarantees: 'Each figure is a paragraph of its own.',
    run: ({ tree }) => liftImages(tree),
  },
  {
    name: 'liftFormulas',
    needs: 'Text still has line ends.',
    guarantees: 'Each formula on a line of its own is a `math` block.',
    run: ({ tree }) => liftFormulas(tree),
  },
  {
    name: 'splitFormulas',
    needs: 'Each formula on a line of its own is a `math` block (`liftFormulas`).',
    guarantees: 'No formula has more rows than a slide has room for.',
    run: ({ tree }) => splitFormulas(tree),
  },
  {
    name: 'leaveOut',
    needs:
      'Images on lines of their own are paragraphs (`liftImages`), links have their addresses (`inlineReferences`).',
    guarantees: 'No block is left that the table of omissions names.',
    run: leaveOut,
  },
  {
    name: 'takeFootnotes',
    needs: 'Headings over footnotes are gone (`leaveOut`).',
    guarantees: 'Footnotes are in `draft.footnotes`; no `footnoteDefinition` is left.',
    run: (draft) => {
      draft.footnotes = takeFootnotes(draft.tree)
    },
  },
  {
    name: 'dropAnchors',
    needs: 'Headings written in HTML are `heading` nodes (`resolveHtml`).',
    guarantees: 'No heading ends with attributes.',
    run: ({ tree }) => dropAnchors(tree),
  },
  {
    name: 'quoteLabelsToBold',
    needs: 'Figures are out of quotes (`liftImages`).',
    guarantees: 'A quote that is an alert or has a title opens with a bold paragraph; no quote has a heading.',
    run: ({ tree }) => quoteLabelsToBold(tree),
  },
  {
    name: 'definitionListsToLists',
    needs: 'Text still has line ends.',
    guarantees: 'Terms and their definitions are list items.',
    run: ({ tree }) => definitionListsToLists(tree),
  },
  {
    name: 'linesToLists',
    needs: 'Text still has line ends; terms are list items (`definitionListsToLists`).',
    guarantees: 'Lines that are numbered, marked or labelled by hand are list items.',
    run: ({ tree }) => linesToLists(tree),
  },
  {
    name: 'keepLines',
    needs: 'Lines that are items are in lists (`linesToLists`).',
    guarantees: 'In an article with `breaks` each line ends with a `break`.',
    run: ({ tree, breaks }) => {
      if (breaks) keepLines(tree)
    },
  },
  {
    name: 'splitAtBreaks',
    needs: 'Each `<br>` is a `break` (`resolveHtml`).',
    guarantees: 'No paragraph has two hard breaks in a row.',
    run: ({ tree }) => splitAtBreaks(tree),
  },
  {
    name: 'splitParagraphs',
    needs: 'Text still has line ends.',
    guarantees: 'Sentences that the author wrote on lines of their own are paragraphs.',
    run: ({ tree }) => splitParagraphs(tree),
  },
  {
    name: 'boldLinesToHeadings',
    needs: 'Bold lines are paragraphs of their own (`splitAtBreaks`, `splitParagraphs`).',
    guarantees: 'Everything that opens a section is a `heading`, except items of a titled list.',
    run: ({ tree }) => boldLinesToHeadings(tree),
  },
  {
    name: 'spreadDirectives',
    needs: 'Everything that opens a section is a `heading` (`boldLinesToHeadings`).',
    guarantees: 'Each block has the directives of its heading, too.',
    run: ({ tree }) => spreadDirectives(tree),
  },
  {
    name: 'toSections',
    needs: 'Everything that opens a section is a `heading` (`boldLinesToHeadings`); text still has line ends.',
    guarantees: 'The outline is in `draft.root` and shares its blocks with the tree.',
    run: (draft) => {
      draft.root = toSections(draft.tree)
    },
  },
  {
    name: 'joinLines',
    needs: 'No later pass looks at line ends.',
    guarantees: 'No text has a line end, in sections and in footnotes.',
    run: ({ tree, footnotes }) => {
      for (const node of [tree, ...footnotes.values()]) joinLines(node)
    },
  },
  {
    name: 'takeTitle',
    needs: 'The outline is built (`toSections`).',
    guarantees: 'The title is in `draft.heading`, and no section holds the whole article.',
    run: (draft) => {
      draft.heading = takeTitle(draft.root, draft.tree, draft.frontMatterTitle)
    },
  },
  {
    name: 'toParts',
    needs: 'The children of the root are the main sections (`takeTitle`).',
    guarantees: 'Several runs of numbered sections are parts.',
    run: ({ root }) => toParts(root),
  },
]
