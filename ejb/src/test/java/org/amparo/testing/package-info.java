/** What tests of the level <i>below HTTP</i> stand on: a real MariaDB, and the application's own beans upon it (docs/testing.md). */
package org.amparo.testing;
