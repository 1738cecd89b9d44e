package org.amparo.web.problem;

/**
 * A page was drawn when things stood otherwise: more was open to its reader, or another row stood where she acts. It is opened anew,
 * and nothing of what was sent is taken or shown.
 */
public class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    private Overtaken(String why) {
        this.why = why;
    }

    /** Something is closed that was open when the page was drawn. */
    public static Overtaken closed() {
        return new Overtaken("problem.closed-since");
    }

    /** The row for which something was sent is not there any more, or is elsewhere. */
    public static Overtaken changed() {
        return new Overtaken("problem.changed-since");
    }

    /**
     * Goes on only where all is open still that was.
     *
     * @throws Overtaken where it is not
     */
    public static void unless(boolean asOpenAsItWas) {
        if (!asOpenAsItWas) {
            throw closed();
        }
    }

    /** Key of the words that say why. */
    String why() {
        return why;
    }
}
