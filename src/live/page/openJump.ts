/** In the page of the speaker: type a number or a word, see which slide it is, and go there. The hall sees nothing yet. */
export function openJump(
  dialog: HTMLDialogElement,
  post: (message: unknown) => void,
): { open(typed: string): void; isOpen(): boolean } {
  const input = dialog.querySelector('input')
  const found = dialog.querySelector('output')
  if (!input || !found) throw new Error('no input')
  const look = async () => {
    const typed = input.value
    const { slide, title } = await (await fetch(`/find?typed=${encodeURIComponent(typed)}`)).json()
    if (typed !== input.value) return
    found.textContent = slide ? `${slide}  ${title}` : typed ? 'No such slide' : ''
  }
  input.addEventListener('input', look)
  dialog.addEventListener('keydown', (event) => {
    // What is typed here turns no slides.
    event.stopPropagation()
    if (event.key !== 'Enter') return
    event.preventDefault()
    post({ do: 'find', typed: input.value })
    dialog.close()
  })
  return {
    open(typed) {
      dialog.showModal()
      input.value = typed
      input.focus()
      look()
    },
    isOpen: () => dialog.open,
  }
}
