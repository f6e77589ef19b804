import type { Job, JobResult } from './job.ts';
import type { PictureStage } from './picture.ts';
import { open, prepare } from './prepare.ts';
import type { Surface } from './surface.ts';

export const perform = (
  surface: Surface,
  job: Job,
  onStage: (stage: PictureStage) => void,
): Promise<JobResult> => (job.rule ? prepare(surface, job, job.rule, onStage) : open(surface, job));
