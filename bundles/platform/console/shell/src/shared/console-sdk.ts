export * from '@luoshi/console-sdk';
