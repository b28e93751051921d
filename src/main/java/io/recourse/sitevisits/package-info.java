/** Technicians come to customers for something other than a repair: to install what was bought. */
package io.recourse.sitevisits;
