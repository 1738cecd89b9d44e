package org.amparo.casefile.drafts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.amparo.casefile.CaseFile;
import org.amparo.casefile.Categories;
import org.amparo.reference.CodeSet;
import org.amparo.security.Caller;
import org.amparo.security.DataCategory;
import org.amparo.security.Sealed;

/**
 * What one person has typed into one form and not saved. Not audited: it is not recorded of anybody yet, and a copy in a history
 * would outlive its being thrown away.
 */
@Entity
@Table(name = "draft")
class Draft {

    private static final String NO_CASE = "";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id", nullable = false)
    private long account;

    @Column(nullable = false, length = 60)
    private String form;

    @Column(name = "case_number", nullable = false, length = 14)
    private String caseNumber;

    @Column(name = "data_key_id", nullable = false)
    private long dataKeyId;

    @Column(length = 54000)
    private Sealed fields;

    /** The categories of the case that the form may have shown; null in drafts of before, which may hold any. */
    @Column(name = "open_categories", length = 300)
    private CodeSet openCategories;

    /** Numbers of cases that its author saw when she typed them, joined by commas. */
    @Column(name = "named_cases", nullable = false, length = 1500)
    private String namedCases = "";

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    protected Draft() {}

    Draft(Caller author, String form, CaseFile file, long dataKeyId) {
        this.account = author.account();
        this.form = form;
        this.caseNumber = stored(file);
        this.dataKeyId = dataKeyId;
    }

    void write(Sealed typed, Collection<DataCategory> open, Collection<String> named, Instant now) {
        fields = typed;
        namedCases = String.join(",", named);
        openCategories = Categories.coded(open);
        savedAt = now;
    }

    /** How a place without a case is stored: an index tells no two nulls apart. */
    static String stored(CaseFile file) {
        return file == null ? NO_CASE : file.number();
    }

    String form() {
        return form;
    }

    /** Number of the case to which it belongs; null for one that is not opened yet. */
    String caseNumber() {
        return hasOwnKey() ? null : caseNumber;
    }

    /** Whether its data key was made for it alone, so that it ends with it. */
    boolean hasOwnKey() {
        return caseNumber.equals(NO_CASE);
    }

    /** The categories that have to be open for it to be shown: a form is filled with what was recorded before anybody types. */
    Set<DataCategory> needs() {
        if (hasOwnKey()) {
            return Set.of();
        }
        if (openCategories == null) {
            return EnumSet.allOf(DataCategory.class);
        }
        return Categories.of(openCategories);
    }

    /** Numbers of the cases that have to be in its author's scope for it to be shown. */
    Set<String> named() {
        return namedCases.isEmpty() ? Set.of() : Set.of(namedCases.split(","));
    }

    long dataKeyId() {
        return dataKeyId;
    }

    Sealed fields() {
        return fields;
    }

    Instant savedAt() {
        return savedAt;
    }
}
