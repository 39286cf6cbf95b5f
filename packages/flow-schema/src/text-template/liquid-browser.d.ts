// The package declares its types for its main entry only; the browser's build is the same API.
declare module 'liquidjs/dist/liquid.browser.mjs' {
  export * from 'liquidjs';
}
