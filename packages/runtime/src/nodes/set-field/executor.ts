import type { NodeExecutor } from '../../step/executor.ts';
import { renderText } from '../../step/render-text.ts';

export const setField: NodeExecutor<'set-field'> = {
  enter({ params: { field, value } }, context) {
    const rendered = value === undefined ? null : renderText(value, context);
    if (rendered?.ok === false) return { exit: { type: 'fail', reason: rendered.reason } };
    return {
      exit: { type: 'leave', port: 'next' },
      // A text of nothing but unknown variables leaves the field as empty as no text does.
      changes: [{ type: 'field-changed', field, value: rendered?.text.trim() ? rendered.text : null }],
    };
  },
  resume: null,
  trigger: null,
};
