import type { Extension } from 'micromark-util-types'
import { delimitedTokenizer } from '../../source/delimitedTokenizer.ts'

const openBrace = 123

/**
 * Read tags of template languages, for micromark: `{{< figure src="a.png" >}}` and `{{% note %}}` of Hugo and Quarto,
 * `{% if a %}` of Liquid and Jinja, `{{ "<b>" }}` of Vue. They are text, as are the asterisks and the tags of HTML that they
 * hold: no program has filled them in. Their token is that of plain text, so that they are one text in mdast with what
 * stands beside them.
 */
export function templateTags(): Extension {
  const tokenize = delimitedTokenizer({
    pairs: [
      ['{{<', '>}}'],
      ['{{%', '%}}'],
      ['{{', '}}'],
      ['{%', '%}'],
    ],
    text: 'data',
    longest: 1000,
    // Others without a tag of HTML are no more than their words. With a backslash or `&lt;` they are the writer's, in notes.
    accepts: (source) => /^\{\{?[<%]/.test(source) || /^\{\{[^{}\\&\n]*<[^{}\\&\n]*\}\}$/.test(source),
  })
  return { text: { [openBrace]: { name: 'templateTag', tokenize } } }
}
