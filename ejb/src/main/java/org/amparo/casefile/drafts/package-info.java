/** What a person has typed into a form and not saved: kept for her alone, as long as all of it is open to her. */
package org.amparo.casefile.drafts;
