/** Registers and lists that leave the system as files: who may have them, what stands in them, how long they are kept. */
package org.amparo.exchange.out;
