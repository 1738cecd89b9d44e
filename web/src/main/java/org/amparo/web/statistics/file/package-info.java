/** Figures as files: tables as text and as workbooks. All words come localised from the caller; nothing is counted here. */
package org.amparo.web.statistics.file;
