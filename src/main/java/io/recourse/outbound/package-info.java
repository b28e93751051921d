/** Parcels to customers: followed, searched for, proved, and made good when they never arrive. */
package io.recourse.outbound;
