package org.amparo.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.casefile.ChangedCases;
import org.amparo.shared.Page;
import org.amparo.statistics.FigureCases;

/** Names the neighbours of an answered page in {@code Link} (RFC 8288): first, prev, next, last. */
@Provider
public class PageLinks implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (within(response.getEntity()) instanceof Page<?> page) {
            response.getHeaders().putSingle(HttpHeaders.LINK, links(page, request.getUriInfo()));
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
                .map(target ->
                        "<" + address(here, target.getValue(), page.size()) + ">; rel=\"" + target.getKey() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String address(UriInfo here, int page, int size) {
        return here.getRequestUriBuilder()
                .replaceQueryParam("page", page)
                .replaceQueryParam("size", size)
                .build()
                .toString();
    }
}
