/** What is known of a request before it is answered. */
export interface RequestFacts {
  path: string
  method: string
  host: string | undefined
  /** Of the page that asks, if a page does. */
  origin: string | undefined
  /** Whether the request comes from this machine. */
  isLocal: boolean
  /** Whether the device that asks has spent the token of the remote control. */
  isRemote: boolean
}

export interface LentAccess {
  /** Whether the hall may follow on devices of its own. */
  follow: boolean
  /** Hosts by which this server may be called, without a port. */
  hosts: readonly string[]
}

/** Pages and data that are the speaker's alone: they hold notes, or turn slides. */
const speakers = new Set(['/presenter', '/remote', '/notes.json', '/find', '/do', '/events/speaker', '/code'])

/** Pages that no other machine gets. */
const local = new Set(['/', '/presenter', '/code', '/print'])

/**
 * Decide whether a request is answered. A page of another site may know the address of this server, or own a name that
 * leads to it: its requests are refused, because their origin or their host is another one. Other machines get only
 * what they were lent.
 */
export function mayUse(
  { path, method, host, origin, isLocal, isRemote }: RequestFacts,
  { follow, hosts }: LentAccess,
): boolean {
  const called = /^(.+?)(?::\d+)?$/.exec(host ?? '')?.[1]
  if (called === undefined || !hosts.includes(called)) return false
  if (origin !== undefined && origin !== `http://${host}`) return false
  if (method !== 'GET' && (method !== 'POST' || path !== '/do' || origin === undefined)) return false
  if (isLocal) return true
  if (local.has(path)) return false
  return isRemote || (follow && !speakers.has(path))
}
