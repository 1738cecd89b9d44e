"use strict";

/**
 * Sends a form in the background, lets Faces look at a part of it, and puts what comes back in its place. The script of Faces
 * itself would evaluate text, which the content policy of the pages forbids. False where nothing came back and the page is led elsewhere.
 */
async function sendPart(source, execute, render) {
  const sent = new URLSearchParams(new FormData(source.form));
  sent.set("jakarta.faces.partial.ajax", "true");
  sent.set("jakarta.faces.source", source.id);
  sent.set("jakarta.faces.partial.event", source.type === "button" ? "click" : "change");
  sent.set("jakarta.faces.partial.execute", `${source.id} ${execute ?? ""}`.trim());
  sent.set("jakarta.faces.partial.render", render);
  const headers = { "Faces-Request": "partial/ajax", "X-Requested-With": "XMLHttpRequest" };
  const answer = await fetch(source.form.action, { method: "POST", body: sent, headers });
  if (answer.status === 401) {
    document.dispatchEvent(new Event("amparo:signed-out"));
    return false;
  }
  const parts = new DOMParser().parseFromString(await answer.text(), "text/xml");
  const elsewhere = parts.querySelector("redirect");
  if (elsewhere) {
    location.assign(elsewhere.getAttribute("url"));
    return false;
  }
  if (!answer.ok || !parts.querySelector("changes")) {
    throw new Error(`not answered: ${answer.status}`);
  }
  parts.querySelectorAll("update").forEach((part) => {
    const place = document.getElementById(part.id);
    if (part.id.includes("jakarta.faces.ViewState")) {
      document.getElementsByName("jakarta.faces.ViewState").forEach((state) => (state.value = part.textContent));
    } else if (place) {
      const drawn = document.createElement("template");
      drawn.innerHTML = part.textContent;
      place.replaceWith(drawn.content);
    }
  });
  document.dispatchEvent(new Event("amparo:answered"));
  return true;
}

addEventListener("click", (event) => {
  const button = event.target.closest("input[type='button'][data-render]");
  if (button) {
    sendPart(button, button.dataset.execute, button.dataset.render).then(() => enterBox(button));
  }
});

/** Where the button was drawn anew with another box, the keyboard stands in that box. */
function enterBox(button) {
  if (!button.isConnected) {
    [...document.getElementById(button.dataset.render).querySelectorAll("select")].pop()?.focus();
  }
}

/** With a script, a button that draws another box sends no form: Enter in a field is for the form's own button. */
function leaveEnterToTheForm() {
  document.querySelectorAll("input.another").forEach((button) => (button.type = "button"));
}

addEventListener("DOMContentLoaded", leaveEnterToTheForm);
document.addEventListener("amparo:answered", leaveEnterToTheForm);

addEventListener("change", (event) => {
  const field = event.target.closest("input[type='text'][data-render]");
  if (field) {
    sendPart(field, field.dataset.execute, field.dataset.render);
  }
});
