/** Behind {@code config/amparo}: starts the three servers of Amparo, watches over them and stops them in order. */
package org.amparo.launcher;
