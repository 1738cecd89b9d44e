package org.amparo.exchange.out;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.amparo.audit.ReadKind;
import org.amparo.oversight.ActList;
import org.amparo.oversight.ActQuery;
import org.amparo.oversight.ActQueryBuilder;

/**
 * Which acts are to be written into a file, all of them that a question finds.
 *
 * @param acts which list
 * @param query what it is narrowed by; null for nothing
 * @param kind what kind of reading, or null
 * @param subject of what kind of record a change is, or null
 */
public record OrderActs(@NotNull ActList acts, @Valid ActQuery query, ReadKind kind, @Size(max = 40) String subject) {

    /** Nothing asked is the whole list. */
    public OrderActs {
        query = query == null ? ActQueryBuilder.builder().build() : query;
    }

    /** Members that are given and do not go with the list. */
    List<String> strangers() {
        List<String> others = new ArrayList<>();
        if (kind != null && acts != ActList.READS) {
            others.add("kind");
        }
        if (subject != null && acts != ActList.CHANGES) {
            others.add("subject");
        }
        return others;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
