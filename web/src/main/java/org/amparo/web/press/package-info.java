/** The keys of presses at the two doors: of a program's call, and of a drawn form. */
package org.amparo.web.press;
