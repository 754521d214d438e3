// Keyboard and highlighting. Everything here can also be done without it.
(() => {
  'use strict';
  document.documentElement.classList.add('js');
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const list = document.querySelector('.list-page form#sai-lech');
  const report = document.querySelector('.inspector');
  const findings = all('.finding');
  const shown = () => findings.filter(f => f.offsetParent !== null);
  let here = null;

  const narrow = document.querySelector('.facet-fold');
  if (narrow && matchMedia('(max-width: 900px)').matches) narrow.open = false;

  function stand(finding, focus = true) {
    here?.classList.remove('here');
    here = finding;
    if (!here) return;
    for (let fold = here.parentElement?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
    here.classList.add('here');
    if (focus) here.focus({ preventScroll: true });
    here.scrollIntoView({ block: 'nearest' });
  }

  // The list: chosen rows and their bar.
  const bar = document.querySelector('.bulk');
  const boxes = list ? all('input[name="chon"]', list) : [];
  function countChosen() {
    const count = boxes.filter(b => b.checked).length;
    if (!bar) return; // an account that only reads
    bar.classList.toggle('open', count > 0);
    bar.querySelector('.chosen-count').textContent = 'Đã đánh dấu ' + count + ':';
  }
  if (list) {
    list.addEventListener('change', countChosen);
    const allHere = document.querySelector('.all-here');
    if (allHere) {
      allHere.hidden = false;
      allHere.addEventListener('click', () => {
        const every = boxes.every(b => b.checked);
        for (const box of boxes) box.checked = !every;
        countChosen();
      });
    }
    countChosen();
    const from = sessionStorage.getItem('here');
    sessionStorage.removeItem('here');
    if (from && document.getElementById(from)) stand(document.getElementById(from));
    list.addEventListener('submit', () => here && sessionStorage.setItem('here', here.id));
  }

  // A report: choosing a finding lights its words in the document.
  function choose(finding, move = true) {
    stand(finding, move);
    const number = finding.dataset.number;
    const marks = all('mark[data-findings], .seen-line[data-findings]');
    for (const mark of marks) mark.classList.toggle('lit', mark.dataset.findings.split(' ').includes(number));
    marks.find(m => m.classList.contains('lit'))?.scrollIntoView({ block: 'center' });
    if (innerWidth <= 900) finding.scrollIntoView({ block: 'nearest' });
    history.replaceState(null, '', '#f' + number);
  }
  function chooseByAddress() {
    const finding = /^#f\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    if (finding) choose(finding);
  }
  if (report) {
    report.addEventListener('click', event => {
      if (event.target.closest('a:not(.number), button, input, select, summary')) return;
      const finding = event.target.closest('.finding');
      if (finding) choose(finding, false);
    });
    document.querySelector('.document').addEventListener('click', event => {
      const mark = event.target.closest('mark[data-findings], .seen-line[data-findings]');
      const finding = mark?.dataset.findings && document.getElementById('f' + mark.dataset.findings.split(' ')[0]);
      if (finding) choose(finding);
    });
    addEventListener('hashchange', chooseByAddress);
    chooseByAddress();
  }

  function decide(state) {
    if (list && !bar) return;
    let form = list;
    if (list) {
      if (!boxes.some(b => b.checked)) {
        const box = here?.querySelector('input[name="chon"]');
        if (!box) return;
        box.checked = true;
        countChosen();
      }
    } else {
      const fold = here?.querySelector('.decide');
      if (!fold) return;
      fold.open = true;
      form = fold.querySelector('form');
    }
    form.elements.trangThai.value = state;
    if (state === 'falseAlarm' && !form.elements.ghiChu.value) form.elements.ghiChu.focus();
    else form.requestSubmit();
  }

  function step(by) {
    const rows = shown();
    if (rows.length === 0) return;
    const at = rows.indexOf(here);
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))];
    if (report) choose(next); else stand(next);
  }

  for (const button of all('[data-step]')) button.addEventListener('click', () => step(Number(button.dataset.step)));

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    a: () => decide('acknowledged'),
    f: () => decide('falseAlarm'),
    r: () => decide('sentBack'),
    x: () => { const box = list && here?.querySelector('input[name="chon"]'); if (box) { box.checked = !box.checked; countChosen(); } },
    '/': () => document.querySelector('.search input[type="search"]')?.focus(),
    '?': () => document.getElementById('phim-tat')?.showModal(),
  };
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    if (event.target.closest('input:not([type="checkbox"]), select, textarea')) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (event.key === 'Enter' && list && here && event.target === here) {
      here.querySelector('a.message').click();
      return;
    }
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
