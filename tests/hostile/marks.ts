import { type Attempts, elsewhere, script } from './hostile-input.ts'

/** Our own marks, `{#id key=value}`, `::: modele` and `{{ … }}`, turned against us. */

const attributes: readonly string[] = [
  `{#a onclick="${script}"}`,
  '{#a style="display:none"}',
  '{#a class=x}',
  `{#a href=javascript:${script}}`,
  '{#a__proto__}',
  '{#__proto__}',
  '{#constructor}',
  '{#a __proto__=x constructor=y}',
  `{#a role="maire\\" onmouseover=\\"${script}"}`,
  '{#a role=constructor}',
  '{#a role=__proto__}',
  '{#a due=99999999999999999999d}',
  '{#a due=-5m}',
  '{#a due=1e9m}',
  '{#a due=NaN}',
  '{#a due=0x10m}',
  '{#a within=999999d}',
  '{#a"><script>}',
  '{#../../etc/passwd}',
  '{#a%00b}',
  '{#A}',
  '{#é}',
  `{#${'a'.repeat(500)}}`,
  `{#a ${'k=v '.repeat(200)}}`,
  '{#a #b #c}',
  '{#a role=maire role=agent}',
  '{#a role="maire}',
  '{{#a}}',
  '{#a}{#b}{#c}',
  '{#a\u0000}',
  '{#a\u202e}',
  '{ # a }',
  '{=}',
  '{#}',
  '{',
]

const templates: Attempts = {
  'script inside': `::: modele {#m channel=sms tone=sobre title="T"}\n<script>${script}</script>\n:::`,
  'script in the title': `::: modele {#m channel=sms tone=sobre title="<img src=x onerror=${script}>"}\nx\n:::`,
  'title that breaks out': `::: modele {#m channel=sms tone=sobre title="x" onclick="${script}"}\nx\n:::`,
  'channel of a prototype': '::: modele {#m channel=__proto__ tone=constructor title="T"}\nx\n:::',
  'channel with markup': '::: modele {#m channel="<b>" tone="<i>" title="T"}\nx\n:::',
  'another container': `::: script {#m}\n${script}\n:::`,
  'a container of a prototype': '::: __proto__ {#m}\nx\n:::',
  open: '::: modele {#m channel=sms tone=sobre title="T"}\nx',
  stray: ':::\n:::\n:::',
  'many colons': `${':'.repeat(3_000)} modele`,
  'for communes of a prototype': '::: communes {from=__proto__}\nx\n:::',
  'for communes of no size': '::: communes {from=-1 below=1e99}\nx\n:::',
  'for communes, piled':
    '::: communes {from=1}\n> ::: communes {from=2}\n> > ::: communes {from=3}\n> > x\n:::',
  'for communes, script': `::: communes {from=1}\n<script>${script}</script>\n:::`,
}

const variables: readonly string[] = [
  '{{ __proto__ }}',
  '{{ constructor.constructor("return process")() }}',
  '{{ constructor }}',
  '{{ repere.__proto__ }}',
  '{{ repere.constructor }}',
  '{{ repere.inconnu }}',
  '{{ repere.<script> }}',
  '{{ repere. }}',
  '{{{{ commune }}}}',
  '{{ commune',
  'commune }}',
  '{{}}',
  '{{ }}',
  '{{ {{ commune }} }}',
  '{{ commune | safe }}',
  '{{commune\u0000}}',
  `{{ commune }}${'{{'.repeat(300)}`,
  `\${process.exit()} #{7*7} <%= 7*7 %> {% raw %} $$ $& $1`,
  `{{ ${'a'.repeat(2_000)} }}`,
  "=HYPERLINK('https://canary.example') +cmd|' /C calc'!A0",
]

const marked: Attempts = {
  'a link around': `{{ [x](javascript:${script}) }}`,
  'bold inside': '{{ re**pere**.a }} **{{ repere.a }}**',
  'in an address': `[x](${elsewhere}/{{ commune }})`,
  'in a heading': '### {{ repere.a }} {#titre}',
}

export const marks: Readonly<Record<string, Attempts>> = {
  'attributes of a step': Object.fromEntries(
    attributes.map((each, at) => [
      each.slice(0, 60),
      `- [ ] Agir ${each.replace('{#a', `{#a${at}`)}`,
    ]),
  ),
  'attributes of a heading': Object.fromEntries(
    attributes
      .slice(0, 12)
      .map((each, at) => [each.slice(0, 60), `### Titre ${each.replace('{#a', `{#t${at}`)}`]),
  ),
  templates,
  'variables in a template': Object.fromEntries(
    variables.map((each, at) => [
      each.slice(0, 60),
      `::: modele {#m-${at} channel=email tone=sobre title="T"}\n${each}\n:::`,
    ]),
  ),
  'variables in words': Object.fromEntries(variables.map((each) => [each.slice(0, 60), each])),
  marked,
}
