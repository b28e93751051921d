/**
 * Technicians come to customers for something other than a repair: to install what was bought, to
 * look after it.
 */
package io.recourse.sitevisits;
