/**
 * In the page: show one slide at a time, as large as the window, and turn them by keys, clicks and swipes. The file
 * contains this function as source. If scripts are off, all slides stand below one another.
 */
export function playSlides(): void {
  const root = document.documentElement
  const sheets = Array.from(document.querySelectorAll<HTMLElement>('.sheet'))
  let current = 0

  const show = (index: number) => {
    current = Math.max(0, Math.min(sheets.length - 1, index))
    for (const [at, sheet] of sheets.entries()) sheet.classList.toggle('current', at === current)
    if (root.classList.contains('overview')) sheets[current]?.scrollIntoView({ block: 'nearest' })
    history.replaceState(undefined, '', `#${current + 1}`)
  }

  /** The address of the page names a slide by its number; a link in the deck names one by an element on it. */
  const showTarget = () => {
    const target = decodeURIComponent(location.hash.slice(1))
    const element = document.getElementById(target)
    const named = sheets.findIndex((sheet) => element !== null && sheet.contains(element))
    show(named >= 0 ? named : (Number.parseInt(target, 10) || 1) - 1)
  }

  const fit = () => {
    const stage = document.querySelector('main')
    const slide = document.querySelector<HTMLElement>('.current > .slide')
    if (!stage || !slide) return
    const scale = Math.min(stage.clientWidth / slide.offsetWidth, stage.clientHeight / slide.offsetHeight)
    root.style.setProperty('--scale', String(scale))
  }

  const toggle = (view: 'overview' | 'speaks') => {
    root.classList.toggle(view)
    if (view === 'overview') root.classList.remove('speaks')
    else root.classList.remove('overview')
    fit()
    show(current)
  }

  const toggleFullscreen = () => {
    if (document.fullscreenElement) document.exitFullscreen()
    else root.requestFullscreen()
  }

  const keys: Record<string, () => void> = {
    ArrowRight: () => show(current + 1),
    ArrowDown: () => show(current + 1),
    PageDown: () => show(current + 1),
    ' ': () => show(current + 1),
    ArrowLeft: () => show(current - 1),
    ArrowUp: () => show(current - 1),
    PageUp: () => show(current - 1),
    Home: () => show(0),
    End: () => show(sheets.length - 1),
    f: toggleFullscreen,
    o: () => toggle('overview'),
    p: () => toggle('speaks'),
    Enter: () => {
      if (root.classList.contains('overview')) toggle('overview')
    },
    Escape: () => toggle('overview'),
  }

  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // On a link, Enter follows it.
    if (event.key === 'Enter' && document.activeElement?.closest('a')) return
    const key = event.key.length > 1 ? event.key : event.key.toLowerCase()
    const act = key === ' ' && event.shiftKey ? keys.ArrowLeft : keys[key]
    if (!act) return
    event.preventDefault()
    act()
  })

  addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('a, .said') || getSelection()?.isCollapsed === false) return
    const sheet = target.closest<HTMLElement>('.sheet')
    if (!root.classList.contains('overview')) show(current + 1)
    else if (sheet) {
      current = sheets.indexOf(sheet)
      toggle('overview')
    }
  })

  let touched: Touch | undefined
  addEventListener('touchstart', ({ touches }) => {
    touched = touches.length === 1 ? touches[0] : undefined
  })
  addEventListener('touchend', ({ changedTouches: [lifted] }) => {
    if (!touched || !lifted || root.classList.contains('overview')) return
    const [x, y] = [lifted.clientX - touched.clientX, lifted.clientY - touched.clientY]
    if (Math.abs(x) > 40 && Math.abs(x) > 2 * Math.abs(y)) show(x < 0 ? current + 1 : current - 1)
  })

  addEventListener('hashchange', showTarget)
  addEventListener('resize', fit)
  root.classList.add('plays')
  showTarget()
  fit()
  // Load all fonts now: a browser would load each one only when the first slide that needs it is shown, and that is too
  // late.
  for (const face of document.fonts) face.load()
}
