/** What the tests of this package run under; the console builds it. */
export default {};
