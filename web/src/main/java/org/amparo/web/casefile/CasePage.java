package org.amparo.web.casefile;

import org.amparo.shared.NotFound;

/** A page of one case that keeps what it was opened with, and so has to ask before each showing whether it may still be shown. */
public interface CasePage {

    /**
     * Asks as if the page were opened now.
     *
     * @throws NotFound where it is not open to the caller, or not any more
     */
    void mustBeOpen();
}
