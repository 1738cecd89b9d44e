package org.amparo.exchange.in;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Under which name a source knows a record, to be asked together with the case; statements of {@link Sql} write it. */
@Entity
@Immutable
@Table(name = "import_key")
class ImportKey {

    @Id
    private Long id;

    @Column(nullable = false, length = 60)
    private String source;

    @Column(nullable = false, length = 12)
    private String kind;

    @Column(nullable = false, length = 3)
    private String country;

    @Column(name = "external_id", nullable = false, length = 64)
    private String externalId;

    @Column(name = "record_id", nullable = false)
    private Long recordId;

    @Column(name = "import_id", nullable = false)
    private Long importId;

    protected ImportKey() {}
}
