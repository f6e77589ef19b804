import '../image.worker.ts';

/** The worker in a browser whose workers have no canvas. */
Reflect.deleteProperty(globalThis, 'OffscreenCanvas');
