package org.amparo.casefile;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.amparo.reference.CodeList;
import org.amparo.reference.CodeSet;
import org.amparo.reference.Coding;
import org.amparo.security.DataCategory;

/** Data categories as a column holds them. */
public final class Categories {

    private Categories() {}

    /** The value of a column; of no category at all it is {@code NOT_ASKED}. */
    public static CodeSet coded(Collection<DataCategory> categories) {
        return Coding.set(
                CodeList.DATA_CATEGORY,
                categories.stream().sorted().map(Enum::name).toList());
    }

    /** The categories that a column holds. */
    public static Set<DataCategory> of(CodeSet coded) {
        var categories = EnumSet.noneOf(DataCategory.class);
        coded.codes().forEach(code -> categories.add(DataCategory.valueOf(code)));
        return categories;
    }
}
