package org.amparo.press;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What came of one press. It holds neither the key nor what was sent, but their keyed hashes. Not audited: it is a note of what the
 * history tells, and goes after some days.
 */
@Entity
@Table(name = "press")
class Press {

    private static final int HASH_BYTES = 32;
    private static final int LONGEST = 30_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id", nullable = false)
    private long account;

    @Column(nullable = false, length = 80)
    private String operation;

    @Column(name = "press_key", nullable = false, length = HASH_BYTES)
    private byte[] key;

    @Column(nullable = false, length = HASH_BYTES)
    private byte[] body;

    /** Names of the records, as {@link RecordName} writes them. */
    @Column(nullable = false, length = LONGEST)
    private String records;

    @Column(name = "pressed_at", nullable = false)
    private Instant pressedAt;

    protected Press() {}

    Press(long account, String operation, byte[] key, byte[] body, Instant at) {
        this.account = account;
        this.operation = operation;
        this.key = key.clone();
        this.body = body.clone();
        this.records = "";
        this.pressedAt = at;
    }

    /** Notes what came of it. */
    void led(List<RecordName> names) {
        records = RecordName.written(names);
    }

    /** Whether the same was sent. */
    boolean isLike(Press other) {
        return Arrays.equals(body, other.body);
    }

    long account() {
        return account;
    }

    String operation() {
        return operation;
    }

    byte[] key() {
        return key.clone();
    }

    List<RecordName> names() {
        return RecordName.read(records);
    }
}
