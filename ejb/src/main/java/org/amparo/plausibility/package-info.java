/** What is impossible of days and ages, and what is unlikely: pure rules, the same for pages, API and registers. */
package org.amparo.plausibility;
