package org.amparo.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.reference.Today;
import org.amparo.security.Caller;
import org.amparo.security.CallerBuilder;
import org.amparo.security.Claims;
import org.amparo.shared.RuleViolation;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * One account of one organisation: a person who acts, or may act. Who moves to another organisation is another account there, so
 * that nothing which was opened to her here goes with her.
 */
@Entity
@Audited
@Table(name = "account")
public class Account {

    private static final Duration SEEN_ANEW_AFTER = Duration.ofHours(1);
    private static final String BY_ADMINISTRATOR = "ADMINISTRATOR";
    private static final String MOVED = "MOVED";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "public_id", nullable = false, unique = true, length = 36)
    private String publicId;

    @Column(name = "sub")
    private String subject;

    @Column(nullable = false, length = 100)
    private String username;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Column(length = 3)
    private String country;

    /** As the last sign-in had them; Keycloak gives them, so they have their history there. */
    @NotAudited
    @Column(nullable = false, length = 200)
    private String roles;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private AccountOrigin origin;

    @NotAudited
    @Column(name = "first_seen")
    private Instant firstSeen;

    @NotAudited
    @Column(name = "last_seen")
    private Instant lastSeen;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_reason", length = 20)
    private String endReason;

    protected Account() {}

    /** An account that an administrator expects; the first sign-in that fits claims it. */
    static Account announced(String username, Organisation organisation) {
        var account = new Account();
        account.publicId = UUID.randomUUID().toString();
        account.username = username;
        account.organisation = organisation;
        account.country = organisation.country();
        account.roles = "";
        account.origin = AccountOrigin.ANNOUNCED;
        return account;
    }

    /** An account that signs in and was not announced. */
    static Account met(Claims claims, Organisation organisation, Instant now) {
        var account = announced(claims.username(), organisation);
        account.origin = AccountOrigin.SEEN;
        account.claim(claims, now);
        return account;
    }

    /** Gives it to the sign-in that fits; once, and for good. */
    void claim(Claims claims, Instant now) {
        if (subject != null) {
            throw new IllegalStateException("claimed already");
        }
        subject = claims.subject();
        firstSeen = now;
        lastSeen = now;
        roles = joined(claims);
    }

    /** Whether no sign-in has claimed it yet. */
    boolean isUnclaimed() {
        return subject == null && origin != AccountOrigin.SYSTEM;
    }

    /** Whether it is this account, or another that the same subject has, or had, in another organisation or before it was ended. */
    public boolean isOfSamePerson(Account other) {
        return id.equals(other.id) || (subject != null && subject.equals(other.subject));
    }

    /** The same as a condition of a query: on the account called by an alias, with the other one's database id as a parameter. */
    public static String ofSamePerson(String alias, String parameter) {
        return "(%1$s.id = :%2$s or %1$s.subject = (select one.subject from Account one where one.id = :%2$s))"
                .formatted(alias, parameter);
    }

    /** The roles of a token as they are stored. */
    static String joined(Claims claims) {
        return String.join(",", new TreeSet<>(claims.roles()));
    }

    /** Whether it was not noted lately that it is in use, or not with these roles. */
    boolean isToBeNoted(Claims claims, Instant now) {
        return lastSeen == null || lastSeen.plus(SEEN_ANEW_AFTER).isBefore(now) || !roles().equals(claims.roles());
    }

    /** Whether a token speaks for it: the same name, organisation and country, byte for byte. */
    boolean fits(Claims claims) {
        return username.equals(claims.username())
                && organisation != null
                && organisation.code().equals(claims.organisation())
                && organisation.country().equals(claims.country());
    }

    /**
     * Ends it: from now on it is nobody.
     *
     * @throws RuleViolation account-already-ended
     */
    void end(Instant now) {
        mustLive();
        endedAt = now;
        endReason = BY_ADMINISTRATOR;
    }

    /** Ends it because its person acts for another organisation now. */
    void leave(Instant now) {
        mustLive();
        endedAt = now;
        endReason = MOVED;
    }

    private void mustLive() {
        if (endedAt != null) {
            throw new RuleViolation("account-already-ended");
        }
    }

    /** Whether an administrator has ended it. */
    boolean isShutOut() {
        return BY_ADMINISTRATOR.equals(endReason);
    }

    /** The caller that it is with the roles of a token. */
    Caller caller(Claims claims) {
        return CallerBuilder.builder()
                .account(id)
                .username(username)
                .organisation(organisation.code())
                .organisationName(organisation.name())
                .organisationBrief(OrganisationView.of(organisation).brief())
                .country(organisation.country())
                .roles(claims.roles())
                .build();
    }

    /** Database id; stays inside the module. */
    public Long id() {
        return id;
    }

    /** Its name. */
    public String username() {
        return username;
    }

    /** The organisation for which it acts; null for one that only older records name. */
    public Organisation organisation() {
        return organisation;
    }

    /** Its roles at its last sign-in; empty where it has not signed in yet. */
    public Set<String> roles() {
        return roles.isEmpty() ? Set.of() : Arrays.stream(roles.split(",")).collect(Collectors.toUnmodifiableSet());
    }

    String publicId() {
        return publicId;
    }

    AccountOrigin origin() {
        return origin;
    }

    Instant firstSeen() {
        return firstSeen;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    /** Whether nobody comes in with it today: it has ended, or its organisation has. */
    public boolean hasEnded(Today today) {
        return endedAt != null || organisation == null || !organisation.holds(today);
    }

    Instant endedAt() {
        return endedAt;
    }

    /** Why it ended, or null. */
    String endReason() {
        return endReason;
    }

    /** Id of its person at the sign-in, where her data stay; null before its first one. */
    String subject() {
        return subject;
    }
}
