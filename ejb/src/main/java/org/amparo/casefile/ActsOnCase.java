package org.amparo.casefile;

import java.util.List;

/** The acts of a feature; with those of all features is told what may be done with a case. */
public interface ActsOnCase {

    /** All of them. */
    List<? extends Act> all();
}
