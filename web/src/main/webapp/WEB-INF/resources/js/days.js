"use strict";

/** What is typed as a day, in the form that a calendar takes; a month or a year alone is no day and stays as it is. */
function isoDay(typed) {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed);
  return parts ? `${parts[3]}-${parts[2].padStart(2, "0")}-${parts[1].padStart(2, "0")}` : "";
}

/** Puts the browser's own calendar beside a typed date. */
function offerCalendar(typed) {
  const calendar = document.createElement("input");
  if (typed.closest(".day-entry") || !calendar.showPicker) {
    return;
  }
  const entry = document.createElement("span");
  entry.className = "day-entry";
  typed.replaceWith(entry);
  calendar.type = "date";
  calendar.tabIndex = -1;
  calendar.setAttribute("aria-hidden", "true");
  // Which day it is says the country, not the browser's clock.
  calendar.max = typed.dataset.latest || "";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "day-pick";
  button.setAttribute("aria-label", typed.dataset.pickDay);
  button.title = typed.dataset.pickDay;
  button.append(document.querySelector("#day-icon").content.cloneNode(true));
  entry.append(calendar, typed, button);
  button.addEventListener("click", () => {
    calendar.value = isoDay(typed.value);
    calendar.showPicker();
  });
  calendar.addEventListener("change", () => {
    typed.value = calendar.value.split("-").reverse().join("/");
    typed.dispatchEvent(new Event("input", { bubbles: true }));
    typed.dispatchEvent(new Event("change", { bubbles: true }));
    typed.focus();
  });
}

addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-pick-day]").forEach(offerCalendar));
