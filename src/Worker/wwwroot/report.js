// A report's figures: one that is chosen is lit in the document, a sum lights all it was made of.
(() => {
  'use strict';
  const figures = document.querySelector('.inspector');
  const lit = new Set();

  function light(lines) {
    for (const line of lit) line.classList.remove('lit');
    lit.clear();
    for (const number of lines) {
      const line = document.getElementById('L' + number);
      if (!line) continue;
      line.classList.add('lit');
      lit.add(line);
    }
    [...lit][0]?.scrollIntoView({ block: 'center' });
  }

  figures?.addEventListener('click', event => {
    const link = event.target.closest('.figures a[href^="#L"]');
    if (!link) return;
    light(link.dataset.lights?.split(' ') ?? [link.getAttribute('href').slice(2)]);
    if (!link.dataset.lights) return; // one figure: the address leads to its line
    event.preventDefault();
    history.replaceState(null, '', link.getAttribute('href'));
  });
})();
