package org.amparo.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.casefile.ChangedCases;
import org.amparo.casefile.list.CaseList;
import org.amparo.casefile.list.CaseRows;
import org.amparo.shared.Page;
import org.amparo.statistics.FigureCases;

/** Names the neighbours of an answered page in {@code Link} (RFC 8288): first, prev, next, last. */
@Provider
public class PageLinks implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object answer = within(response.getEntity());
        if (answer instanceof Page<?> page) {
            response.getHeaders().putSingle(HttpHeaders.LINK, links(page, request.getUriInfo()));
        } else if (answer instanceof CaseRows rows) {
            response.getHeaders().putSingle(HttpHeaders.LINK, links(rows, request.getUriInfo()));
        }
    }

    /** The page that an answer holds beside something else, or the answer itself. */
    private static Object within(Object answer) {
        if (answer instanceof FigureCases figure) {
            return figure.cases();
        }
        return answer instanceof ChangedCases changed ? changed.cases() : answer;
    }

    private static String links(Page<?> page, UriInfo here) {
        Map<String, Integer> targets = new LinkedHashMap<>();
        int last = page.pages() - 1;
        targets.put("first", 0);
        if (page.page() > 0) {
            targets.put("prev", Math.min(page.page() - 1, last));
        }
        if (page.page() < last) {
            targets.put("next", page.page() + 1);
        }
        targets.put("last", last);
        return targets.entrySet().stream()
                .map(target -> link(here, target.getKey(), target.getValue(), page.size(), null))
                .collect(Collectors.joining(", "));
    }

    /** Neighbours by their cursors; the last page has none, and is named as long as its number can be asked for. */
    private static String links(CaseRows rows, UriInfo here) {
        List<String> links = new ArrayList<>();
        links.add(link(here, "first", 0, rows.size(), null));
        if (rows.previous() != null) {
            links.add(link(here, "prev", Math.max(0, rows.page() - 1), rows.size(), rows.previous()));
        }
        if (rows.next() != null) {
            links.add(link(here, "next", rows.page() + 1, rows.size(), rows.next()));
        }
        int last = rows.pages() - 1;
        if (rows.exact() && (long) last * rows.size() <= CaseList.DEPTH) {
            links.add(link(here, "last", last, rows.size(), null));
        }
        return String.join(", ", links);
    }

    private static String link(UriInfo here, String name, int page, int size, String cursor) {
        var address = here.getRequestUriBuilder()
                .replaceQueryParam("page", page)
                .replaceQueryParam("size", size)
                .replaceQueryParam("cursor", cursor == null ? new Object[0] : new Object[] {cursor});
        return "<" + address.build() + ">; rel=\"" + name + "\"";
    }
}
