import { ANNOTATION_COLORS, LIMITS, type Annotation, type AnnotationColor } from '@janela/flow-schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Chip, Group, Input, Textarea, TextInput } from '@mantine/core';
import { IconFrame, IconNote } from '@tabler/icons-react';
import { useId } from 'react';
import { useDesigner } from '../../designer-context.tsx';
import { changeAnnotation } from '../../model/commands/change-annotation.ts';
import classes from '../inspector.module.css';
import { PanelHead } from '../panel-head.tsx';
import { SelectionActions } from '../selection-actions.tsx';

const COLOR_NAMES: Readonly<Record<AnnotationColor, MessageDescriptor>> = {
  yellow: msg`yellow`,
  blue: msg`blue`,
  green: msg`green`,
  pink: msg`pink`,
  gray: msg`gray`,
};

interface AnnotationPanelProps {
  readonly annotation: Annotation;
  readonly readOnly: boolean;
}

/** A sticky note or a frame: its words and its colour. */
export function AnnotationPanel({ annotation, readOnly }: AnnotationPanelProps) {
  const { t, i18n } = useLingui();
  const { editor } = useDesigner();
  const colorId = useId();
  const isNote = annotation.type === 'note';
  const text = {
    'data-field': 'text',
    value: annotation.text,
    maxLength: LIMITS.annotationText,
    readOnly,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      editor.run(changeAnnotation(annotation.id, { text: currentTarget.value }));
    },
  };
  return (
    <div className={classes['panel']}>
      <PanelHead
        icon={isNote ? IconNote : IconFrame}
        heading={isNote ? t`Note` : t`Frame`}
        caption={t`Only your team sees this. It changes nothing in the flow.`}
      />
      {isNote ? <Textarea {...text} label={t`Text`} autosize minRows={4} /> : <TextInput {...text} label={t`Title`} />}
      {!readOnly && (
        <div role="radiogroup" aria-labelledby={colorId}>
          <Input.Label id={colorId} labelElement="div">
            {t`Colour`}
          </Input.Label>
          <Chip.Group
            value={annotation.color}
            onChange={(next) => {
              const color = ANNOTATION_COLORS.find((one) => one === next);
              if (color !== undefined) editor.run(changeAnnotation(annotation.id, { color }));
            }}
          >
            <Group gap={6}>
              {ANNOTATION_COLORS.map((color) => (
                <Chip key={color} size="sm" variant="outline" value={color}>
                  <span className={classes['swatch']} data-color={color} aria-hidden="true" />
                  {i18n._(COLOR_NAMES[color])}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </div>
      )}
      {!readOnly && <SelectionActions />}
    </div>
  );
}
