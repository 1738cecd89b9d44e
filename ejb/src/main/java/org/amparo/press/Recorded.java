package org.amparo.press;

/** What a desk answers of a record, by which the record is found again. */
public interface Recorded {

    /** The record's name. */
    RecordName recordName();
}
