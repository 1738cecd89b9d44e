package org.amparo.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.amparo.statistics.AvailabilityView;
import org.amparo.statistics.StatisticsDesk;

/** What one request reads of what countries can give: once, and nothing of it is kept in the session. */
@RequestScoped
class AvailabilityReading {

    @Inject
    private StatisticsDesk desk;

    private List<AvailabilityView> statements;

    List<AvailabilityView> of(int year) {
        if (statements == null) {
            statements = desk.availability(year);
        }
        return statements;
    }
}
