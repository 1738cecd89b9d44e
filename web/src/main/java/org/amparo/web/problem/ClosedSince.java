package org.amparo.web.problem;

/** A form was drawn when more was open to its reader than is now: it is opened anew, and nothing of it is taken or shown. */
public class ClosedSince extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Goes on only where all is open still that was.
     *
     * @throws ClosedSince where it is not
     */
    public static void unless(boolean asOpenAsItWas) {
        if (!asOpenAsItWas) {
            throw new ClosedSince();
        }
    }
}
