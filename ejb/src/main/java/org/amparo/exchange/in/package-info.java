/**
 * Registers in: a file is read row by row into staged tables, judged there, and then written in one transaction under one
 * revision, or not at all (docs/exchange.md). What is public beside the desk and its values is what kinds of row are written with
 * ({@link org.amparo.exchange.in.rows}).
 */
package org.amparo.exchange.in;
