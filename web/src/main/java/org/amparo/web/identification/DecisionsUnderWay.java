package org.amparo.web.identification;

import jakarta.enterprise.context.SessionScoped;
import org.amparo.web.session.UnderWay;

/** Decisions that are looked at once more before they are recorded. */
@SessionScoped
class DecisionsUnderWay extends UnderWay<DecisionAnswers> {

    private static final long serialVersionUID = 1L;
}
