export { backendContext } from './backend.ts';
export { heicDecoderContext } from './heic-decoder.ts';
export { localeContext, type LocaleContext } from './locale.ts';
export { profileContext } from './profile.ts';
export { sessionContext } from './session.ts';
