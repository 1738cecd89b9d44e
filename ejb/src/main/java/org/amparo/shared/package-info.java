/** Words that every feature speaks: dates, numbers, pages, refusals. It looks at no other package. */
package org.amparo.shared;
