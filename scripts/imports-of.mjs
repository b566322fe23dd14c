// Everything a source file takes from another, however it is written. Read with the parser that Vite brings.
import { parseAst } from 'vite'

/**
 * @typedef {{ specifier: string | undefined, typeOnly: boolean, isLater: boolean, line: number }} Import
 * `specifier` is undefined where the name is computed; `isLater` when nothing waits for it to load.
 */

/**
 * Imports, re-exports, `import()`, types by `import('…')`, `require`, `import x = require`,
 * `import.meta.glob` and `new URL('…', import.meta.url)`.
 *
 * @param {string} file
 * @param {string} source
 * @returns {Import[]}
 */
export function importsOf(file, source) {
  const found = []
  const [, lang = 'js'] = /\.[cm]?(tsx?|jsx)$/.exec(file) ?? []
  walk(parseAst(source, { lang }), (node) => {
    const line = () => source.slice(0, node.start).split('\n').length
    for (const { name, typeOnly = false } of namesIn(node)) {
      const isLater = !/^(Import|Export)\w*Declaration$/.test(node.type)
      found.push({ specifier: textOf(name), typeOnly, isLater, line: line() })
    }
  })
  return found
}

/** The nodes that name a module. */
function namesIn(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node.source ? [{ name: node.source, typeOnly: isTypeOnly(node) }] : []
    case 'ImportExpression':
      return [{ name: node.source }]
    case 'TSImportType':
      return [{ name: node.source, typeOnly: true }]
    case 'TSExternalModuleReference':
      return [{ name: node.expression }]
    case 'CallExpression':
      if (node.callee.name === 'require') return [{ name: node.arguments[0] }]
      if (isMeta(node.callee.object) && node.callee.property.name === 'glob')
        return globs(node.arguments[0]).map((name) => ({ name }))
      return []
    case 'NewExpression': {
      const [name, base] = node.arguments
      const isHere = base && isMeta(base.object) && base.property.name === 'url'
      return node.callee.name === 'URL' && isHere ? [{ name }] : []
    }
    default:
      return []
  }
}

/** With `verbatimModuleSyntax`, `import { type A }` still loads the file: only `import type` does not. */
function isTypeOnly(node) {
  return node.importKind === 'type' || node.exportKind === 'type'
}

function isMeta(node) {
  return node?.type === 'MetaProperty'
}

function globs(node) {
  return node?.type === 'ArrayExpression' ? node.elements : [node]
}

function textOf(node) {
  if (node?.type === 'Literal') return String(node.value)
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0].value.cooked
  return undefined
}

function walk(node, visit) {
  if (typeof node !== 'object' || node === null) return
  if (typeof node.type === 'string') visit(node)
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const each of value) walk(each, visit)
    else walk(value, visit)
  }
}
