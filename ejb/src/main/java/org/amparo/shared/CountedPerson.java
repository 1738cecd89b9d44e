package org.amparo.shared;

/** A person of whom something is counted. As long as the transaction that made her goes on nobody else knows her. */
public interface CountedPerson {}
