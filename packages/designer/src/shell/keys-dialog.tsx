import { useLingui } from '@lingui/react/macro';
import { Kbd, Modal } from '@mantine/core';
import { keyText } from '../actions/key-hint.tsx';
import { KEY_BINDINGS, type KeyBinding } from '../actions/keys.ts';
import { useDesigner, useViewState } from '../designer-context.tsx';
import classes from './keys-dialog.module.css';

/** Every key, from the very list that the canvas listens to. */
export function KeysDialog() {
  const { t, i18n } = useLingui();
  const { view } = useDesigner();
  const open = useViewState(({ dialog }) => dialog === 'keys');
  const groups: readonly (readonly [KeyBinding['group'], string])[] = [
    ['walk', t`Walk`],
    ['edit', t`Change`],
    ['view', t`Look`],
  ];
  return (
    <Modal
      opened={open}
      onClose={() => view.openDialog(null)}
      title={t`Keys`}
      size="xl"
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <p className={classes['how']}>
        {t`They work while the canvas has the focus. F6 goes from one part of the editor to the next.`}
      </p>
      <div className={classes['groups']}>
        {groups.map(([group, name]) => (
          <section key={group}>
            <h3 className={classes['group']}>{name}</h3>
            <dl className={classes['keys']}>
              {KEY_BINDINGS.filter((binding) => binding.group === group).map(({ id, keys, text }) => (
                <div key={id} className={classes['row']}>
                  <dt>{i18n._(text)}</dt>
                  <dd>
                    {keys.map((chord) => (
                      <Kbd key={chord} size="xs">
                        {keyText(chord)}
                      </Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
