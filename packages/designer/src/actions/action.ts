/** Does something; false where there was nothing to do. */
export type Action = () => boolean;
