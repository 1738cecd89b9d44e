package org.amparo.press;

/** A part of an order of which something else is compared than all that it holds. */
public interface Compared {

    /** What makes two of them the same. */
    Object compared();
}
