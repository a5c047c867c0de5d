import type { Parent, PhrasingContent } from 'mdast'

/**
 * A number with its unit that a slide sets large. In the deck's Markdown it is `<b>70.7 M</b>`. The writer uses `<b>` for
 * nothing else, so no text of the article looks like an amount.
 */
export interface AmountNode extends Parent {
  type: 'amount'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    amount: AmountNode
  }
  interface RootContentMap {
    amount: AmountNode
  }
}
