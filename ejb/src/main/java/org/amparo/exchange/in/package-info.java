/**
 * Registers in: a file is read row by row into staged tables, judged there, and then written in one transaction under one
 * revision, or not at all (docs/exchange.md).
 */
package org.amparo.exchange.in;
