export {
  createMemoryAdapter,
  createMemoryBackend,
  type MemoryAccount,
  type MemoryBackend,
  type MemoryOptions,
  type MemorySeed,
} from './backend.ts';
