import { Presets, SingleBar } from 'cli-progress'
import type { Progress } from '../pipeline/planSteps.ts'

/** Shows on a terminal how far a run is. */
interface ProgressBar extends Disposable {
  show(path: string, step: string, progress: Progress): void
}

/** Draw a progress bar on stderr until it is disposed. If stderr is not a terminal, draw nothing. */
export function progressBar(): ProgressBar {
  if (!process.stderr.isTTY) return { show() {}, [Symbol.dispose]() {} }
  const bar = new SingleBar(
    {
      format: '{bar} {path} · {step}',
      stream: process.stderr,
      barsize: 24,
      clearOnComplete: true,
      stopOnComplete: false,
    },
    Presets.rect,
  )
  bar.start(1, 0, { path: '', step: '' })
  return {
    show(path, step, { done, of }) {
      bar.setTotal(of)
      bar.update(done, { path, step })
    },
    [Symbol.dispose]: () => bar.stop(),
  }
}
