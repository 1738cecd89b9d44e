package org.amparo.casefile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A case with its parts, shown in one act.
 *
 * @param view the case
 * @param parts what each feature keeps of it, by the kind of its {@link CasePart}
 * @param beside the persons of the cases that stand beside it, by their numbers, as far as the reader may see each of those
 * @param openBeside the numbers of those of them that are open and in the reader's scope
 */
public record WholeCase(
        CaseView view, Map<Class<?>, List<?>> parts, Map<String, PersonLine> beside, Set<String> openBeside) {

    /** One of its parts; empty where that is closed to the reader. */
    public <T> List<T> part(Class<T> kind) {
        return Objects.requireNonNull(parts.get(kind), () -> "no part of " + kind.getSimpleName()).stream()
                .map(kind::cast)
                .toList();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
