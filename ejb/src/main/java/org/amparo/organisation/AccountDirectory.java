package org.amparo.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amparo.jobs.Background;
import org.amparo.reference.Today;
import org.amparo.security.Author;
import org.amparo.security.Caller;
import org.amparo.security.Claims;
import org.amparo.security.Directory;
import org.amparo.shared.AppClock;

/** Finds the account for which a token speaks, and notes that it is in use. */
@ApplicationScoped
class AccountDirectory implements Directory {

    private static final Logger LOG = Logger.getLogger(AccountDirectory.class.getName());

    @Inject
    private Accounts accounts;

    @Inject
    private AccountUse use;

    @Inject
    private Organisations organisations;

    @Inject
    private Background background;

    @Inject
    private AppClock clock;

    @Inject
    private Today today;

    /**
     * Beside the running transaction, which is to see an account that has just entered: its view of the data begins with its
     * first own query.
     */
    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<Caller> callerOf(Claims claims) {
        if (UserName.isReserved(claims.username())) {
            return Optional.empty();
        }
        var known = accounts.living(claims.subject()).filter(account -> account.fits(claims));
        if (known.isEmpty()) {
            return enter(claims);
        }
        if (!known.get().organisation().holds(today)) {
            return Optional.empty();
        }
        if (known.get().isToBeNoted(claims, clock.now())) {
            background.step(Author.system(), () -> {
                use.note(known.get().id(), claims, clock.now());
                return null;
            });
        }
        return known.map(account -> account.caller(claims));
    }

    /** Two first requests of one account come at once: one of them enters it, the other one finds it. */
    private Optional<Caller> enter(Claims claims) {
        try {
            return background.step(Author.system(), () -> arrive(claims).map(account -> account.caller(claims)));
        } catch (PersistenceException another) {
            return found(claims, another);
        } catch (RuntimeException wrapped) {
            if (wrapped.getCause() instanceof PersistenceException another) {
                return found(claims, another);
            }
            throw wrapped;
        }
    }

    private Optional<Caller> found(Claims claims, PersistenceException another) {
        var entered = accounts.living(claims.subject()).filter(account -> account.fits(claims));
        if (entered.isEmpty()) {
            throw another;
        }
        return entered.map(account -> account.caller(claims));
    }

    private Optional<Account> arrive(Claims claims) {
        var holding = organisations.holding(claims.organisation(), claims.country());
        if (holding.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.now();
        var organisation = holding.get();
        var elsewhere = accounts.living(claims.subject());
        if (elsewhere.filter(account -> account.fits(claims)).isPresent()) {
            // Another first request of hers was faster.
            return elsewhere;
        }
        var named = accounts.living(claims.username(), organisation);
        if (named.isPresent() && !named.get().isUnclaimed()) {
            LOG.log(
                    Level.WARNING,
                    "A sign-in claims account {0}, which is another''s",
                    named.get().publicId());
            return Optional.empty();
        }
        boolean shutOut = accounts.ever(claims.subject()).stream().anyMatch(Account::isShutOut);
        if (shutOut && named.isEmpty()) {
            return Optional.empty();
        }
        elsewhere.ifPresent(account -> account.leave(now));
        accounts.flush();
        if (named.isPresent()) {
            named.get().claim(claims, now);
            accounts.flush();
            return named;
        }
        var met = Account.met(claims, organisation, now);
        accounts.add(met);
        return Optional.of(met);
    }
}
