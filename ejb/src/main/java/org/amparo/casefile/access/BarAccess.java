package org.amparo.casefile.access;

import jakarta.validation.constraints.Size;
import org.amparo.shared.NamedParts;

/**
 * Hides a case from an organisation or one account.
 *
 * @param organisation code, or null
 * @param user name of the account, or its public id; or null
 * @param reason why; it has to be given, and is stored sealed
 */
@NamedParts
public record BarAccess(
        @Size(max = 60) String organisation, @Size(max = 100) String user, @Size(max = 500) String reason) {

    @Override
    public String toString() {
        return "BarAccess";
    }
}
