import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { cssVariables, theme } from '../theme/theme.ts';

/** The theme with the few words that Mantine's own buttons need, in the language of the screen. */
export function Themed(props: { readonly styleNonce: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const close = t('close');
  const spoken = useMemo(() => {
    const closeButtonProps = { 'aria-label': close };
    return mergeThemeOverrides(theme, {
      components: {
        Modal: { defaultProps: { closeButtonProps } },
        Notification: { defaultProps: { closeButtonProps } },
      },
    });
  }, [close]);
  return (
    <MantineProvider
      theme={spoken}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="light"
      getStyleNonce={() => props.styleNonce}
    >
      {props.children}
    </MantineProvider>
  );
}
