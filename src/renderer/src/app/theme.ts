import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MantineTheme,
} from '@mantine/core'
import { sans, serif } from './typefaces.ts'

/**
 * The look in one place: a well-set handbook, warm paper, big calm type.
 * One accent; red only for danger, amber only for late, green only for done.
 */

const accent: MantineColorsTuple = [
  '#e3f1f3',
  '#c9e3e8',
  '#a5d3db',
  '#8acbd8',
  '#6fc3d3',
  '#2f8598',
  '#0f5c6e',
  '#0c4d5c',
  '#093e4b',
  '#062f39',
]

const danger: MantineColorsTuple = [
  '#fbe9e6',
  '#f6d3ce',
  '#eeb0a8',
  '#ff9d93',
  '#ff8b80',
  '#c2423a',
  '#a8231c',
  '#8f1c16',
  '#751510',
  '#5a0f0b',
]

/** Away from the paper, in both lights. */
const accentHover = 'color-mix(in srgb, var(--accent) 86%, var(--ink))'

export const theme: Partial<MantineTheme> = createTheme({
  colors: { accent, danger },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.38,
  fontFamily: sans,
  headings: { fontFamily: serif, fontWeight: '650' },
  defaultRadius: 'md',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  // Mantine chooses white or black once, for the light scheme; our accent is dark in one and light in the other.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'filled' &&
      (input.color === undefined || input.color === 'accent') && {
        background: 'var(--accent)',
        hover: accentHover,
        color: 'var(--on-accent)',
      }),
  }),
}) as Partial<MantineTheme>

type Palette = Readonly<Record<`--${string}`, string>>

const light: Palette = {
  '--paper': '#faf8f3',
  '--card': '#ffffff',
  '--ink': '#1a2433',
  '--muted': '#566072',
  '--line': '#e3ded3',
  '--line-strong': '#8b8779',
  '--accent': '#0f5c6e',
  '--accent-soft': '#e2eff1',
  '--on-accent': '#ffffff',
  '--danger': '#a8231c',
  '--danger-soft': '#fbe9e6',
  '--late': '#8a5200',
  '--late-soft': '#fdf0da',
  '--ok': '#2a6b45',
  '--ok-soft': '#e2f1e7',
  '--mark': '#fbe6a8',
  '--tab-attaque': '#8c2f39',
  '--tab-erreur': '#9a5b00',
  '--tab-grave': '#5b2a86',
  '--tab-quotidien': '#0f5c6e',
  '--on-tab': '#ffffff',
  '--shadow': '0 1px 2px rgb(26 36 51 / 7%), 0 4px 14px rgb(26 36 51 / 5%)',
}

const dark: Palette = {
  '--paper': '#11161e',
  '--card': '#19202b',
  '--ink': '#ece9e2',
  '--muted': '#a3adbd',
  '--line': '#2b3544',
  '--line-strong': '#6b778a',
  '--accent': '#6fc3d3',
  '--accent-soft': '#17323a',
  '--on-accent': '#0c1a20',
  '--danger': '#ff8b80',
  '--danger-soft': '#3d1a1a',
  '--late': '#f0b45c',
  '--late-soft': '#3a2a12',
  '--ok': '#7ccb9b',
  '--ok-soft': '#16301f',
  '--mark': '#5a4a14',
  '--tab-attaque': '#e58b95',
  '--tab-erreur': '#eab25e',
  '--tab-grave': '#c5a1ea',
  '--tab-quotidien': '#6fc3d3',
  '--on-tab': '#11161e',
  '--shadow': '0 1px 2px rgb(0 0 0 / 40%)',
}

/** Mantine's own variables follow ours, so that its inputs and menus sit on the same paper. */
function withMantine(palette: Palette): Record<string, string> {
  return {
    ...palette,
    '--mantine-color-body': palette['--paper'] ?? '',
    '--mantine-color-text': palette['--ink'] ?? '',
    '--mantine-color-dimmed': palette['--muted'] ?? '',
    '--mantine-color-placeholder': palette['--muted'] ?? '',
    '--mantine-color-error': palette['--danger'] ?? '',
    '--mantine-color-default': palette['--card'] ?? '',
    '--mantine-color-default-hover': palette['--accent-soft'] ?? '',
    '--mantine-color-default-border': palette['--line-strong'] ?? '',
    '--mantine-color-default-color': palette['--ink'] ?? '',
    '--mantine-color-anchor': palette['--accent'] ?? '',
    '--mantine-primary-color-filled': palette['--accent'] ?? '',
    '--mantine-primary-color-filled-hover': accentHover,
  }
}

/** The colours of what will be paper: white in any light, so that no dark ground is left under black letters. */
export const paperColours: Readonly<Record<string, string>> = {
  ...withMantine(light),
  '--paper': '#ffffff',
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--serif': serif, '--sans': sans },
  light: withMantine(light),
  dark: withMantine(dark),
})
