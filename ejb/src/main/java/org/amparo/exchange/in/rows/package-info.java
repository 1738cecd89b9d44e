/**
 * The kinds of row that a register holds, each a {@link org.amparo.exchange.in.RowKind} that is found by its type. An import looks
 * at them by that interface alone and names none of them.
 */
package org.amparo.exchange.in.rows;
