package org.amparo.casefile;

import jakarta.validation.constraints.Size;

/** Opens a closed case again, for a reason. */
public record ReopenCase(int version, @Size(max = 500) String reason) {}
