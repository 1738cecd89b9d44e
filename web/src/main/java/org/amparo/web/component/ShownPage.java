package org.amparo.web.component;

import java.util.function.Function;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;

/** Which page of a list is shown: the one that the address asks for, or the last one where the list ends before it. */
public final class ShownPage {

    private ShownPage() {}

    /**
     * Asks for a page.
     *
     * @param written its number as the address has it, from 0; what is no number stands for the first one
     * @param list gives a page of the list
     */
    public static <T> Page<T> of(String written, int size, Function<PageRequest, Page<T>> list) {
        return of(written, size, list, page -> page);
    }

    /** Like {@link #of(String, int, Function)}, of a list that comes with something else. */
    public static <L> L of(String written, int size, Function<PageRequest, L> list, Function<L, Page<?>> page) {
        int asked = written != null && written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
        L found = list.apply(new PageRequest(asked, size));
        int last = page.apply(found).pages() - 1;
        return asked > last ? list.apply(new PageRequest(last, size)) : found;
    }
}
