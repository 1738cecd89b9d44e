"use strict";

/** Asks for the main one of several forms of exploitation: once there are two, among those that are chosen, and never by itself. */
function askMainForm() {
  const place = document.querySelector(".main-form");
  if (!place) {
    return;
  }
  const main = place.querySelector("select");
  const chosen = [...document.querySelectorAll(".forms-chosen select")].map((box) => box.value);
  const forms = [...main.querySelectorAll("optgroup option")];
  forms.forEach((form) => (form.hidden = form.disabled = !chosen.includes(form.value)));
  main.querySelectorAll("optgroup").forEach((group) => (group.hidden = !group.querySelector("option:enabled")));
  if (main.selectedOptions[0]?.disabled) {
    main.value = "NOT_ASKED";
  }
  const several = forms.filter((form) => !form.disabled).length > 1;
  place.hidden = !several && !forms.includes(main.selectedOptions[0]);
}

addEventListener("change", (event) => event.target.closest(".forms-chosen") && askMainForm());
document.addEventListener("amparo:answered", askMainForm);
addEventListener("DOMContentLoaded", askMainForm);
