import { memoryBackend } from './acct-forms/memory.js';

// With a server of your own this line is the attribute backend="https://…/api" instead.
document.querySelector('acct-portal').backend = await memoryBackend();
