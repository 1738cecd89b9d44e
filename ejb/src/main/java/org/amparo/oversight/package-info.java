/** Who did what: the acts of reading and writing, the files and the registers, for those who examine them. It shows no record. */
package org.amparo.oversight;
