/**
 * KaTeX's settings. Show a formula that KaTeX cannot read as its source in red, where Slidev by default prints raw
 * HTML. Accept what is unusual in TeX, such as Han characters. Draw nothing larger than 20 em.
 */
export default () => ({ throwOnError: false, strict: 'ignore', maxSize: 20, maxExpand: 500 })
