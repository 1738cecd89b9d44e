/** Who else may see a case, from whom it is hidden and who is in charge: what is decided of it. Who sees what follows in {@code casefile}. */
package org.amparo.casefile.access;
