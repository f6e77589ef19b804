/** For a page's own shell: the session of a backend, with its end in view. Registers no element. */
export { SessionController } from '../controllers/session.ts';
