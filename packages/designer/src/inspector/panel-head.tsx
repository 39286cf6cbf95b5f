import type { NodeFamily } from '@janela/flow-schema';
import type { TablerIcon } from '@tabler/icons-react';
import families from '../nodes/families.module.css';
import classes from './inspector.module.css';

interface PanelHeadProps {
  readonly icon: TablerIcon;
  readonly family?: NodeFamily;
  readonly heading: string;
  readonly caption?: string | undefined;
}

export function PanelHead({ icon: Icon, family, heading, caption }: PanelHeadProps) {
  return (
    <header className={`${family === undefined ? '' : families['family']} ${classes['head']}`} data-family={family}>
      <span className={classes['icon']}>
        <Icon size={18} stroke={1.8} aria-hidden="true" />
      </span>
      <div>
        <h2 className={classes['heading']}>{heading}</h2>
        {caption !== undefined && <p className={classes['caption']}>{caption}</p>}
      </div>
    </header>
  );
}
