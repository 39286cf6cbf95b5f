/**
 * Number of the behaviour a new run is started under. A change of what a parked run would do gets the next number, and the
 * run keeps its own: `test/replay/<n>` holds recorded scenarios of each, which must stay byte-equal.
 */
export const SEMANTICS = 1;
