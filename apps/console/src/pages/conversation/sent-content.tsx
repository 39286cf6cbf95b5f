import { useLingui } from '@lingui/react/macro';
import { IconExternalLink, IconFile, IconList, IconVideo, IconVolume } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { SentContent } from '../../api/answers.ts';
import classes from './sent-content.module.css';
import { TemplateText } from './template-text.tsx';

type Kind = SentContent['kind'];
type Of<K extends Kind> = Extract<SentContent, { readonly kind: K }>;
type Parts = { readonly [K in Kind]: (content: Of<K>) => ReactNode };
type Press = Of<'buttons'>['buttons'][number];

/** What a flow sent, about as the customer sees it. */
const PARTS: Parts = {
  text: ({ text }) => <Words text={text} />,
  image: ({ url, caption }) => (
    <>
      <Picture url={url} {...(caption === undefined ? {} : { caption })} />
      <Words text={caption} />
    </>
  ),
  video: (content) => <FileLink content={content} />,
  audio: (content) => <FileLink content={content} />,
  document: (content) => <FileLink content={content} />,
  buttons: ({ imageUrl, text, footer, buttons }) => (
    <>
      {imageUrl !== undefined && <Picture url={imageUrl} />}
      <Words text={text} />
      <Footer text={footer} />
      <Presses presses={buttons} />
    </>
  ),
  link: ({ imageUrl, text, footer, link }) => (
    <>
      {imageUrl !== undefined && <Picture url={imageUrl} />}
      <Words text={text} />
      <Footer text={footer} />
      <Presses presses={[link]} />
    </>
  ),
  'quick-replies': ({ text, replies }) => (
    <>
      <Words text={text} />
      <Presses presses={replies} />
    </>
  ),
  list: ({ text, footer, button, sections }) => (
    <>
      <Words text={text} />
      <Footer text={footer} />
      <details className={classes['list']}>
        <summary>
          <IconList size={16} aria-hidden="true" /> {button}
        </summary>
        {sections.map(({ title, rows }) => (
          <section key={rows[0]?.id ?? title}>
            {title !== undefined && <p className={classes['section']}>{title}</p>}
            <ul>
              {rows.map((row) => (
                <li key={row.id}>
                  {row.title}
                  {row.description !== undefined && <span className={classes['more']}>{row.description}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </>
  ),
  carousel: ({ cards }) => (
    <ul className={classes['cards']}>
      {cards.map(({ title, subtitle, imageUrl, buttons }) => (
        <li key={`${title} ${imageUrl ?? ''}`} className={classes['card']}>
          {imageUrl !== undefined && <Picture url={imageUrl} />}
          <p className={classes['title']}>{title}</p>
          {subtitle !== undefined && <p className={classes['more']}>{subtitle}</p>}
          <Presses presses={buttons} />
        </li>
      ))}
    </ul>
  ),
  template: (content) => <TemplateText content={content} />,
};

export function SentContentView({ content }: { readonly content: SentContent }) {
  return partOf(content);
}

function partOf<K extends Kind>(content: Of<K>): ReactNode {
  const part: Parts[K] = PARTS[content.kind];
  return part(content);
}

function Words({ text }: { readonly text: string | undefined }) {
  return text === undefined || text === '' ? null : <p className={classes['text']}>{text}</p>;
}

function Footer({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <p className={classes['more']}>{text}</p>;
}

/** What the customer can press. Nothing here does: what was pressed comes back as a message. */
function Presses({ presses }: { readonly presses: readonly Press[] }) {
  const { t } = useLingui();
  if (presses.length === 0) return null;
  return (
    <ul className={classes['presses']} aria-label={t`Buttons`}>
      {presses.map((press) => (
        <li key={'id' in press ? press.id : `${press.title} ${press.url}`}>
          {'url' in press ? (
            <a href={press.url} target="_blank" rel="noreferrer">
              {press.title} <IconExternalLink size={14} aria-hidden="true" />
            </a>
          ) : (
            press.title
          )}
        </li>
      ))}
    </ul>
  );
}

function Picture({ url, caption }: { readonly url: string; readonly caption?: string }) {
  const { t } = useLingui();
  return (
    <a href={url} target="_blank" rel="noreferrer" className={classes['picture']}>
      <img src={url} alt={caption ?? t`Image`} loading="lazy" referrerPolicy="no-referrer" />
    </a>
  );
}

const FILE_ICONS = { video: IconVideo, audio: IconVolume, document: IconFile } as const;

/** The page may show pictures of other places only: the rest opens beside it. */
function FileLink({ content }: { readonly content: Of<'video' | 'audio' | 'document'> }) {
  const { t } = useLingui();
  const names = { video: t`Video`, audio: t`Audio`, document: t`Document` };
  const Icon = FILE_ICONS[content.kind];
  return (
    <>
      <a href={content.url} target="_blank" rel="noreferrer" className={classes['file']}>
        <Icon size={18} aria-hidden="true" />
        {content.fileName ?? names[content.kind]}
      </a>
      <Words text={content.caption} />
    </>
  );
}
