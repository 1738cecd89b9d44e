package org.amparo.it.measure;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.amparo.it.support.PageVisitor;

/**
 * Users who look at pages, each a page a second: half of them open the list of cases, half a case. All have signed in before the
 * first page; what they wait for while the server warms up is not counted.
 */
final class PageLoad {

    private static final int USERS = 50;
    private static final Duration BETWEEN_PAGES = Duration.ofSeconds(1);
    private static final Duration WARM_UP = Duration.ofSeconds(150);
    private static final Duration MEASURED = Duration.ofSeconds(90);

    private final URI application;
    private final String username;

    /** What was waited for, in nanoseconds. */
    record Waits(List<Long> lists, List<Long> cases, double pagesASecond) {}

    PageLoad(URI application, String username) {
        this.application = application;
        this.username = username;
    }

    Waits of(String caseNumber) throws Exception {
        List<PageVisitor> visitors = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            var visitor = new PageVisitor(application);
            visitor.signIn(username);
            visitors.add(visitor);
        }
        var people = Executors.newFixedThreadPool(USERS);
        try {
            long begin = System.nanoTime();
            List<Callable<List<Long>>> visits = new ArrayList<>();
            for (int i = 0; i < USERS; i++) {
                var visitor = visitors.get(i);
                String path = i % 2 == 0 ? "/casefile/list.xhtml" : "/casefile/file.xhtml?case=" + caseNumber;
                long first = begin + BETWEEN_PAGES.toNanos() * i / USERS;
                visits.add(() -> visit(visitor, path, first, begin));
            }
            List<Long> lists = new ArrayList<>();
            List<Long> cases = new ArrayList<>();
            var all = people.invokeAll(visits);
            for (int i = 0; i < USERS; i++) {
                (i % 2 == 0 ? lists : cases).addAll(all.get(i).get());
            }
            double rate = (lists.size() + cases.size()) / (double) MEASURED.toSeconds();
            return new Waits(lists, cases, rate);
        } finally {
            people.shutdownNow();
        }
    }

    /** Asks each second, however long the last answer took; who is late asks at once. The phases end by the clock. */
    private static List<Long> visit(PageVisitor visitor, String path, long first, long begin)
            throws IOException, InterruptedException {
        long counted = begin + WARM_UP.toNanos();
        long end = counted + MEASURED.toNanos();
        List<Long> waits = new ArrayList<>();
        for (long due = first; due < end && System.nanoTime() < end; due += BETWEEN_PAGES.toNanos()) {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            boolean counts = System.nanoTime() >= counted;
            long nano = visitor.open(path);
            if (counts) {
                waits.add(nano);
            }
        }
        return waits;
    }
}
