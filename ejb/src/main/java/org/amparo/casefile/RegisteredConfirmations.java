package org.amparo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.audit.AuditedTable;
import org.amparo.audit.AuditedTables;
import org.amparo.plausibility.Rule;
import org.amparo.security.DataCategory;

/** How what was confirmed of a register's rows comes to stand beside their cases. */
@ApplicationScoped
public class RegisteredConfirmations {

    @Inject
    private AuditedTables tables;

    /** The tables of what was confirmed. */
    public AuditedTable table() {
        return tables.of(Confirmation.class);
    }

    /**
     * The category that closes what is confirmed of a case, as an expression.
     *
     * @param code the column with the code of the rule
     */
    public static String closing(String code) {
        return Stream.of(Rule.values())
                .filter(rule -> rule.isAsked() && closing(rule) != null)
                .map(rule -> "when '" + rule.code() + "' then '" + closing(rule) + "'")
                .collect(Collectors.joining(" ", "case " + code + " ", " end"));
    }

    private static DataCategory closing(Rule rule) {
        return Confirmation.closing(rule.about());
    }
}
