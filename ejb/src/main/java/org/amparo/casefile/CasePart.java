package org.amparo.casefile;

import java.util.List;
import org.amparo.security.Caller;

/**
 * What a feature keeps of a case that each page of the case tells of, beside the case itself.
 *
 * @param <T> one thing of it, as it is shown
 */
public interface CasePart<T> {

    /** By what it is asked for. */
    Class<T> kind();

    /** What of it is open to the reader, in the feature's order; nothing where all of it is closed. */
    List<T> of(Shown shown, Caller caller);
}
