import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Construct, Extension } from 'micromark-util-types'
import type {} from '../../nodes/omitted.ts'
import { type DelimitedOptions, delimitedTokenizer } from '../../source/delimitedTokenizer.ts'
import { TextFinder } from '../../source/textFinder.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    ownComment: 'ownComment'
    ownCommentText: 'ownCommentText'
  }
}

const openBrace = 123
const percentSign = 37

/**
 * Create a micromark extension for inline comments: of MDX, `{/* text *\/}`, Obsidian, `%% text %%`, CriticMarkup,
 * `{>>text<<}`, Nunjucks, `{# text #}`, and of kramdown, Liquid and Hugo. Other braces and percent signs stay text:
 * `100%% sure and 50%% not`.
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
  const options = { pairs, finder, token: 'ownComment', text: 'ownCommentText', maxLength: 10_000 } as const
  return { name: 'ownComment', tokenize: delimitedTokenizer({ ...options, ...(accepts ? { accepts } : {}) }) }
}

/**
 * Create the mdast extension of `commentSyntax`: `%% text %%` becomes
 * `omitted {rule: 'comment', source: '%% text %%'}`.
 */
export function commentFromSyntax(): FromMarkdown {
  return {
    enter: {
      ownComment(token) {
        this.enter({ type: 'omitted', rule: 'comment', source: this.sliceSerialize(token) }, token)
      },
    },
    exit: {
      ownComment(token) {
        this.exit(token)
      },
    },
  }
}
