import type { Parent, PhrasingContent } from 'mdast'

/** A number with its unit that a slide sets large: in the deck's Markdown `<b>70.7 M</b>`, which no article's own text becomes. */
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
