import type { ParseOptions } from '../article/parseArticle.ts'
import type { Density } from '../deck/density.ts'
import { Failure } from '../failure.ts'
import type { ReadOptions } from '../files/readSource.ts'
import type { Side } from '../merge/conflictMarks.ts'
import type { OutputOptions } from '../outputs/options.ts'
import type { Fit } from '../pipeline/convert.ts'
import type { Shard } from '../pipeline/shardOf.ts'

/** The options that commands share, as commander reads them. Not each command declares all of them. */
export interface Flags extends OutputOptions, ParseOptions, Pick<ReadOptions, 'settings'> {
  audience: string[]
  density?: Density
  minutes?: number
  to: string[]
  out: string
  decks: string
  browser?: string
  fit: Fit
  ours?: true
  theirs?: true
  shard?: Shard
  /** Of `diff`: an earlier commit. */
  since?: string
  watch?: true
  allowOutside?: true
  fetch?: true
  fetchImages?: true
  trust?: true
  json?: true
  verbose?: true
}

/** Return which side of a conflict to keep, by `--ours` or `--theirs`; undefined to keep both sides between conflict marks. */
export function sideOf({ ours, theirs }: Pick<Flags, 'ours' | 'theirs'>): Side | undefined {
  return ours ? 'ours' : theirs ? 'theirs' : undefined
}

/**
 * Return the audience of a command that takes only one.
 *
 * @throws {Failure} when the user names several
 */
export function onlyAudience({ audience: [name = '', ...others] }: Flags): string {
  if (others.length === 0) return name
  throw new Failure(`Cannot use \`--audience ${[name, ...others].join(',')}\` here, expected one audience`)
}
