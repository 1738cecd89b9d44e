/** Services planned and delivered to the persons of cases, and the intake that begins with them. */
package org.amparo.services;
