package org.amparo.web.casefile;

import org.amparo.shared.NotFound;

/** A page of one case that keeps what it was opened with, and so has to ask before each showing whether it may still be shown. */
public interface CasePage {

    /**
     * Asks as if the page were opened now. Before the first showing it is asked first: what is refused has shown nothing, and leaves
     * no row in the access log.
     *
     * @throws NotFound where it is not open to the caller, or not any more
     */
    void mustBeOpen();
}
