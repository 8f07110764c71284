import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../../charts/charts.module.css';
import type { ChartInput } from './chart-choice.ts';
import { usePicture } from './use-picture.ts';

/** «Sao chép hình», «Lưu PNG», «Lưu SVG»: the chart as a picture for slides. */
export function ChartActs(props: { readonly input: ChartInput }) {
  const { t } = useTranslation('charts');
  const { copy, save, busy } = usePicture(props.input);
  return (
    <div className={styles.acts}>
      <Button variant="default" loading={busy === 'copy'} onClick={() => void copy()}>
        {t('copy')}
      </Button>
      <Button variant="default" loading={busy === 'png'} onClick={() => void save('png')}>
        {t('savePng')}
      </Button>
      <Button variant="default" loading={busy === 'svg'} onClick={() => void save('svg')}>
        {t('saveSvg')}
      </Button>
    </div>
  );
}
