package org.amparo.casefile;

import org.amparo.plausibility.Facts;

/** A feature that has dated something of a case, by which its birth date and its closing are judged. */
public interface DatedPart {

    /** What is known of the case, with the feature's own days. */
    Facts with(Facts facts, CaseFile file);
}
