package org.amparo.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.amparo.casefile.CaseRole;
import org.amparo.casefile.CaseRow;
import org.amparo.casefile.list.CaseListDesk;
import org.amparo.casefile.list.CaseQuery;
import org.amparo.casefile.list.CaseQueryBuilder;
import org.amparo.casefile.list.Tally;
import org.amparo.shared.CaseNumber;
import org.amparo.shared.PageRequest;
import org.amparo.web.session.CurrentUser;

/** The cases that a field offers while their number is typed, out of all in the caller's scope. */
@Named("casePicks")
@RequestScoped
public class CasePicks {

    private static final int OFFERED = 10;

    @Inject
    private CaseListDesk list;

    @Inject
    private CurrentUser user;

    @Inject
    private CaseWords words;

    private String among;
    private String typed;

    /** The first cases that fit what is typed; before anything is typed, the caller's own come first. */
    public List<CaseRow> getRows() {
        var mine = typed == null ? rows(user.getName()) : List.<CaseRow>of();
        var rows = new ArrayList<>(mine);
        rows(null).stream().filter(row -> !mine.contains(row)).forEach(rows::add);
        return rows.stream().limit(OFFERED).toList();
    }

    private List<CaseRow> rows(String assignedTo) {
        return list.search(query(among, typed, assignedTo)).items();
    }

    /** How many cases fit what is typed. */
    public Tally getTotal() {
        return list.count(query(among, typed, null));
    }

    /** What tells the case of that number from the others, where it is among those to choose from; nothing otherwise. */
    public String line(String set, String number) {
        return number == null || CaseNumber.parse(number).isEmpty()
                ? ""
                : list.search(query(set, number, null)).items().stream()
                        .filter(row -> row.number().equals(number))
                        .map(words::named)
                        .findFirst()
                        .orElse("");
    }

    /** Whether a case of that number is among those to choose from. */
    boolean holds(String set, String number) {
        return list.count(query(set, number, null)).number() > 0;
    }

    private static CaseQuery query(String set, String number, String assignedTo) {
        return CaseQueryBuilder.builder()
                .number(number)
                .role("victims".equals(set) ? CaseRole.VICTIM : null)
                .assignedTo(assignedTo)
                .open("all".equals(set) ? null : Boolean.TRUE)
                .sort(CaseQuery.Sort.NUMBER)
                .page(new PageRequest(0, OFFERED))
                .build();
    }

    public String getAmong() {
        return among;
    }

    public void setAmong(String among) {
        this.among = among;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
