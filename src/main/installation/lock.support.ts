/** A host of its own process: takes the lock, says what it got, and stays until it is killed. */
import { acquireLock } from './lock.ts'

const [dataDir = '', device = '', lockDir = ''] = process.argv.slice(2)
const lock = await acquireLock(dataDir, device, lockDir)
process.stdout.write(lock ? 'held\n' : 'refused\n')
if (lock) process.stdin.resume()
