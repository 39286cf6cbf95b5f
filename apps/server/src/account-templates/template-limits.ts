/** Of one account: a list that is still one to look through. */
export const MOST_TEMPLATES = 200;
export const MOST_SCENARIOS = 100;
/** Fields of one template that are asked for. */
export const MOST_ASKS = 60;
