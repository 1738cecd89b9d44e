/** Lists of cases: what they find, in which order, and what a row shows. */
package org.amparo.casefile.list;
