/** Who calls, which kinds of data there are, and what keeps text closed. The token's shape is known here alone. */
package org.amparo.security;
