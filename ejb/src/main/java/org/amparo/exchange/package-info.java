/** Registers in and out of the system, as jobs that run beside the requests. It stands on top of all features. */
package org.amparo.exchange;
