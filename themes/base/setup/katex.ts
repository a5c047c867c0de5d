/**
 * A formula that KaTeX cannot read is shown as its source in red: by default Slidev would print it as raw HTML. What is
 * unusual in TeX but can be drawn, such as Han characters, is drawn; nothing is drawn larger than a slide.
 */
export default () => ({ throwOnError: false, strict: 'ignore', maxSize: 20, maxExpand: 500 })
