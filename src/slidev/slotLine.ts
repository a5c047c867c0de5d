/** Match the line that opens a slot, `::right::`, as Slidev does. */
export const slotLine = /^::\s*[\w.\-:]+\s*::[^\S\n]*$/
