/** The facts about a request by which `mayUse` decides. */
export interface RequestFacts {
  path: string
  method: string
  /** The `host` header: `localhost:3030`. */
  host: string | undefined
  /** The `origin` header, which a browser sends with requests of a page: `http://localhost:3030`. */
  origin: string | undefined
  /** Whether the request comes from this machine. */
  isLocal: boolean
  /** Whether the request comes from the device that is the remote control. */
  isRemote: boolean
}

/** Which access other devices have. */
export interface SharedAccess {
  /** Whether people in the hall may follow the slides on their own devices. */
  follow: boolean
  /** Host names and addresses of this server, without a port. */
  hosts: readonly string[]
}

/** Paths for the speaker only, because they show notes or turn slides. The remote control may use some of them. */
const speakerPaths = new Set(['/presenter', '/remote', '/notes.json', '/find', '/do', '/events/speaker', '/code'])

/** Paths for this machine only. */
const localPaths = new Set(['/', '/presenter', '/code', '/print'])

/**
 * Tell whether a request may be answered. Refuse requests of a page of another site, which may know this server's
 * address or own a host name that leads to it: their `origin` or `host` header differs. The remote control and devices
 * in the hall may use only the paths that they need.
 */
export function mayUse(
  { path, method, host, origin, isLocal, isRemote }: RequestFacts,
  { follow, hosts }: SharedAccess,
): boolean {
  const called = /^(.+?)(?::\d+)?$/.exec(host ?? '')?.[1]
  if (called === undefined || !hosts.includes(called)) return false
  if (origin !== undefined && origin !== `http://${host}`) return false
  if (method !== 'GET' && (method !== 'POST' || path !== '/do' || origin === undefined)) return false
  if (isLocal) return true
  if (localPaths.has(path)) return false
  return isRemote || (follow && !speakerPaths.has(path))
}
