package org.amparo.exchange.out;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.shared.PageRequest;

/**
 * What is to be exported. A register takes {@code country} and {@code recipient}; a list of cases takes {@code format} and the
 * filter of the list, of which a null field asks for nothing.
 *
 * @param country ISO 3166 alpha-3
 * @param recipient X.509 certificate in PEM form, for which the register is sealed
 * @param format csv or xlsx
 * @param number case number, or a part of one
 * @param identifiedIn year of identification
 * @param sort order of the rows; latest opened first where it is null
 * @param descending largest or latest first
 */
public record OrderExport(
        @NotNull ExportKind kind,
        @Size(max = 3) String country,
        @Size(max = 20000) String recipient,
        ExportFormat format,
        @Size(max = 40) String number,
        CaseStatus status,
        CaseRole role,
        @Size(max = 100) String assignedTo,
        Boolean open,
        @Min(1900) @Max(9999) Integer identifiedIn,
        CaseQuery.Sort sort,
        Boolean descending) {

    /** The rows that a list of cases shows, on all its pages. */
    public static OrderExport ofCases(CaseQuery list, ExportFormat format) {
        return new OrderExport(
                ExportKind.cases,
                null,
                null,
                format,
                list.number(),
                list.status(),
                list.role(),
                list.assignedTo(),
                list.open(),
                list.identifiedIn(),
                list.sort(),
                list.descending());
    }

    CaseQuery query() {
        return new CaseQuery(
                number,
                status,
                role,
                assignedTo,
                open,
                identifiedIn,
                sort == null ? CaseQuery.Sort.OPENED : sort,
                descending == null ? sort == null : descending,
                new PageRequest(0, PageRequest.MAX_SIZE));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
