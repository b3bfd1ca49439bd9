// Holds the lock on the folder that it is given, and says so, until it is killed.
import { lockDataFolder } from '../lock-data-folder.ts'

lockDataFolder(process.argv[2] ?? '')
process.send?.('locked')
setInterval(() => {}, 60_000)
