package org.amparo.exchange.in;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/**
 * The kinds of row that there are: found, not listed. In the order of the register's files, so that cases are there when their
 * services are written; within a file those that are taken first.
 */
@ApplicationScoped
class RowKinds {

    private static final Comparator<RowKind<?>> ORDER = Comparator.<RowKind<?>>comparingInt(
                    kind -> ImportFormat.REGISTER.files().indexOf(kind.file(ImportFormat.REGISTER)))
            .thenComparing(kind -> !kind.isTaken())
            .thenComparing(RowKind::staged);

    @Inject
    @Any
    private Instance<RowKind<?>> found;

    /** All of them. */
    List<RowKind<?>> all() {
        return found.stream().sorted(ORDER).toList();
    }

    /** Those that a format has. */
    List<RowKind<?>> of(ImportFormat format) {
        return all().stream().filter(kind -> kind.file(format) != null).toList();
    }

    /** Those that stand in a file. */
    List<RowKind<?>> in(String file) {
        return all().stream().filter(kind -> kind.files().contains(file)).toList();
    }
}
