import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#eef1ff',
  '#dce2ff',
  '#b8c3ff',
  '#92a2fb',
  '#7185f4',
  '#5a70ee',
  '#4a61e6',
  '#3c50cc',
  '#3145b0',
  '#263890',
];

const slate: MantineColorsTuple = [
  '#f7f8fa',
  '#eff1f4',
  '#e3e6eb',
  '#d2d7df',
  '#b5bcc8',
  '#8a93a3',
  '#667085',
  '#4b5463',
  '#2f3642',
  '#1a1f28',
];

const night: MantineColorsTuple = [
  '#e4e7ec',
  '#c3c9d3',
  '#9ba4b3',
  '#767f90',
  '#3b4351',
  '#2a313d',
  '#1e242e',
  '#151a22',
  '#0e1116',
  '#090b0f',
];

const OVERLAY = { overlayProps: { backgroundOpacity: 0.4 } };
const TITLE = { title: { fontSize: '1rem', fontWeight: 640 } };

/** One radius, one shadow, five sizes of type, spacing in multiples of 4. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, gray: slate, dark: night },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.4', xl: '1.25' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.5rem', sm: '0.5rem', md: '0.5rem', lg: '0.5rem', xl: '0.5rem' },
  shadows: {
    xs: 'var(--janela-shadow)',
    sm: 'var(--janela-shadow)',
    md: 'var(--janela-shadow)',
    lg: 'var(--janela-shadow)',
    xl: 'var(--janela-shadow)',
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '640',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.5' },
    },
  },
  components: {
    // Room for the focus ring, which would touch the label else.
    InputWrapper: { styles: { label: { marginBottom: '0.25rem' } } },
    TextInput: { defaultProps: { withAsterisk: false } },
    PasswordInput: { defaultProps: { withAsterisk: false } },
    Select: { defaultProps: { withAsterisk: false, allowDeselect: false, checkIconPosition: 'right' } },
    Modal: { defaultProps: OVERLAY, styles: TITLE },
    Drawer: { defaultProps: OVERLAY, styles: TITLE },
    // The placeholder is an element that no menu may hold.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, withinPortal: false } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Skeleton: { defaultProps: { radius: 'md' } },
  },
});

/** Colours with a meaning of their own, each AA on the surfaces it stands on in both themes. */
export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#5a6475',
    '--mantine-color-placeholder': '#6b7485',
    '--mantine-color-error': '#c0262d',
    '--janela-rail': '#f7f8fa',
    '--janela-surface': '#ffffff',
    '--janela-sunken': '#f7f8fa',
    '--janela-hover': '#f1f3f6',
    '--janela-chosen': '#e9edff',
    '--janela-line': '#e3e6eb',
    '--janela-shadow': '0 1px 2px rgb(16 24 40 / 6%), 0 8px 24px rgb(16 24 40 / 10%)',
    '--janela-mine': '#e9edff',
    '--janela-bot': '#f1ecfb',
    '--janela-note': '#fff7dc',
    '--janela-theirs': '#f1f3f6',
    '--janela-open': '#15803d',
    '--janela-soon': '#a3480a',
    '--janela-last': '#c0262d',
    '--janela-shut': '#667085',
    '--janela-track': '#e3e6eb',
    '--janela-skeleton': '#eff1f4',
    '--janela-focus': '#3c50cc',
  },
  dark: {
    '--mantine-color-body': '#11151c',
    '--mantine-color-dimmed': '#9ba4b3',
    '--mantine-color-placeholder': '#8a93a3',
    '--mantine-color-error': '#ff8d8d',
    '--janela-rail': '#0e1116',
    '--janela-surface': '#171c25',
    '--janela-sunken': '#0e1116',
    '--janela-hover': '#1e242e',
    '--janela-chosen': '#222b52',
    '--janela-line': '#2a313d',
    '--janela-shadow': '0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 40%)',
    '--janela-mine': '#263062',
    '--janela-bot': '#2e2748',
    '--janela-note': '#38301a',
    '--janela-theirs': '#232a36',
    '--janela-open': '#4ade80',
    '--janela-soon': '#fbbf4d',
    '--janela-last': '#ff8d8d',
    '--janela-shut': '#8a93a3',
    '--janela-track': '#323a48',
    '--janela-skeleton': '#1e242e',
    '--janela-focus': '#92a2fb',
  },
});
