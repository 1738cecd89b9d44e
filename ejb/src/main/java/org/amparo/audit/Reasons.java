package org.amparo.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.regex.Pattern;
import org.amparo.security.Sealed;
import org.amparo.security.Vault;
import org.amparo.shared.RuleViolation;

/** Why the running transaction changes something. The words are sealed under the data key of the case they speak of. */
@ApplicationScoped
public class Reasons {

    /** Longest reason, in characters. */
    public static final int MAX_LENGTH = 500;

    /** Fewest words of a reason that has to be given; words are parted by blanks, and each has a letter or a digit. */
    public static final int FEWEST_WORDS = 3;

    private static final String KEY = Reasons.class.getName();
    private static final String FIELD = "reason";
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cntrl}]+");

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private Vault vault;

    @PersistenceContext
    private EntityManager em;

    /** Binds the reason to the running transaction; one without any letter or digit is none. */
    public void because(String reason, long dataKeyId) {
        if (words(reason) == 0) {
            return;
        }
        mustNotBeLong(reason);
        transaction.putResource(KEY, vault.seal(dataKeyId, FIELD, reason, null));
    }

    /** Like {@link #because}, where a reason has to be given, in three words at least: one of a word tells nobody why. */
    public void mustGive(String reason, long dataKeyId) {
        mustSay(reason);
        because(reason, dataKeyId);
    }

    /** Refuses a reason that has to be given and is none, too short or too long. */
    public static void mustSay(String reason) {
        long words = words(reason);
        if (words == 0) {
            throw new RuleViolation("reason-missing");
        }
        if (words < FEWEST_WORDS) {
            throw new RuleViolation("reason-too-short", FEWEST_WORDS);
        }
        mustNotBeLong(reason);
    }

    private static void mustNotBeLong(String reason) {
        if (reason.length() > MAX_LENGTH) {
            throw new RuleViolation("reason-too-long", MAX_LENGTH);
        }
    }

    private static long words(String reason) {
        return reason == null
                ? 0
                : BLANKS.splitAsStream(reason)
                        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                        .count();
    }

    /** The running transaction's reason, or null. */
    Sealed given() {
        return (Sealed) transaction.getResource(KEY);
    }

    /** Why a revision was made, in words, or null; whether the reader may know is for the caller to ask. */
    public String of(long revision) {
        return open(em.find(Revision.class, revision).reason());
    }

    String open(Sealed reason) {
        return vault.open(FIELD, reason);
    }
}
