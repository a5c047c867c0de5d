import { Presets, SingleBar } from 'cli-progress'
import type { Progress } from '../pipeline/planSteps.ts'

/** Shows how far a run is: on a terminal, and not in a pipe. */
interface ProgressBar extends Disposable {
  show(path: string, step: string, progress: Progress): void
}

/** Draw a bar on stderr from the first step on, until it is disposed. */
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
