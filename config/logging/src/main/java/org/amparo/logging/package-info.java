/** How the application server writes its log: a module of the server, beside the application. */
package org.amparo.logging;
