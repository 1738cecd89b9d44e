package org.amparo.web.statistics;

/** Which countries the secretariat's report is to hold, as a URL names them. */
public enum CountriesAsked {
    /** The members of the coalition. */
    members,
    /** Every country that has a case. */
    all
}
