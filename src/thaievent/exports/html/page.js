"use strict";
(() => {
  const body = document.body;
  body.classList.add("scripted");

  // Filter by kind: one class on the page for each kind that is not wanted.
  for (const box of document.querySelectorAll(".kinds input")) {
    const apply = () => body.classList.toggle(`hide-${box.value}`, !box.checked);
    box.addEventListener("change", apply);
    apply();
  }
  const hidden = (mark) => [...mark.classList].some((kind) => body.classList.contains(`hide-${kind}`));

  // Several releases: one at a time, chosen from the list.
  const releases = [...document.querySelectorAll(".release")];
  const entries = [...document.querySelectorAll("nav a")];
  const show = (wanted) => {
    releases.forEach((release) => { release.hidden = release !== wanted; });
    entries.forEach((entry) => {
      if (entry.hash !== `#${wanted.id}`) return entry.removeAttribute("aria-current");
      entry.setAttribute("aria-current", "true");
      const list = entry.closest("ol");
      list.scrollTop = entry.offsetTop - list.offsetTop - entry.offsetHeight;
    });
  };
  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    const wanted = target?.closest(".release") ?? releases[0];
    if (wanted && entries.length) show(wanted);
    if (target?.matches("mark")) target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", follow);
  follow();

  // A value leads to its text, a second time to its next mention; a mention leads to its value.
  let came = null;
  const keys = (mark) => mark.dataset.keys.split(" ");
  const light = (scope, key) => {
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    const marks = [...scope.querySelectorAll(".text mark")].filter((mark) => keys(mark).includes(key));
    for (const mark of marks) mark.classList.add("lit");
    return marks;
  };
  document.addEventListener("click", (event) => {
    const scope = event.target.closest(".thaievent");
    const link = event.target.closest("a[data-key]");
    if (link && scope) {
      const marks = light(scope, link.dataset.key);
      if (!marks.length) return;
      const turn = came?.link === link ? (came.turn + 1) % marks.length : 0;
      came = { link, turn };
      event.preventDefault();
      marks[turn].tabIndex = -1;
      marks[turn].focus({ preventScroll: true });
      marks[turn].scrollIntoView({ block: "center" });
      return;
    }
    const mark = event.target.closest(".text mark");
    if (mark && scope) {
      const [key] = keys(mark);
      light(scope, key);
      const entry = [...scope.querySelectorAll(".cards a[data-key]")].find((a) => a.dataset.key === key);
      entry?.closest("details")?.setAttribute("open", "");
      entry?.scrollIntoView({ block: "nearest" });
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    hide();
    if (document.activeElement?.matches(".text mark")) came?.link.focus();
  });

  // A release that is pasted into the empty form is read at once.
  const pasted = document.querySelector("textarea[data-submit-on-paste]");
  pasted?.addEventListener("paste", () => {
    if (!pasted.value) setTimeout(() => pasted.form.requestSubmit());
  });

  // What is known of the mention under the pointer or the focus, and of those around it.
  const tip = document.createElement("div");
  tip.id = "tip";
  tip.hidden = true;
  tip.setAttribute("role", "status");
  body.append(tip);
  const hide = () => { tip.hidden = true; };
  const tell = (mark) => {
    const lines = [];
    for (let at = mark; at; at = at.parentElement?.closest("mark[data-tip]")) {
      if (!hidden(at)) lines.push(...at.dataset.tip.split("\n"));
    }
    if (!lines.length) return hide();
    tip.replaceChildren(...lines.map((line) => Object.assign(document.createElement("div"), { textContent: line })));
    tip.hidden = false;
    const place = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const room = document.documentElement;
    const below = place.bottom + 6 + tip.offsetHeight < room.clientHeight;
    tip.style.left = `${Math.max(8, Math.min(place.left, room.clientWidth - tip.offsetWidth - 8))}px`;
    tip.style.top = `${below ? place.bottom + 6 : Math.max(8, place.top - tip.offsetHeight - 6)}px`;
  };
  for (const [type, act] of [["mouseover", tell], ["focusin", tell], ["mouseout", hide], ["focusout", hide]]) {
    document.addEventListener(type, (event) => {
      const mark = event.target.closest?.("mark[data-tip]");
      if (mark) act(mark);
    });
  }
  addEventListener("scroll", () => {
    const at = document.activeElement;
    if (!tip.hidden && at?.matches("mark[data-tip]")) tell(at);
  }, { passive: true });
})();
