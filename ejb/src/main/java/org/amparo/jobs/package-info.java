/** Work beside the requests: what takes longer than one, and what falls due by the clock. It knows no feature. */
package org.amparo.jobs;
