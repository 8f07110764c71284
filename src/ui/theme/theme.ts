import {
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Menu,
  Modal,
  Notification,
  NumberInput,
  Select,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

const INK: MantineColorsTuple = [
  '#eef4fb',
  '#dce8f7',
  '#b6cfee',
  '#8fb5e6',
  '#6c9cdd',
  '#4a80c9',
  '#2f67b1',
  '#1d4f91',
  '#173f74',
  '#102e56',
];

/** Office-like and dense: 13–14 px, small radii, hairlines; no shadow where a line does. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 4 },
  // White on the light blue of the dark scheme would have a contrast of 2,8 : 1.
  autoContrast: true,
  colors: { ink: INK },
  fontFamily: 'var(--font)',
  fontSizes: { xs: '13px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 3,
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  components: {
    Button: Button.extend({
      defaultProps: { size: 'xs' },
      // Mantine reckons with the light scheme's blue in both schemes.
      vars: (_theme, { variant = 'filled', color }) => ({
        root: variant === 'filled' && !color ? { '--button-color': 'var(--accent-ink)' } : {},
      }),
    }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'xs' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'xs' } }),
    Select: Select.extend({
      defaultProps: { size: 'xs', allowDeselect: false, comboboxProps: { shadow: 'sm' } },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
    Menu: Menu.extend({
      // The placeholder would be an element in the menu that is no item of it.
      defaultProps: {
        shadow: 'sm',
        position: 'bottom-start',
        offset: 2,
        withInitialFocusPlaceholder: false,
      },
    }),
    Notification: Notification.extend({ styles: { description: { color: 'var(--ink)' } } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.25 } },
      styles: { title: { fontSize: '15px', fontWeight: 600, lineHeight: 1.45 } },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: false, fz: 12 } }),
  },
});

/** Mantine draws with the tokens of tokens.css, so that grid, frame and forms share their colours. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--sheet)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-default-border': 'var(--hairline-strong)',
    '--mantine-color-placeholder': 'var(--ink-faint)',
    '--mantine-color-error': 'var(--bad)',
  };
  return { variables: {}, light: shared, dark: shared };
};
