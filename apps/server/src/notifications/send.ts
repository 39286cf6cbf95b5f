import type { LoadedDelivery } from './load-delivery.ts';

/** Brings one delivery on its way. Throws DeliveryFailure. */
export type Send = (loaded: LoadedDelivery) => Promise<void>;
