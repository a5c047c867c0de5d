import type { Root } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'
import { visit } from 'unist-util-visit'
import type {} from '../../nodes/omitted.ts'
import type {} from '../../nodes/speakerNotes.ts'
import type { OmissionRule } from '../../omissions.ts'
import { restOfLine } from '../../source/restOfLine.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    containerTag: 'containerTag'
  }
}

/**
 * A line that the tokenizer has to treat on its own: the opening or closing line of a container (`::: note`, `</Note>`),
 * another line that the parser leaves out, such as an option (`:class: wide`), or the first line of a caption.
 */
export interface ContainerLine {
  /** The line as written: `<Note>`, `::: {.wide}`. */
  source: string
  /** Whether the rewritten text still has this line. If not, the title of the container stands in its place. */
  isInText: boolean
  /** Whether the container holds speaker notes. */
  isNotes?: true
  /** The rule by which the line is left out; by default `component-tag`. */
  rule?: OmissionRule
  /** Whether the caption of a figure starts on this line. Such a line is no tag and stays in the text. */
  isCaption?: true
}

/** The tags of an article by line number, from 1. */
export type ContainerLines = ReadonlyMap<number, ContainerLine>

const [colon, lessThan] = [58, 60]

/** Create a micromark extension that reads the lines in `tags` as tags wherever a block can start. */
export function containerTagSyntax(tags: ContainerLines): Extension {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    return tags.get(this.now().line)?.isInText ? start : nok

    function start(code: Code): State | undefined {
      effects.enter('containerTag')
      return restOfLine(effects, end)(code)
    }

    function end(code: Code): State | undefined {
      effects.exit('containerTag')
      return ok(code)
    }
  }
  const construct: Construct = { name: 'containerTag', tokenize, concrete: true }
  return tags.size > 0 ? { flow: { [colon]: construct, [lessThan]: construct } } : {}
}

/**
 * Create the mdast extension of `containerTagSyntax`: `<Note>` becomes
 * `omitted {rule: 'component-tag', source: '<Note>'}`. A quote that starts with the tag of speaker notes becomes
 * `speakerNotes`.
 */
export function containerTagFromSyntax(tags: ContainerLines): FromMarkdown {
  return {
    enter: {
      containerTag(token) {
        const { source = '', rule = 'component-tag' } = tags.get(token.start.line) ?? {}
        this.enter({ type: 'omitted', rule, source }, token)
      },
    },
    exit: {
      containerTag(token) {
        this.exit(token)
      },
    },
    transforms: tags.size > 0 ? [(tree) => placeTags(tree, tags)] : [],
  }
}

function placeTags(tree: Root, tags: ContainerLines): void {
  visit(tree, 'blockquote', (quote, index, parent) => {
    const [first, ...children] = quote.children
    const tag = first?.position && tags.get(first.position.start.line)
    if (!tag || !parent || index === undefined) return
    const { source, isInText, isNotes } = tag
    if (first.type === 'heading' && !isInText) first.children.push({ type: 'omitted', rule: 'component-tag', source })
    else if (first.type === 'omitted' && isNotes) parent.children[index] = { ...quote, type: 'speakerNotes', children }
  })
}
