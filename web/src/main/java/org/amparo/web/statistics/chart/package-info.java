/**
 * Pictures of numbers as SVG, written by the server: one source for page, PDF and PNG. All text comes localised from the caller;
 * nothing in a picture needs a script or a style attribute, so a strict content security policy lets it through.
 */
package org.amparo.web.statistics.chart;
