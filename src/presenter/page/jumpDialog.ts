import type { TalkSource } from './talkSource.ts'

/**
 * Runs in the speaker's page. Set up the dialog "Go to": while a number or a word is typed, show the title of the slide that it
 * means; on Enter, go to that slide.
 */
export function jumpDialog(
  dialog: HTMLDialogElement,
  talk: Pick<TalkSource, 'ask' | 'find'>,
): { open(typed: string): void; isOpen(): boolean } {
  const input = dialog.querySelector('input')
  const found = dialog.querySelector('output')
  if (!input || !found) throw new Error('no input')
  const look = async () => {
    const typed = input.value
    const { slide, title } = await talk.find(typed)
    if (typed !== input.value) return
    found.textContent = slide ? `${slide}  ${title}` : typed ? 'No such slide' : ''
  }
  input.addEventListener('input', look)
  dialog.addEventListener('keydown', (event) => {
    // A closed dialog keeps the focus until the browser draws again.
    if (!dialog.open) return
    // Keys that are typed in the dialog must not turn slides.
    event.stopPropagation()
    if (event.key !== 'Enter') return
    event.preventDefault()
    talk.ask({ do: 'find', typed: input.value })
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
