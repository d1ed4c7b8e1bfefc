/**
 * Runs inside the page: scrolls the log from its newest message to its oldest and back, frame by frame.
 * @param {number} stride pixels to scroll by in each frame
 * @returns {Promise<{tasks: number[], frames: number[]}>} milliseconds of the tasks that the browser itself calls long
 *   (over 50 ms), and from frame to frame
 */
async (stride) => {
  const log = document.querySelector('[role=log]');
  const tasks = [];
  const frames = [];
  const note = (entries) => tasks.push(...entries.map(({ duration }) => duration));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  const frame = () => new Promise(requestAnimationFrame);
  // What the browser still does for having opened the page does not count.
  for (let rest = 0; rest < 30; rest++) await frame();
  observer.observe({ type: 'longtask' });
  let before = await frame();
  for (const step of [-stride, stride]) {
    for (let last = Number.NaN; log.scrollTop !== last; ) {
      last = log.scrollTop;
      log.scrollTop += step;
      const at = await frame();
      frames.push(at - before);
      before = at;
    }
  }
  note(observer.takeRecords());
  return { tasks, frames };
};
