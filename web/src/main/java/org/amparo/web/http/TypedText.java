package org.amparo.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.shared.Text;

/** What is typed into a page, or stands in its address, is read as {@link Text} says, before anything looks at it. */
@WebFilter(urlPatterns = "*.xhtml")
public class TypedText implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Read((HttpServletRequest) request), response);
    }

    private static final class Read extends HttpServletRequestWrapper {

        Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return Text.words(super.getParameter(name));
        }

        @Override
        public String[] getParameterValues(String name) {
            return words(super.getParameterValues(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return super.getParameterMap().entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, values -> words(values.getValue())));
        }

        private static String[] words(String[] typed) {
            return typed == null ? null : Arrays.stream(typed).map(Text::words).toArray(String[]::new);
        }
    }
}
