// The timers belong to the driver that rings them; they are named here so that migrations know the table.
export { timers } from '@janela/runtime/pgboss';
