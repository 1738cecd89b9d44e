package org.amparo.audit;

import java.time.Instant;

/**
 * The latest change of a case.
 *
 * @param caseId database id of the case; stays inside the module
 * @param at moment of the change
 * @param username who made it
 */
public record LastChange(Long caseId, Instant at, String username) {}
