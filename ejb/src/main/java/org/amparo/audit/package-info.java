/** Who changed what and when, and who looked. The only package that speaks to Envers beyond its annotations. */
package org.amparo.audit;
