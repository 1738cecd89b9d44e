package org.amparo.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.amparo.security.Sealed;

/**
 * What stands on a case's row sealed under the case's own key; {@link SealedSections} seals and opens it. Null is what nobody
 * asked or wrote.
 */
@Embeddable
class SealedAnswers {

    @Column(name = "gender_identity", length = 300)
    private Sealed genderIdentity;

    @Column(length = 300)
    private Sealed disability;

    @Column(length = 300)
    private Sealed pregnancy;

    @Column(length = 16500)
    private Sealed story;

    @Column(name = "needs_now", length = 5600)
    private Sealed needsNow;

    protected SealedAnswers() {}
}
