package org.amparo.web.press;

import jakarta.faces.application.FacesMessage;

/** Says what has been done, and may link to what has been recorded. */
public class Notice extends FacesMessage {

    private static final long serialVersionUID = 1L;

    private final String address;
    private final String link;

    /**
     * What is said.
     *
     * @param address where its link leads, below the application's own address; null where it has none
     * @param link key of what the link is called
     */
    public Notice(String text, String address, String link) {
        super(SEVERITY_INFO, text, text);
        this.address = address;
        this.link = link;
    }

    /** Where its link leads, below the application's own address; null where it has none. */
    public String address() {
        return address;
    }

    /** Key of what the link is called. */
    public String link() {
        return link;
    }
}
