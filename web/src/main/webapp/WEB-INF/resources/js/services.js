"use strict";

/**
 * The boxes of the week's grid are one stop of the tabulator: from the box that it leads to, the arrows, Home and End lead to the others,
 * with Control to the first and the last of all; with Shift an arrow takes along whether the box is ticked. Boxes that cannot be changed are
 * passed over. The frame around them stands whole below the bar on top, so that the days are in sight.
 */
function walkBoxes(table) {
  const rows = [...table.querySelectorAll("tr:has(input)")].map((row) => [...row.querySelectorAll("input")]);
  const free = (box) => box && !box.disabled;
  const all = rows.flat().filter(free);
  const stopAt = (box) => {
    all.forEach((other) => (other.tabIndex = -1));
    box.tabIndex = 0;
  };
  const along = (row, from, step) => {
    let place = from + step;
    while (row[place] && row[place].disabled) {
      place += step;
    }
    return row[place];
  };
  const ways = {
    ArrowRight: (row, place) => along(rows[row], place, 1),
    ArrowLeft: (row, place) => along(rows[row], place, -1),
    ArrowDown: (row, place) => along(rows.map((of) => of[place]), row, 1),
    ArrowUp: (row, place) => along(rows.map((of) => of[place]), row, -1),
    Home: (row, place, whole) => (whole ? all[0] : rows[row].find(free)),
    End: (row, place, whole) => (whole ? all.at(-1) : rows[row].findLast(free)),
  };
  table.addEventListener("keydown", (event) => {
    const row = rows.findIndex((boxes) => boxes.includes(event.target));
    if (row < 0 || !ways[event.key] || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    const next = ways[event.key](row, rows[row].indexOf(event.target), event.ctrlKey);
    if (next && event.shiftKey && event.key.startsWith("Arrow")) {
      next.checked = event.target.checked;
      ["input", "change"].forEach((name) => next.dispatchEvent(new Event(name, { bubbles: true })));
    }
    next?.focus();
  });
  const frame = table.closest(".tall");
  const showWhole = () => {
    const box = frame.getBoundingClientRect();
    const highest = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
    if (box.top < highest - 1 || box.bottom > innerHeight) {
      frame.scrollIntoView({ block: "start" });
    }
  };
  table.addEventListener("focusin", (event) => {
    if (all.includes(event.target)) {
      stopAt(event.target);
      // Nothing moves below a pointer that is being pressed.
      if (event.target.matches(":focus-visible")) {
        showWhole();
      }
    }
  });
  if (all.length) {
    stopAt(all[0]);
  }
}

/** Says how many ticks are new, and asks before they are lost: by another page, another week or kind, or the way back. */
function keepTicks(form) {
  const fresh = () => form.querySelectorAll("[name='tick']:checked:enabled").length;
  let leaving = false;
  form.addEventListener("change", () => (form.querySelector(".fresh").textContent = fresh()));
  form.addEventListener("submit", () => (leaving = true));
  // The form goes along to the sign-in.
  document.addEventListener("amparo:signed-out", () => (leaving = true));
  addEventListener("pageshow", () => (leaving = false));
  addEventListener("beforeunload", (event) => {
    if (!leaving && fresh()) {
      event.preventDefault();
    }
  });
}

/** Says beside the day of a service at once what its state and its day say against one another. */
function sayOfDay(said) {
  const form = said.closest("form");
  const say = () => {
    const state = form.querySelector(`[name='${said.dataset.state}']:checked`)?.value;
    const day = isoDay(form.elements[said.dataset.day].value);
    const planned = state === "PLANNED";
    const over = planned && day && day < said.dataset.today;
    const ahead = state && !planned && day > said.dataset.latest;
    said.textContent = over ? said.dataset.over : ahead ? said.dataset.ahead : "";
  };
  // While one types, so that nothing moves between a button's being pressed and let go.
  ["input", "change"].forEach((name) => form.addEventListener(name, say));
  say();
}

addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("table.grid").forEach((table) => {
    walkBoxes(table);
    keepTicks(table.closest("form"));
  });
  document.querySelectorAll(".said-of-day").forEach(sayOfDay);
});
