/** Whether npm's record of `node_modules` holds exactly what the lock file asks. */
export function isInstalled(lock: string, record: string | undefined): boolean
/** Whether a version of Node is in a range such as `^20.19.0 || >=22.12.0`. */
export function nodeFits(version: string, range: string): boolean
