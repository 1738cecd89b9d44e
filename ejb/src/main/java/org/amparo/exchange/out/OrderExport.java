package org.amparo.exchange.out;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.shared.Lines;
import org.amparo.shared.NamedParts;
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
@NamedParts
public record OrderExport(
        @NotNull ExportKind kind,
        @Size(max = 3) String country,
        @Lines @Size(max = 20000) String recipient,
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
        return OrderExportBuilder.builder()
                .kind(ExportKind.cases)
                .format(format)
                .number(list.number())
                .status(list.status())
                .role(list.role())
                .assignedTo(list.assignedTo())
                .open(list.open())
                .identifiedIn(list.identifiedIn())
                .sort(list.sort())
                .descending(list.descending())
                .build();
    }

    /** Members that are given and do not go with its kind: passed over, they would let a whole file leave in the place of a narrowed one. */
    List<String> strangers() {
        Map<String, Object> others = new LinkedHashMap<>();
        if (kind == ExportKind.register) {
            others.put("number", number);
            others.put("status", status);
            others.put("role", role);
            others.put("assignedTo", assignedTo);
            others.put("open", open);
            others.put("identifiedIn", identifiedIn);
            others.put("sort", sort);
            others.put("descending", descending);
        } else {
            others.put("country", country);
            others.put("recipient", recipient);
        }
        others.values().removeIf(Objects::isNull);
        return List.copyOf(others.keySet());
    }

    CaseQuery query() {
        return CaseQueryBuilder.builder()
                .number(number)
                .status(status)
                .role(role)
                .assignedTo(assignedTo)
                .open(open)
                .identifiedIn(identifiedIn)
                .sort(sort == null ? CaseQuery.Sort.OPENED : sort)
                .descending(descending == null ? sort == null : descending)
                .page(new PageRequest(0, PageRequest.MAX_SIZE))
                .build();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
