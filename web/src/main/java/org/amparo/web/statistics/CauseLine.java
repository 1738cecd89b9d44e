package org.amparo.web.statistics;

/**
 * A cause in words, and what came of it.
 *
 * @param entered how many entered the figure by it
 * @param left how many left it
 * @param net by how much the figure rose, with its sign
 * @param openImports whether the reader may look at the imports that brought it
 */
public record CauseLine(String cause, String entered, String left, String net, boolean openImports) {
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
