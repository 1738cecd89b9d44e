package org.amparo.web.problem;

/** A list has changed since its page was drawn, and what was sent was meant for a row that is not there any more, or is elsewhere. */
public class ChangedSince extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
