/** Code lists: what may stand in a coded column, what it is called in each language, how publishers group it. */
package org.amparo.reference;
