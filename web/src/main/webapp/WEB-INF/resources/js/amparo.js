"use strict";

/** Covers a page of a case after two minutes without input, and says so; the next key, move or touch uncovers it. */
function veilWhenIdle(said) {
  const idleMs = 120000;
  let timer;
  const veil = (on) => {
    document.documentElement.classList.toggle("veiled", on);
    said.textContent = on ? said.dataset.words : "";
  };
  const wake = () => {
    if (said.textContent) {
      veil(false);
    }
    clearTimeout(timer);
    timer = setTimeout(veil, idleMs, true);
  };
  ["pointerdown", "pointermove", "keydown", "scroll"].forEach((input) =>
    addEventListener(input, wake, { passive: true }));
  wake();
}

/** Says that the session is about to end, while one request is still enough to stay. */
function warnBeforeSessionEnds(dialog) {
  const warnAfterMs = Number(dialog.dataset.warnAfterSeconds) * 1000;
  let timer;
  const start = () => {
    clearTimeout(timer);
    timer = setTimeout(() => dialog.showModal(), warnAfterMs);
  };
  dialog.addEventListener("close", () => {
    fetch(dialog.dataset.stay, { headers: { "X-Requested-With": "XMLHttpRequest" } })
      .then((answer) => (answer.ok ? start() : document.dispatchEvent(new Event("amparo:signed-out"))));
  });
  document.addEventListener("amparo:answered", start);
  start();
}

/**
 * Only a whole page can lead to the sign-in. A form in which something was typed is sent along, with no button pressed: it is kept over the
 * sign-in and comes back filled in. A file is chosen again.
 */
function signInWithWhatWasTyped(dialog) {
  let typed;
  addEventListener("input", (event) => {
    const form = event.target.form;
    typed = form?.method === "post" ? form : typed;
  });
  document.addEventListener("amparo:signed-out", () => (typed ? dialog.open || dialog.showModal() : location.reload()));
  dialog.querySelector("button").addEventListener("click", () => {
    typed.querySelectorAll("input[type='file']").forEach((file) => (file.disabled = true));
    HTMLFormElement.prototype.submit.call(typed);
  });
}

/** After a refused form the keyboard stands on the list of what is to be mended, or on what is asked. */
function focusProblems() {
  document.querySelector(".problem-summary, .another-record")?.focus();
}

/** A form that is the whole work of its page is typed into from its first field on, once nothing is to be mended before. */
function beginInFirstField() {
  if (!document.querySelector(".problem-summary, .another-record")) {
    document.querySelector(".from-first-field")?.querySelector("input:checked, select, textarea, input[type='text']")?.focus();
  }
}

/**
 * Where services are marked as given row by row, the keyboard goes on at the row that followed: the page comes back without the button that was
 * pressed. Where none follows it stands on what was said. Only a place among the buttons is remembered, nothing of a case.
 */
function goOnAtNextRow() {
  const kept = "amparo:pressed-row";
  const buttons = [...document.querySelectorAll("button[name='given:press']")];
  const place = sessionStorage.getItem(kept);
  sessionStorage.removeItem(kept);
  document.querySelector("#given")?.addEventListener("submit", (event) =>
    sessionStorage.setItem(kept, buttons.indexOf(event.submitter)));
  const next = place !== null && (buttons[place] ?? document.querySelector(".message-list .message"));
  if (next) {
    next.matches("button") || (next.tabIndex = -1);
    next.focus();
  }
}

/** Going back to a page that answered a form, or reloading it, asks for the page and does not send the form again. */
function forgetSentForm() {
  history.replaceState(history.state, "", location.href);
}

/** Where the tabs of a page do not fit beside one another, the one that is open is in view. */
function showOpenTab() {
  const tab = document.querySelector(".tabs [aria-current='page'], .tabs [aria-current='true']");
  if (tab) {
    const tabs = tab.closest(".tabs");
    tabs.scrollLeft = tab.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
  }
}

/** On a phone what folds away there is folded, so that what is worked on stands on the first screen. */
function foldOnPhone() {
  if (matchMedia("(max-width: 40rem)").matches) {
    document.querySelectorAll("details[data-folds-on-phone]").forEach((fold) => (fold.open = false));
    // Where the page landed before its head was folded, it would have run past it.
    document.activeElement.closest(".landing")?.scrollIntoView({ block: "start" });
  }
}

/** One open menu at a time, and none after Escape or a tap elsewhere. */
function closeMenus() {
  const closeOthers = (target) =>
    document.querySelectorAll("details.menu[open]").forEach((menu) => menu.contains(target) || (menu.open = false));
  addEventListener("click", (event) => closeOthers(event.target));
  addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}

addEventListener("DOMContentLoaded", () => {
  if (document.querySelector("[data-private]")) {
    veilWhenIdle(document.querySelector("#veil"));
  }
  const dialog = document.querySelector("dialog[data-warn-after-seconds]");
  if (dialog) {
    warnBeforeSessionEnds(dialog);
    signInWithWhatWasTyped(document.querySelector("#session-over"));
  }
  forgetSentForm();
  goOnAtNextRow();
  focusProblems();
  beginInFirstField();
  foldOnPhone();
  showOpenTab();
  closeMenus();
});
