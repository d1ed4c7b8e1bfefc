import { describe } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { storeOver } from '../../src/store/store.ts';
import { describeFollowing } from './followScenes.ts';

describe('followChanges', () => {
  describeFollowing((clock) => openDatabase({ file: ':memory:', url: null, clock }).then(storeOver));
});
