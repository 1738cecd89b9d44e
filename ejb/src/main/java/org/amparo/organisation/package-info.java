/** Organisations, the bodies that decide on victim status, and the settings of the countries. */
package org.amparo.organisation;
