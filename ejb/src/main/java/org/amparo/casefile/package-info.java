/** The case: its profile, who may see which part of it, and where every other feature meets. */
package org.amparo.casefile;
