package org.amparo.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.metamodel.Type;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.audit.HistorySource;
import org.amparo.testing.BelowHttp;
import org.hibernate.envers.Audited;
import org.junit.jupiter.api.Test;

/** What is recorded of a case is told in its history. */
class HistorySourcesTest {

    private static final BelowHttp IT = BelowHttp.shared();

    @Test
    void the_history_of_each_record_of_a_case_is_told() {
        var told = IT.beans(HistorySource.class).stream()
                .map(HistorySource::entity)
                .collect(Collectors.toSet());
        var audited = IT.entityManager().getMetamodel().getEntities().stream()
                .map(Type::getJavaType)
                .filter(type -> type != null && type.isAnnotationPresent(Audited.class))
                .filter(type -> type == CaseFile.class
                        || Stream.of(type.getDeclaredFields()).anyMatch(field -> field.getType() == CaseFile.class))
                .toList();
        assertThat(audited)
                .filteredOn(type -> !told.contains(type))
                .as("entities of which no HistorySource tells")
                .isEmpty();
        assertThat(audited.contains(CaseFile.class)).isTrue();
    }
}
