// Sending files in one by one, with progress. Without it the form sends them all at once.
(() => {
  'use strict';
  const form = document.getElementById('gui');
  if (!form) return;
  const input = form.querySelector('input[type=file]');
  const token = form.querySelector('[name=__RequestVerificationToken]').value;
  const list = document.querySelector('.send-list');
  const status = document.querySelector('.send-status');
  const largest = Number(form.dataset.largest);
  const queue = [];
  const atOnce = 2;
  let busy = 0, done = 0, refused = 0, total = 0, timer = 0;

  document.documentElement.classList.add('sends');
  form.querySelector('button').hidden = true;
  input.required = false;

  function row(name) {
    const item = document.createElement('li');
    item.className = 'going';
    for (const kind of ['name', 'outcome', 'why']) {
      const part = document.createElement(kind === 'name' ? 'b' : 'span');
      part.className = kind;
      item.append(part);
    }
    const progress = document.createElement('progress');
    progress.max = 1;
    progress.value = 0;
    progress.setAttribute('aria-label', 'Tiến độ gửi ' + name);
    item.append(progress);
    item.querySelector('.name').textContent = name;
    item.querySelector('.outcome').textContent = 'Đang chờ gửi';
    list.prepend(item);
    return item;
  }

  function end(item, outcome, title, message) {
    item.className = outcome;
    item.querySelector('.outcome').textContent = title;
    item.querySelector('.why').textContent = message;
    item.querySelector('progress').remove();
    done++;
    if (outcome === 'refused') refused++;
  }

  function say() {
    status.textContent = done < total
      ? 'Đang gửi: xong ' + done + '/' + total + ' tệp.'
      : 'Đã gửi xong ' + total + ' tệp' + (refused ? ', ' + refused + ' tệp không được nhận.' : '.');
  }

  function add(files) {
    if (done === total) done = refused = total = 0;
    for (const file of files) {
      total++;
      const item = row(file.name);
      if (file.size > largest) end(item, 'refused', 'Không nhận', 'Tệp lớn hơn ' + form.dataset.largestWords + '. Hãy gửi tệp nhỏ hơn (bỏ bớt ảnh, phụ lục).');
      else queue.push({ file, item });
    }
    say();
    next();
  }

  function next() {
    while (busy < atOnce && queue.length) send(queue.shift());
  }

  function send({ file, item }) {
    busy++;
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('tep', file, file.name);
    const progress = item.querySelector('progress');
    const outcome = item.querySelector('.outcome');
    request.upload.addEventListener('progress', e => {
      if (!e.lengthComputable) return;
      progress.value = e.loaded / e.total;
      outcome.textContent = e.loaded < e.total ? 'Đang gửi ' + Math.floor(100 * e.loaded / e.total) + '%' : 'Đang ghi vào đĩa';
    });
    request.addEventListener('loadend', () => {
      busy--;
      const result = request.status === 200 && request.response ? request.response[0] : null;
      if (result) end(item, result.outcome, result.title, result.message);
      else end(item, 'refused', 'Không gửi được', why(request.status));
      say();
      if (!busy && !queue.length) refresh();
      next();
    });
    request.open('POST', form.action || location.pathname);
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('RequestVerificationToken', token);
    request.send(body);
  }

  function why(code) {
    if (code === 0) return 'Mất kết nối tới máy chủ, hoặc tệp không đọc được. Hãy kiểm tra mạng rồi gửi lại.';
    if (code === 400 || code === 401 || code === 403) return 'Phiên làm việc đã hết. Hãy tải lại trang, đăng nhập rồi gửi lại.';
    return 'Máy chủ gặp sự cố (' + code + '). Tệp chưa được nhận; hãy gửi lại sau.';
  }

  // What became of the files: looked at until nothing waits any more.
  async function refresh() {
    clearTimeout(timer);
    const sent = document.getElementById('da-gui');
    try {
      const answer = await fetch(location.pathname + '?handler=Sent', { headers: { Accept: 'text/html' }, redirect: 'error' });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      sent.replaceChildren(...page.body.childNodes);
    } catch {
      status.textContent = 'Chưa cập nhật được bảng bên dưới. Hãy tải lại trang.';
      return;
    }
    if (sent.querySelector('[data-open]')) timer = setTimeout(refresh, 3000);
  }

  input.addEventListener('change', () => {
    add(input.files);
    input.value = '';
  });
  form.addEventListener('submit', e => e.preventDefault());
  for (const kind of ['dragenter', 'dragover']) {
    form.addEventListener(kind, e => {
      e.preventDefault();
      form.classList.add('over');
    });
  }
  form.addEventListener('dragleave', e => form.contains(e.relatedTarget) || form.classList.remove('over'));
  form.addEventListener('drop', e => {
    e.preventDefault();
    form.classList.remove('over');
    add(e.dataTransfer.files);
  });
  // A file dropped beside the frame must not replace the page.
  for (const kind of ['dragover', 'drop']) addEventListener(kind, e => e.preventDefault());
  addEventListener('beforeunload', e => { if (busy || queue.length) e.preventDefault(); });
  if (document.querySelector('#da-gui [data-open]')) timer = setTimeout(refresh, 3000);
})();
