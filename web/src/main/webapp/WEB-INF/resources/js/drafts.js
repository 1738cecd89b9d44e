"use strict";

/** Puts what was typed before into the fields of a form; what lies folded away is opened where it differs. */
function fill(form, values) {
  for (const field of form.elements) {
    if (!field.name.startsWith(`${form.id}:`) || ["submit", "button", "hidden"].includes(field.type)) {
      continue;
    }
    const typed = values[field.name] ?? [];
    const before = `${field.checked}${field.value}`;
    if (field.type === "checkbox" || field.type === "radio") {
      field.checked = typed.includes(field.value);
    } else if (typed.length > 0) {
      field.value = typed[0];
    }
    if (before !== `${field.checked}${field.value}`) {
      for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
      }
    }
  }
}

function bringBack(holder) {
  for (const [id, values] of Object.entries(JSON.parse(holder.dataset.draftFields))) {
    const form = document.getElementById(id);
    if (form) {
      fill(form, values);
    }
  }
}

/** Sends what stands in the form whenever the typing pauses, and at once when the page is left out of sight. */
function keepDraft(button) {
  const form = button.form;
  const state = button.parentElement;
  const pauseMs = 1200;
  let timer;
  let sent = false;
  const stateId = button.id.replace(/keep$/, "state");
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    sendPart(button, "", stateId)
      .then(() => state.classList.remove("failed"))
      .catch(() => {
        state.classList.add("failed");
        document.getElementById(stateId).textContent = state.dataset.failed;
      });
  };
  const later = () => {
    clearTimeout(timer);
    if (!sent) {
      timer = setTimeout(keep, pauseMs);
    }
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", () => {
    sent = true;
    clearTimeout(timer);
  });
  document.addEventListener("visibilitychange", () => document.hidden && timer && !sent && keep());
}

addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("[data-draft-fields]").forEach(bringBack);
  document.querySelectorAll(".draft-keep").forEach(keepDraft);
});
