package org.amparo.launcher.exchange;

/**
 * Which import is to be taken back.
 *
 * @param importId its id, as {@code config/amparo import} says it
 * @param reason why; the history tells it
 */
public record TakeBack(String importId, String reason) {}
