/** Everything the pages know about the addresses below `/api/supervision`; README.md of this bundle is the contract. */
export * from './api/items';
export * from './api/intake';
export * from './api/reports';
export * from './api/figures';
