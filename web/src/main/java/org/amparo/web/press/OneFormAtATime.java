package org.amparo.web.press;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The forms of one page are taken one after the other, for they share what the page keeps: of two presses of a button the second came
 * upon what the first was just filling in or throwing away.
 */
public class OneFormAtATime extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SECONDS = 30;

    private final transient Map<String, Turn> turns = new ConcurrentHashMap<>();

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int takers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String page = SentForm.page(request);
        if (page == null) {
            chain.doFilter(request, response);
            return;
        }
        var turn = turns.compute(page, (name, known) -> {
            var taken = known == null ? new Turn() : known;
            taken.takers++;
            return taken;
        });
        boolean taken = isTaken(turn.lock);
        try {
            chain.doFilter(request, response);
        } finally {
            if (taken) {
                turn.lock.unlock();
            }
            turns.computeIfPresent(page, (name, known) -> --known.takers == 0 ? null : known);
        }
    }

    /** Whoever has waited too long goes on: what the form does is guarded by its key as well. */
    private static boolean isTaken(ReentrantLock lock) {
        try {
            return lock.tryLock(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
