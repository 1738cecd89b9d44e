/** Detection and official identification: the ledger of decisions, of which the case's status is the projection. */
package org.amparo.identification;
