import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Extension, State, Tokenizer } from 'micromark-util-types'

const [openBrace, closeBrace, lessThan, greaterThan, percent] = [123, 125, 60, 62, 37]

/** Characters of a tag: from each one that nothing closes, the text would be read to its end. */
const longest = 1000

/**
 * Read tags of template languages, for micromark: `{{< figure src="a.png" >}}` and `{{% note %}}` of Hugo and Quarto,
 * `{% if a %}` of Liquid and Jinja. They are text, as are the asterisks and the tags of HTML that they hold: no program
 * has filled them in.
 */
export function templateTags(): Extension {
  return { text: { [openBrace]: { name: 'templateTag', tokenize } } }
}

/** The tokens are those of plain text, so that it is one text in mdast with what stands beside it. */
const tokenize: Tokenizer = (effects, ok, nok) => {
  let braces = 0
  let mark: Code = null
  let size = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter('data')
    return open(code)
  }

  function open(code: Code): State | undefined {
    if (code === openBrace && braces < 2) {
      braces += 1
      effects.consume(code)
      return open
    }
    if (code !== percent && (code !== lessThan || braces < 2)) return nok(code)
    mark = code === lessThan ? greaterThan : percent
    effects.consume(code)
    return inner
  }

  function inner(code: Code): State | undefined {
    size += 1
    if (code === null || size > longest) return nok(code)
    if (markdownLineEnding(code)) {
      effects.exit('data')
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return nextLine
    }
    effects.consume(code)
    return code === mark ? close(braces) : inner
  }

  function nextLine(code: Code): State | undefined {
    effects.enter('data')
    return inner(code)
  }

  function close(missing: number): State {
    return (code) => {
      if (code !== closeBrace) return inner(code)
      effects.consume(code)
      if (missing > 1) return close(missing - 1)
      effects.exit('data')
      return ok
    }
  }
}
