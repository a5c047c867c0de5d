import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Construct, Extension } from 'micromark-util-types'
import type {} from '../../nodes/omitted.ts'
import { type DelimitedOptions, delimitedTokenizer } from '../../source/delimitedTokenizer.ts'
import { TextFinder } from '../../source/textFinder.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    nonHtmlComment: 'nonHtmlComment'
    nonHtmlCommentText: 'nonHtmlCommentText'
  }
}

const openBrace = 123
const percentSign = 37

/**
 * Create a micromark extension for inline comments that are no HTML: `{/* text *\/}` of MDX, `%% text %%` of Obsidian,
 * `{>>text<<}` of CriticMarkup, `{# text #}` of Nunjucks, and those of kramdown, Liquid and Hugo. Other braces and percent signs
 * stay text: `100%% sure and 50%% not`.
 */
export function commentSyntax(text: string): Extension {
  const finder = new TextFinder(text)
  const percent = construct([['%%', '%%']], finder, (source) => source.slice(2, -2).trim() !== '')
  const isDigit = (code: Code) => code !== null && code >= 48 && code <= 57
  return {
    text: {
      [openBrace]: [
        construct(
          [
            ['{/*', '*/}'],
            ['{>>', '<<}'],
            ['{::comment}', '{:/comment}'],
            ['{% comment %}', '{% endcomment %}'],
            ['{%- comment -%}', '{%- endcomment -%}'],
            ['{{< comment >}}', '{{< /comment >}}'],
            ['{{<comment>}}', '{{</comment>}}'],
            ['{{% comment %}}', '{{% /comment %}}'],
            ['{{/*', '*/}}'],
            ['{# ', ' #}'],
          ],
          finder,
        ),
        construct([['{::comment}', '{:/}']], finder),
      ],
      [percentSign]: { ...percent, previous: (code) => !isDigit(code) && code !== percentSign },
    },
  }
}

function construct(
  pairs: DelimitedOptions['pairs'],
  finder: TextFinder,
  accepts?: (source: string) => boolean,
): Construct {
  const options = { pairs, finder, token: 'nonHtmlComment', text: 'nonHtmlCommentText', maxLength: 10_000 } as const
  return { name: 'nonHtmlComment', tokenize: delimitedTokenizer({ ...options, ...(accepts ? { accepts } : {}) }) }
}

/**
 * Create the mdast extension of `commentSyntax`: `%% text %%` becomes
 * `omitted {rule: 'comment', source: '%% text %%'}`.
 */
export function commentFromSyntax(): FromMarkdown {
  return {
    enter: {
      nonHtmlComment(token) {
        this.enter({ type: 'omitted', rule: 'comment', source: this.sliceSerialize(token) }, token)
      },
    },
    exit: {
      nonHtmlComment(token) {
        this.exit(token)
      },
    },
  }
}
