import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import packageJson from '../../package.json' with { type: 'json' }
import { askEpubCheck } from '../host/epubcheck.ts'
import { packFace, subsetFace } from '../html/subset.ts'
import type { Face } from '../model/document.ts'
import type { Host } from '../model/host.ts'
import type { Progress } from '../model/report.ts'
import type { Script } from '../model/script.ts'
import { once, type Tools } from '../pipeline/tools.ts'
import { findBrowser } from '../setup/browser.mjs'
import { Lacking } from '../setup/lacking.mjs'
import { thisMachine } from '../setup/machine.mjs'
import { loadFaces } from '../source/faces.ts'
import { loadStyles } from '../source/styles.ts'

/** The machine lacks something that the user can supply: exit code 3, and the message says what. */
export class MachineLacks extends Error {}

/** The tools of one run, to be closed at its end. */
export interface Workshop {
  readonly tools: Tools
  /** What the outputs depend on besides the manuscript. */
  readonly versions: Record<string, string>
  close(): Promise<void>
}

const styles = join(import.meta.dirname, '..', '..', 'styles')

/** Lay out what the stages share; browser and faces are fetched only when a stage wants them. */
export async function openWorkshop(
  host: Host,
  progress: Progress,
  generator: string,
): Promise<Workshop> {
  const versions: Record<string, string> = {
    'epub-gen-memory': packageJson.dependencies['epub-gen-memory'],
    puppeteer: packageJson.dependencies.puppeteer,
  }
  let running: Browser | undefined
  const browser = once(async () => {
    running = await start()
    versions.browser = await running.version()
    return running
  })
  const faces = new Map<Script, Promise<readonly Face[]>>()
  const subsets = new Map<string, Promise<Face>>()
  return {
    versions,
    tools: {
      host,
      progress,
      generator,
      styles: await loadStyles(host, styles),
      faces: script => {
        const loaded = faces.get(script) ?? loadFaces(host, script)
        faces.set(script, loaded)
        return loaded
      },
      subset: (face, characters, format) => {
        const remember = (format: string, make: () => Promise<Face>) => {
          const key = `${face.name}\n${format}\n${characters}`
          const subset = subsets.get(key) ?? make()
          subsets.set(key, subset)
          return subset
        }
        // A page's faces are those of the other formats, packed: they are cut once.
        const plain = () => remember('truetype', () => subsetFace(face, characters))
        return format === 'truetype'
          ? plain()
          : remember(format, async () => packFace(await plain()))
      },
      browser,
      epubCheck: askEpubCheck,
      timings: [],
    },
    close: async () => running?.close(),
  }
}

async function start(): Promise<Browser> {
  const found = find()
  if (!found)
    throw new MachineLacks(
      'no browser to print with. Install chromium-headless-shell, chromium or google-chrome, ' +
        'run `npx puppeteer browsers install chrome-headless-shell`, ' +
        'or set PUPPETEER_EXECUTABLE_PATH.',
    )
  const { startBrowser } = await import('../print/browser.ts')
  try {
    return await startBrowser(found.executablePath, process.getuid?.() !== 0)
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new MachineLacks(`${found.executablePath} does not start: ${reason}`)
  }
}

function find() {
  try {
    return findBrowser(thisMachine())
  } catch (error) {
    if (error instanceof Lacking) throw new MachineLacks(error.message)
    throw error
  }
}
