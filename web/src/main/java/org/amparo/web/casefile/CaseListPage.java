package org.amparo.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseRow;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.shared.Page;
import org.amparo.shared.PageRequest;
import org.amparo.web.session.CurrentUser;

/** The cases in one's scope. All that is asked stands in the address, so that it can be kept, sent and gone back to. */
@Named("caseList")
@RequestScoped
public class CaseListPage {

    private static final int ROWS = 25;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    @Inject
    private CaseListDesk list;

    @Inject
    private CaseWords words;

    @Inject
    private CurrentUser user;

    private String q;
    private String status;
    private String role;
    private String mine;
    private String open;
    private String year;
    private String sort;
    private String order;
    private String page;
    private Page<CaseRow> rows;
    private List<CaseWords.Line> lines;

    /** The page of rows that was asked for. */
    public Page<CaseRow> getRows() {
        if (rows == null) {
            rows = list.search(query());
        }
        return rows;
    }

    /** The same in words. */
    public List<CaseWords.Line> getLines() {
        if (lines == null) {
            lines = getRows().items().stream().map(words::line).toList();
        }
        return lines;
    }

    /** What cannot be read in an address asks for nothing, instead of failing. */
    public CaseQuery query() {
        return CaseQueryBuilder.builder()
                .number(q)
                .status(constant(CaseStatus.class, status))
                .role(constant(CaseRole.class, role))
                .assignedTo(isMineOnly() ? user.getName() : null)
                .open("true".equals(open) ? Boolean.TRUE : "false".equals(open) ? Boolean.FALSE : null)
                .identifiedIn(number(year)
                        .filter(y -> y >= FIRST_YEAR && y <= LAST_YEAR)
                        .orElse(null))
                .sort(constant(CaseQuery.Sort.class, sort))
                .descending(isDescending())
                .page(new PageRequest(
                        number(page).filter(p -> p >= 0 && p < 100_000).orElse(0), ROWS))
                .build();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> name != null && constant.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Integer> number(String typed) {
        return typed != null && typed.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    /** Whether nothing narrows the list. */
    public boolean isUnfiltered() {
        return q == null && status == null && role == null && !isMineOnly() && open == null && year == null;
    }

    public boolean isMineOnly() {
        return mine != null;
    }

    /** Latest or largest first, unless the address says otherwise. */
    public boolean isDescending() {
        return order == null ? isSortedBy("opened") : "desc".equals(order);
    }

    public boolean isSortedBy(String column) {
        return (sort == null ? "opened" : sort).equals(column);
    }

    /** The order that a tap on a column's head asks for. */
    public String orderOf(String column) {
        return isSortedBy(column) && !isDescending() ? "desc" : "asc";
    }

    /** State of a column's order for {@code aria-sort}. */
    public String ariaSort(String column) {
        if (!isSortedBy(column)) {
            return "none";
        }
        return isDescending() ? "descending" : "ascending";
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getMine() {
        return mine;
    }

    public void setMine(String mine) {
        this.mine = mine;
    }

    public String getOpen() {
        return open;
    }

    public void setOpen(String open) {
        this.open = open;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
