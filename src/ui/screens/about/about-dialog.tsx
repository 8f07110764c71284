import { Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import about from '../../../../resources/about/packages.json' with { type: 'json' };
import { useReturnedFocus } from '../../parts/use-returned-focus.ts';

/** «Giới thiệu»: the program's version, its licence, and what it is made with. */
export function AboutDialog(props: { readonly onClose: () => void }) {
  const { t } = useTranslation('help');
  useReturnedFocus();
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('about.title', { version: about.version })}
      size={720}
      closeButtonProps={{ 'aria-label': t('about.close') }}
    >
      <p>{t('about.what')}</p>
      <p>{t('about.licence')}</p>
      <p>{t('about.madeWith', { count: about.packages.length })}</p>
      <Table striped aria-label={t('about.packages')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('about.name')}</Table.Th>
            <Table.Th scope="col">{t('about.version')}</Table.Th>
            <Table.Th scope="col">{t('about.terms')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {about.packages.map(({ name, version, licence }) => (
            <Table.Tr key={`${name} ${version}`}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{version}</Table.Td>
              <Table.Td>{licence}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
