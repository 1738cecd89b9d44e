/** Makes the API's OpenAPI document at build. */
package org.amparo.web.document;
