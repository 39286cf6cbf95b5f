import classes from './brand.module.css';

/** The product's picture and name: a window with time running out. */
export function Brand({ short = false }: { readonly short?: boolean }) {
  return (
    <span className={classes['brand']}>
      <svg
        width="22"
        height="22"
        viewBox="0 0 32 32"
        fill="none"
        strokeLinecap="round"
        strokeWidth="5"
        aria-hidden="true"
      >
        <circle cx="16" cy="16" r="12" className={classes['track']} />
        <path d="M16 4a12 12 0 1 1-12 12" className={classes['left']} />
      </svg>
      {!short && <span>Janela</span>}
    </span>
  );
}
