/** What waits for somebody when she begins to work: the first of each feature's lists, told in one act. */
package org.amparo.work;
