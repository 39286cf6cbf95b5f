import { useLingui } from '@lingui/react/macro';
import { Kbd, Modal } from '@mantine/core';
import { keyText } from '../actions/key-hint.tsx';
import { KEY_BINDINGS, type KeyBinding } from '../actions/keys.ts';
import { useDesigner, useEditorState, useViewState } from '../designer-context.tsx';
import classes from './keys-dialog.module.css';

/** Every key, from the very list that the canvas listens to; and what the mouse does, which nobody could guess. */
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
        <MouseKeys />
      </div>
    </Modal>
  );
}

function MouseKeys() {
  const { t } = useLingui();
  const readOnly = useEditorState((state) => state.readOnly);
  const wheel = t`wheel`;
  const drag = t`drag`;
  const click = t`click`;
  const twice = t`double click`;
  const looking = [
    [t`Move the view`, [wheel]],
    [t`Zoom`, [`${keyText('mod')} + ${wheel}`]],
    [t`Select everything in a box`, [`${keyText('shift')} + ${drag}`]],
    [t`Select one more`, [`${keyText('mod')} + ${click}`]],
  ] as const;
  const editing = [
    [t`Add a block where the canvas is empty`, [twice]],
    [t`Rename a block`, [twice]],
  ] as const;
  return (
    <section>
      <h3 className={classes['group']}>{t`Mouse`}</h3>
      <dl className={classes['keys']}>
        {[...looking, ...(readOnly ? [] : editing)].map(([text, ways]) => (
          <div key={text} className={classes['row']}>
            <dt>{text}</dt>
            <dd>
              {ways.map((way) => (
                <Kbd key={way} size="xs">
                  {way}
                </Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
