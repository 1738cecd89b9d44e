package org.amparo.exchange.in;

/** Whether a problem keeps the whole import out, or is only told. */
public enum Severity {
    ERROR,
    WARNING
}
