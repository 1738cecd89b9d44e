package org.amparo.web.casefile;

import jakarta.enterprise.context.SessionScoped;
import org.amparo.web.session.UnderWay;

/** Intakes of which the first screen has been answered. */
@SessionScoped
class IntakesUnderWay extends UnderWay<IntakeAnswers> {

    private static final long serialVersionUID = 1L;
}
