import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The colour of a darkroom's safelight: the one accent, so that the greys beside a picture stay neutral. */
const safelight: MantineColorsTuple = [
  '#fff4ec',
  '#fde4d3',
  '#fac6a4',
  '#f6a571',
  '#f28947',
  '#dd6b20',
  '#bd5418',
  '#a64812',
  '#8a3b0e',
  '#6b2f0b',
];

export const theme = createTheme({
  colors: { safelight },
  primaryColor: 'safelight',
  primaryShade: 6,
  defaultRadius: 'md',
  cursorType: 'pointer',
});

/** Mantine's own greys and reds for small text stay below a contrast of 4.5. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5b6168',
    '--mantine-color-placeholder': '#6c737a',
    '--mantine-color-error': '#c22525',
  },
  dark: {
    '--mantine-color-body': '#191919',
    '--mantine-color-dimmed': '#a3a3a3',
    '--mantine-color-placeholder': '#8f8f8f',
    '--mantine-color-error': '#ff8f8f',
  },
});
