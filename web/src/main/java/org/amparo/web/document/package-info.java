/** The API's OpenAPI document: made at build, shown on a page. */
package org.amparo.web.document;
