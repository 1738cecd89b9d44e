/** The commands that send a register to a running Amparo and fetch one from it, over HTTP and from disk to disk. */
package org.amparo.launcher.exchange;
