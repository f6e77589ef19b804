export {
  createMemoryAdapter,
  createMemoryBackend,
  type MemoryAccount,
  type MemoryAdapter,
  type MemoryBackend,
  type MemoryOptions,
  type MemorySeed,
} from './backend.ts';
