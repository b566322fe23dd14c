import type { CDPSession, Page } from 'playwright-core'

/** One thing as a screen reader is told of it. */
export type TreeNode = {
  readonly role: string
  readonly name: string
  readonly backendId: number | undefined
}

/** The browser's own accessibility tree: what assistive software gets, not what we think we wrote. */
export type Tree = {
  nodes(): Promise<readonly TreeNode[]>
  /** Waits for a thing of this role whose name holds these words. */
  find(role: string, name: string): Promise<TreeNode>
  /** Does what a screen reader does to press, tick or follow it. */
  press(role: string, name: string): Promise<void>
  /** Gives it the keyboard and types. */
  type(role: string, name: string, text: string): Promise<void>
}

type AxNode = {
  readonly ignored: boolean
  readonly role?: { readonly value?: unknown }
  readonly name?: { readonly value?: unknown }
  readonly backendDOMNodeId?: number
}

const patienceMs = 30_000

export async function openTree(page: Page): Promise<Tree> {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  await session.send('DOM.enable')

  async function nodes(): Promise<readonly TreeNode[]> {
    const { nodes: found } = await session.send('Accessibility.getFullAXTree')
    return found
      .filter((node: AxNode) => !node.ignored)
      .map((node: AxNode) => ({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        backendId: node.backendDOMNodeId,
      }))
  }

  async function find(role: string, name: string): Promise<TreeNode> {
    const end = Date.now() + patienceMs
    for (;;) {
      const all = await nodes()
      const ofRole = all.filter((node) => node.role === role)
      const found =
        ofRole.find((node) => node.name === name) ?? ofRole.find((node) => node.name.includes(name))
      if (found) return found
      if (Date.now() > end) {
        const named = ofRole.map((node) => node.name)
        throw new Error(`no ${role} named « ${name} » among: ${named.join(' | ')}`)
      }
      await page.waitForTimeout(100)
    }
  }

  return {
    nodes,
    find,
    async press(role, name) {
      await call(session, await find(role, name), 'function () { this.click() }')
    },
    async type(role, name, text) {
      await call(session, await find(role, name), 'function () { this.focus() }')
      await page.keyboard.type(text)
    },
  }
}

async function call(session: CDPSession, node: TreeNode, what: string): Promise<void> {
  if (node.backendId === undefined) throw new Error(`${node.name} is on no page`)
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendId })
  await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: what,
    userGesture: true,
  })
}
