/** `npm run replay`: replays what the older server was asked, and prints how many answers are the same. */
import { main } from './replay.ts'

process.exitCode = await main((text) => console.log(text))
