package org.amparo.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.Function;

/** For whom the token of one request speaks: a page asks several desks, and she is who she was when the first of them asked. */
@RequestScoped
class KnownCaller {

    private Claims claims;
    private Caller caller;

    /** The caller of these claims, asked for once. */
    Optional<Caller> of(Claims asked, Function<Claims, Optional<Caller>> directory) {
        if (!asked.equals(claims)) {
            caller = directory.apply(asked).orElse(null);
            claims = caller == null ? null : asked;
        }
        return Optional.ofNullable(caller);
    }
}
