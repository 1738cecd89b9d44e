/** What tells an operator, and the server, how the application is. */
package org.amparo.web.operation;
