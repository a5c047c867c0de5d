import type { Density } from '../deck/density.ts'
import { Failure } from '../failure.ts'
import type { Side } from '../merge/conflictMarks.ts'
import type { OutputOptions } from '../outputs/options.ts'
import type { Fit } from '../pipeline/convert.ts'
import type { Shard } from '../pipeline/shardOf.ts'

/** The options that all commands which make a deck share, as commander reads them. */
export interface Flags extends OutputOptions {
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
  watch?: true
  allowOutside?: true
  fetch?: true
  fetchImages?: true
  trust?: true
  json?: true
  verbose?: true
}

/** Give the version to keep of what both a person and the article have changed; undefined: both versions. */
export function sideOf({ ours, theirs }: Pick<Flags, 'ours' | 'theirs'>): Side | undefined {
  return ours ? 'ours' : theirs ? 'theirs' : undefined
}

/**
 * Give the audience of a command that takes only one.
 *
 * @throws {Failure} when several are asked for
 */
export function onlyAudience({ audience: [name = '', ...others] }: Flags): string {
  if (others.length === 0) return name
  throw new Failure(`Cannot use \`--audience ${[name, ...others].join(',')}\` here, expected one audience`)
}
