package org.amparo.oversight;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.amparo.shared.EveryPartNamed;

/**
 * What is asked, once every name in it is understood.
 *
 * @param examined what the auditor examines
 * @param hidden database ids of the cases that are barred to her
 * @param account database id of the account, where it was named by its public id
 * @param username name of the account, or null
 * @param organisation for which somebody acted, by code, or null
 * @param from the first moment, or null
 * @param until the moment after the last one, or null
 * @param touched the case, or null where none is asked for
 * @param said the question as an address says it, without what nobody is called
 */
@EveryPartNamed
record Question(
        Examination examined,
        Set<Long> hidden,
        Long account,
        String username,
        String organisation,
        Instant from,
        Instant until,
        Touched touched,
        String said) {

    /**
     * A case that is asked for.
     *
     * @param id its database id; null where there is none that she may know of
     * @param examined whether all that was done with it is examined, whoever did it
     */
    record Touched(Long id, boolean examined) {

        /** No case that she may know of: nothing was done with it. */
        static final Touched NONE = new Touched(null, false);

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    /** Whether it can find nothing. */
    boolean isVain() {
        return touched == Touched.NONE;
    }

    /** Database id of the case that is asked for, where she may know of it: whoever asks what was done with a case looks at it. */
    Optional<Long> known() {
        return Optional.ofNullable(touched).map(Touched::id);
    }

    /** The question with more that it is narrowed by, as an address says it. */
    String saidWith(String name, Object value) {
        var all = new StringJoiner("&").setEmptyValue("");
        if (said != null) {
            all.add(said);
        }
        if (value != null) {
            all.add(name + "=" + value);
        }
        return all.length() == 0 ? null : all.toString();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
