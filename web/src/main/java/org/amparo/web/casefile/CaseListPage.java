package org.amparo.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseStatus;
import org.amparo.casefile.list.CaseList;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.casefile.list.CaseRows;
import org.amparo.shared.PageRequest;
import org.amparo.shared.RuleViolation;
import org.amparo.web.component.Filters;
import org.amparo.web.problem.InvalidInput;
import org.amparo.web.session.CurrentUser;

/** The cases in one's scope. All that is asked stands in the address, so that it can be kept, sent and gone back to. */
@Named("caseList")
@RequestScoped
public class CaseListPage {

    private static final int ROWS = 25;
    private static final PageRequest FIRST = new PageRequest(0, ROWS);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final String NOT_OFFERED = "filter.not-offered";

    @Inject
    private CaseListDesk list;

    @Inject
    private CaseWords words;

    @Inject
    private CurrentUser user;

    @Inject
    private Filters filters;

    private String q;
    private String status;
    private String role;
    private String mine;
    private String open;
    private String year;
    private String sort;
    private String order;
    private String page;
    private String cursor;
    private String count;
    private CaseRows rows;
    private List<CaseWords.Line> lines;

    /** The page of rows that was asked for. */
    public CaseRows getRows() {
        if (rows == null) {
            rows = found();
        }
        return rows;
    }

    private CaseRows found() {
        int number = page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
        if (cursor != null && !cursor.isEmpty()) {
            try {
                return list.search(asked(new PageRequest(number, ROWS), cursor));
            } catch (RuleViolation ofAnotherList) {
                return list.search(asked(FIRST, null));
            }
        }
        var shown = list.search(asked(new PageRequest(Math.min(number, CaseList.DEPTH / ROWS), ROWS), null));
        return shown.items().isEmpty() && shown.total() > 0
                ? list.search(asked(new PageRequest((int) ((shown.total() - 1) / ROWS), ROWS), null))
                : shown;
    }

    /** Whether the list goes on before or after the rows that are shown. */
    public boolean isPart() {
        return getRows().previous() != null || getRows().next() != null;
    }

    /** Number of the page before. */
    public int getPageBefore() {
        return Math.max(0, getRows().page() - 1);
    }

    /** Which row of the list the first one that is shown is, as far as the address knows. */
    public int getFirstRow() {
        return getRows().page() * ROWS + 1;
    }

    /** The same in words. */
    public List<CaseWords.Line> getLines() {
        if (lines == null) {
            lines = getRows().items().stream().map(words::line).toList();
        }
        return lines;
    }

    /** Reads what the address asks for, before anything is shown: what cannot be read is said at its field. */
    public void ask() {
        asked(FIRST, null);
    }

    /**
     * What the address asks for, as an order of a file takes it.
     *
     * @throws InvalidInput where some of it cannot be read: the file would hold what was not asked
     */
    public CaseQuery query() {
        var query = asked(FIRST, null);
        if (!filters.isReadable()) {
            throw new InvalidInput(List.of());
        }
        return query;
    }

    private CaseQuery asked(PageRequest shown, String place) {
        return CaseQueryBuilder.builder()
                .number(q)
                .status(filters.read("l-status", status, name -> constant(CaseStatus.class, name), NOT_OFFERED)
                        .orElse(null))
                .role(filters.read("l-role", role, name -> constant(CaseRole.class, name), NOT_OFFERED)
                        .orElse(null))
                .assignedTo(isMineOnly() ? user.getName() : null)
                .open(filters.read("l-open", open, CaseListPage::truth, NOT_OFFERED)
                        .orElse(null))
                .identifiedIn(filters.read("l-year", year, CaseListPage::year, "filter.no-year")
                        .orElse(null))
                .sort(sort == null ? null : constant(CaseQuery.Sort.class, sort).orElse(null))
                .descending(isDescending())
                .page(shown)
                .cursor(place)
                .exact("all".equals(count))
                .build();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<Boolean> truth(String written) {
        return "true".equals(written) || "false".equals(written)
                ? Optional.of(Boolean.valueOf(written))
                : Optional.empty();
    }

    private static Optional<Integer> year(String written) {
        return Optional.of(written)
                .filter(typed -> typed.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(typed -> typed >= FIRST_YEAR && typed <= LAST_YEAR);
    }

    /** Whether nothing narrows the list. */
    public boolean isUnfiltered() {
        return q == null && status == null && role == null && !isMineOnly() && open == null && year == null;
    }

    public boolean isMineOnly() {
        return filters.ticked("l-mine", mine);
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

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    public String getCount() {
        return count;
    }

    public void setCount(String count) {
        this.count = count;
    }
}
