/**
 * KaTeX's settings. Show the source, in red, of a formula that KaTeX cannot read; by default, Slidev would print raw
 * HTML. Accept unusual TeX, such as Han characters. Draw nothing larger than 20 em.
 */
export default () => ({ throwOnError: false, strict: 'ignore', maxSize: 20, maxExpand: 500 })
