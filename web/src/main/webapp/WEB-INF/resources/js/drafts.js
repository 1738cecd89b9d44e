"use strict";

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
      .catch(() => false)
      .then((kept) => {
        state.classList.toggle("failed", !kept);
        if (!kept) {
          document.getElementById(stateId).textContent = state.dataset.failed;
        }
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
  document.querySelectorAll(".draft-keep").forEach(keepDraft);
});
