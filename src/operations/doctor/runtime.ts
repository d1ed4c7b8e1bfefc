import { type Check, fail, ok } from './check.ts';

/** The oldest Node that runs TypeScript as it stands here and has Temporal; `engines` in package.json says the same. */
const oldestNode = 26;

/** @param version as in `process.versions.node` */
export function checkRuntime(version: string): Check {
  if (Number.parseInt(version, 10) >= oldestNode) return ok('node', `Node ${version}`);
  const advice = 'Run `npm ci`: it brings its own Node, which the npm scripts use.';
  return fail('node', `Node ${version} is too old: ${oldestNode} is needed`, advice);
}
