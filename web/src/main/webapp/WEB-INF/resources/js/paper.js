"use strict";

/** Says on the foot of every sheet whose print it is; the page's own line stands on the first one, for browsers that know no foot. */
function signSheets() {
  const by = document.querySelector(".printed-by");
  if (by) {
    document.documentElement.style.setProperty("--printed-by", JSON.stringify(by.textContent.trim()));
  }
}

/** Paper shows what a phone or a closed fold hides. */
function unfold() {
  document.querySelectorAll("details[data-folds-on-phone]").forEach((fold) => (fold.open = true));
}

addEventListener("DOMContentLoaded", signSheets);
addEventListener("beforeprint", unfold);
addEventListener("click", (event) => event.target.closest("[data-print]") && print());
