import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session.tsx';
import styles from './frame.module.css';

/** «Mã đối chiếu» of a version, read when its menu opens: it changes with every figure. */
export function VersionCodeLine(props: { readonly version: string }) {
  const { api } = useSession();
  const { t } = useTranslation('frame');
  const codes = useQuery(api.versions.codes.queryOptions({ input: {} }));
  const code = codes.data?.find((one) => one.version.id === props.version)?.code;
  if (codes.data === undefined) return null;
  return (
    <Menu.Label>
      {t('code.label')} <span className={styles.code}>{code ?? t('code.none')}</span>
    </Menu.Label>
  );
}
