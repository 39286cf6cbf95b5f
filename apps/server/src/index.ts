export { startServer, type RunningServer, type ServerOptions } from './compose.ts';
export { readConfig, type Config } from './config.ts';
