/**
 * Counting: the annual report, the list behind each of its figures and what a country can give for a year. Everything is counted
 * by the database from one set of SQL fragments; entities are never loaded to be counted. The rules are in docs/statistics.md.
 */
package org.amparo.statistics;
