import type { ReactNode } from 'react';
import classes from './why-part.module.css';

interface WhyPartProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly children?: ReactNode;
}

/** One thing that is explained, in sentences, with where one reads on. */
export function WhyPart({ title, sentences, children }: WhyPartProps) {
  return (
    <section>
      <h3 className={classes['title']}>{title}</h3>
      {sentences.map((sentence) => (
        <p key={sentence} className={classes['sentence']}>
          {sentence}
        </p>
      ))}
      {children}
    </section>
  );
}
