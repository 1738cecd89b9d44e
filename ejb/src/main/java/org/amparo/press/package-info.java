/** One press, one record: what came of each act is remembered under the key of the press that asked for it. */
package org.amparo.press;
