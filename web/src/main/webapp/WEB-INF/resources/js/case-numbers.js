"use strict";

/** Offers cases while their number is typed, after the pattern of a combobox with a list: arrows, Enter, Escape. */
class CaseNumberEntry {
  constructor(input) {
    this.input = input;
    this.options = [];
    this.at = -1;
    this.asked = 0;
    this.list = document.createElement("ul");
    this.list.id = `${input.id}-offers`;
    this.list.className = "case-offers";
    this.list.hidden = true;
    // A browser takes a box that scrolls for a stop of the Tab key.
    this.list.tabIndex = -1;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", input.labels[0]?.textContent.trim() ?? "");
    this.found = document.createElement("p");
    this.found.className = "case-found";
    this.found.setAttribute("role", "status");
    const entry = document.createElement("div");
    entry.className = "case-entry";
    input.replaceWith(entry);
    entry.append(input, this.list);
    entry.after(this.found);
    this.chosen = new Map(input.dataset.chosen ? [[input.value, input.dataset.chosen]] : []);
    this.sayChosen();
    this.mark("role", "combobox", "aria-autocomplete", "list", "aria-controls", this.list.id, "aria-expanded", "false");
    input.addEventListener("input", () => this.later());
    input.addEventListener("click", () => this.input.value && this.ask());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.take(event.target.closest("li")));
  }

  mark(...pairs) {
    for (let i = 0; i < pairs.length; i += 2) {
      this.input.setAttribute(pairs[i], pairs[i + 1]);
    }
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), 250);
  }

  async ask() {
    const mine = ++this.asked;
    const url = `${this.input.dataset.casePicker}&q=${encodeURIComponent(this.input.value.trim())}`;
    const answer = await fetch(url, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (answer.status === 401) {
      location.reload();
    } else if (answer.ok && mine === this.asked && document.activeElement === this.input) {
      this.show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    }
  }

  show(page) {
    this.options = [...page.querySelectorAll("li[data-number]")].map((offer, place) => {
      const option = document.createElement("li");
      option.id = `${this.list.id}-${place}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.number = offer.dataset.number;
      option.textContent = offer.textContent;
      return option;
    });
    this.at = -1;
    this.list.replaceChildren(...this.options);
    this.list.hidden = this.options.length === 0;
    this.mark("aria-expanded", String(!this.list.hidden));
    this.input.removeAttribute("aria-activedescendant");
    this.found.textContent = page.querySelector("p").textContent;
    this.options.forEach((option) => this.chosen.set(option.dataset.number, option.textContent));
  }

  /** Which case it is, once its number stands there whole. */
  sayChosen() {
    this.found.textContent = this.chosen.get(this.input.value.trim().toUpperCase()) ?? "";
  }

  close() {
    this.asked++;
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.sayChosen();
    this.mark("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  key(event) {
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) {
        this.go(event.key === "ArrowDown" ? this.at + 1 : this.at - 1);
      } else {
        this.ask();
      }
    } else if (event.key === "Enter" && open && this.at >= 0) {
      event.preventDefault();
      this.take(this.options[this.at]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      this.close();
    }
  }

  go(place) {
    const last = this.options.length - 1;
    this.options[this.at]?.setAttribute("aria-selected", "false");
    this.at = place > last ? 0 : place < 0 ? last : place;
    const option = this.options[this.at];
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.mark("aria-activedescendant", option.id);
  }

  take(option) {
    if (option) {
      this.input.value = option.dataset.number;
      this.close();
      this.input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
}

function offerCases() {
  document.querySelectorAll("[data-case-picker]:not([role])").forEach((input) => new CaseNumberEntry(input));
}

addEventListener("DOMContentLoaded", offerCases);
document.addEventListener("amparo:answered", offerCases);
