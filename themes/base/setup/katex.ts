/** A formula that KaTeX cannot read is shown as its source in red: by default Slidev would print it as raw HTML. */
export default () => ({ throwOnError: false })
